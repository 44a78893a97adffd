import { toProseHtml } from "#texts/prose.ts";
import { toHref, type InContext } from "#ui/page-context.ts";
import { useIdPrefix } from "#ui/text/use-id-prefix.ts";

interface ProseProps extends InContext {
  readonly text: string;
  /** The slug of the term whose page this is. */
  readonly own?: string;
  /** Larger: the text that opens a page. */
  readonly lede?: boolean;
  /** All that the page says, below its title. */
  readonly isPage?: boolean;
}

/** A field of several paragraphs, in Markdown. */
export function Prose({ context, text, own, lede = false, isPage = false }: ProseProps) {
  const idPrefix = useIdPrefix({ context });
  const html = toProseHtml(text, {
    terms: context.terms,
    toHref: (path) => toHref(context, path),
    idPrefix,
    isPage,
    drawings: context.drawings,
    ...(own === undefined ? {} : { own }),
  });
  return <div className={lede ? "prose lede" : "prose"} dangerouslySetInnerHTML={{ __html: html }} />;
}
