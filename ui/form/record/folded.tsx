"use client";

import { use, type ReactNode } from "react";
import { FormContext } from "#ui/form/record/form-context.ts";
import { Ticked } from "#ui/text/ticked.tsx";
import { Issues } from "#ui/form/record/labelled-field.tsx";

interface FoldedProps {
  readonly path: string;
  readonly title: string;
  readonly hint?: string;
  readonly note?: ReactNode;
  /** Paths of what is inside, where they do not begin with its own. */
  readonly covers?: readonly string[];
  readonly isOpen: boolean;
  readonly children: ReactNode;
}

/** Open where something inside is wrong, whatever else is said. */
export function Folded({ path, title, hint, note, covers = [path], isOpen, children }: FoldedProps) {
  const { issues } = use(FormContext);
  const isWrong = [...issues.keys()].some((at) => covers.some((own) => at === own || at.startsWith(`${own}/`)));
  return (
    <details className="form-part" id={path} open={isOpen || isWrong}>
      <summary>
        {title} {note ? <span className="quiet">{note}</span> : null}
      </summary>
      {hint === undefined ? null : (
        <p className="hint">
          <Ticked text={hint} />
        </p>
      )}
      <Issues path={path} />
      <div className="form-part-body">{children}</div>
    </details>
  );
}

interface DerivedProps {
  /** Of a field that is folded away. */
  readonly path: string;
  /** Where nothing is typed yet that it could be made of. */
  readonly children: ReactNode;
}

/** What a field will hold as long as nobody types it: the live preview writes it here. */
export const Derived = ({ path, children }: DerivedProps) => <span data-derived={path}>{children}</span>;
