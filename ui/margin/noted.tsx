import type { ReactNode } from "react";
import type { Fact, Source } from "#domain/source.ts";
import { Sources } from "#ui/margin/sources.tsx";
import type { Reading } from "#ui/page-context.ts";
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
  readonly reading: Reading;
  readonly sources: readonly Source[];
  readonly children: ReactNode;
}

/** A statement beside the sentences it rests on. */
export function WithSources({ reading, sources, children }: WithSourcesProps) {
  return <Noted margin={sources.length > 0 ? <Sources reading={reading} sources={sources} /> : null}>{children}</Noted>;
}

/** Facts, one below the other, each beside its sources. */
export function Facts({ reading, facts }: { readonly reading: Reading; readonly facts: readonly Fact[] }) {
  return (
    <ul className="facts">
      {facts.map((fact, index) => (
        <li key={index}>
          <WithSources reading={reading} sources={fact.sources}>
            <p>
              <Line reading={reading} text={fact.text} />
            </p>
          </WithSources>
        </li>
      ))}
    </ul>
  );
}
