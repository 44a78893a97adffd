import { useId } from "react";
import { toLineHtml } from "#exports/prose-line.ts";
import { toHref, type Reading } from "#ui/reading.ts";

/** A one-line field: code between backticks, terms linked. `own` is the slug of the term whose page this is. */
export function Line({
  reading,
  text,
  own,
}: {
  readonly reading: Reading;
  readonly text: string;
  readonly own?: string;
}) {
  const idPrefix = useId();
  const html = toLineHtml(text, {
    terms: reading.terms,
    toHref: (path) => toHref(reading, path),
    idPrefix,
    ...(own === undefined ? {} : { own }),
  });
  return <span className="line" dangerouslySetInnerHTML={{ __html: html }} />;
}
