import type { ReactNode } from "react";
import type { Fact, Source } from "#domain/register/source.ts";
import { Sources } from "#ui/margin/sources.tsx";
import type { InContext } from "#ui/page-context.ts";
import { EditLink } from "#ui/record/edit-link.tsx";
import { Paragraph } from "#ui/text/line.tsx";

/** Content and, beside it, its margin. Every statement with sources stands in one of these. */
export function Noted({ children, margin }: { readonly children: ReactNode; readonly margin?: ReactNode }) {
  return (
    <div className="noted">
      <div>{children}</div>
      {margin ? <div className="margin">{margin}</div> : null}
    </div>
  );
}

interface WithSourcesProps extends InContext {
  readonly sources: readonly Source[];
  /** What of the record it is, where that is edited by itself. */
  readonly part?: object | undefined;
  readonly children: ReactNode;
}

export function WithSources({ context, sources, part, children }: WithSourcesProps) {
  return (
    <Noted margin={sources.length > 0 ? <Sources context={context} sources={sources} /> : null}>
      {children}
      <EditLink context={context} part={part} />
    </Noted>
  );
}

export interface StatedFact {
  readonly text?: Fact["text"] | undefined;
  readonly sources: readonly Source[];
  /** What of the record it was made of, where it is not that itself. */
  readonly part?: object;
}

interface StatementProps extends InContext {
  readonly fact: StatedFact;
  /** What stands above the text: who says it, when. */
  readonly children?: ReactNode;
}

export function Statement({ context, fact, children }: StatementProps) {
  const { text, sources, part = fact } = fact;
  const line = <Paragraph context={context} text={text} />;
  return (
    <WithSources context={context} sources={sources} part={part}>
      {/* Not one list of both: the ids of a page count the places in lists. */}
      {children === undefined ? (
        line
      ) : (
        <>
          {children}
          {line}
        </>
      )}
    </WithSources>
  );
}

export function Facts({ context, facts }: InContext & { readonly facts: readonly StatedFact[] }) {
  return (
    <ul className="facts">
      {facts.map((fact, index) => (
        <li key={index}>
          <Statement context={context} fact={fact} />
        </li>
      ))}
    </ul>
  );
}
