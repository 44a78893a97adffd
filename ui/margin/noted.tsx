import type { ReactNode } from "react";
import type { Fact, Source } from "#domain/source.ts";
import { Sources } from "#ui/margin/sources.tsx";
import type { PageContext } from "#ui/page-context.ts";
import { Line } from "#ui/text/line.tsx";

/** Content and, beside it, its margin. Every statement with sources stands in one of these. */
export function Noted({ children, margin }: { readonly children: ReactNode; readonly margin?: ReactNode }) {
  return (
    <div className="noted">
      <div>{children}</div>
      {margin ? <div className="margin">{margin}</div> : null}
    </div>
  );
}

interface WithSourcesProps {
  readonly context: PageContext;
  readonly sources: readonly Source[];
  readonly children: ReactNode;
}

/** A statement beside the sentences it rests on. */
export function WithSources({ context, sources, children }: WithSourcesProps) {
  return <Noted margin={sources.length > 0 ? <Sources context={context} sources={sources} /> : null}>{children}</Noted>;
}

/** Facts, one below the other, each beside its sources. */
export function Facts({ context, facts }: { readonly context: PageContext; readonly facts: readonly Fact[] }) {
  return (
    <ul className="facts">
      {facts.map((fact, index) => (
        <li key={index}>
          <WithSources context={context} sources={fact.sources}>
            <p>
              <Line context={context} text={fact.text} />
            </p>
          </WithSources>
        </li>
      ))}
    </ul>
  );
}
