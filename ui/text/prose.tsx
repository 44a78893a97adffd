import { useId } from "react";
import { toProseHtml } from "#texts/prose.ts";
import { toHref, type Reading } from "#ui/page-context.ts";

interface ProseProps {
  readonly reading: Reading;
  readonly text: string;
  /** The slug of the term whose page this is. */
  readonly own?: string;
  /** Larger: the text that opens a page. */
  readonly lede?: boolean;
  /** All that the page says, below its title. */
  readonly isPage?: boolean;
}

/** A field of several paragraphs, in Markdown. */
export function Prose({ reading, text, own, lede = false, isPage = false }: ProseProps) {
  const idPrefix = useId();
  const html = toProseHtml(text, {
    terms: reading.terms,
    toHref: (path) => toHref(reading, path),
    idPrefix,
    isPage,
    ...(own === undefined ? {} : { own }),
  });
  return <div className={lede ? "prose lede" : "prose"} dangerouslySetInnerHTML={{ __html: html }} />;
}
