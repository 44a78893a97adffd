"use client";

import type { ReactNode } from "react";

interface RowButtonsProps {
  readonly path: string;
  readonly name: string;
  readonly index: number;
  readonly count: number;
}

export const RowButtons = ({ path, name, index, count }: RowButtonsProps) => (
  <p className="row-buttons of-row">
    {index > 0 ? (
      <Do value={`up:${path}`} name={`Move ${name} up`}>
        ↑
      </Do>
    ) : null}
    {index < count - 1 ? (
      <Do value={`down:${path}`} name={`Move ${name} down`}>
        ↓
      </Do>
    ) : null}
    <Do value={`remove:${path}`} name={`Remove ${name}`}>
      ✕
    </Do>
  </p>
);

interface DoProps {
  readonly value: string;
  /** For those who do not see where the button stands. */
  readonly name: string;
  readonly children: ReactNode;
}

/** A button of the form itself: it sends the form, where the browser does not do at once what it says. */
export const Do = ({ value, name, children }: DoProps) => (
  <button type="submit" name="do" value={value} aria-label={name} title={name} className="button quiet-button">
    {children}
  </button>
);
