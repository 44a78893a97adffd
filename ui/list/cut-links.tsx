import type { ReactNode } from "react";
import type { Cut } from "#domain/register/cut.ts";
import { InHead } from "#ui/islands/island.tsx";
import { toHref, type InContext } from "#ui/page-context.ts";

interface WithCutLinksProps extends InContext {
  readonly cut: Cut<unknown>;
  /** What is listed: "Glossary". */
  readonly label: string;
  /** The path at which so many entries are passed over. */
  readonly toPath: (passed: number) => string;
  readonly children: ReactNode;
}

/** A stretch of a list, and around it where one stands in the whole and the ways back and on; bare where it is the whole. */
export function WithCutLinks({ children, ...place }: WithCutLinksProps) {
  const { context, cut, toPath } = place;
  const { previous, next } = cut;
  if (previous === undefined && next === undefined) return children;
  return (
    <>
      <InHead>
        {previous === undefined ? null : <link rel="prev" href={toHref(context, toPath(previous))} />}
        {next === undefined ? null : <link rel="next" href={toHref(context, toPath(next))} />}
      </InHead>
      <CutLinks {...place} label={`Where this is in: ${place.label}`} />
      {children}
      <CutLinks {...place} label={`Where to go on in: ${place.label}`} />
    </>
  );
}

function CutLinks({ context, cut, label, toPath }: Omit<WithCutLinksProps, "children">) {
  const { previous, next } = cut;
  return (
    <nav className="cut" aria-label={label}>
      {previous === undefined ? null : (
        <a href={toHref(context, toPath(previous))} rel="prev">
          Previous
        </a>
      )}
      <span>{toPlaceWords(cut)}</span>
      {next === undefined ? null : (
        <a href={toHref(context, toPath(next))} rel="next">
          Next
        </a>
      )}
    </nav>
  );
}

/** "201 to 400 of 3,120". */
function toPlaceWords({ shown, passed, total }: Cut<unknown>): string {
  const [first, last, all] = [passed + 1, passed + shown.length, total].map((count) => count.toLocaleString("en"));
  return shown.length > 0 ? `${first} to ${last} of ${all}` : `none after the last of ${all}`;
}
