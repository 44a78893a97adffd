import { Fragment } from "react";
import type { MarkedText } from "#domain/search/found.ts";

/** A text with what matches in it marked. */
export const Marked = ({ text, marks }: MarkedText) =>
  [...marks, { start: text.length, end: text.length }].map(({ start, end }, index) => (
    <Fragment key={start}>
      {text.slice(marks[index - 1]?.end ?? 0, start)}
      {end > start ? <mark>{text.slice(start, end)}</mark> : null}
    </Fragment>
  ));
