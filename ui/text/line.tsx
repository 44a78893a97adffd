import { useId } from "react";
import { toTermIndex } from "#domain/term/link.ts";
import { toLineHtml } from "#texts/prose-line.ts";
import { toHref, type InContext } from "#ui/page-context.ts";

const noTerms = toTermIndex([]);

/**
 * A one-line field: code between backticks, terms linked. `own` is the slug of the term whose page this is; what
 * speaks of the register itself is `unlinked`, since its tokens are not those of the field.
 */
export function Line({
  context,
  text,
  own,
  unlinked = false,
}: InContext & { readonly text: string; readonly own?: string; readonly unlinked?: boolean }) {
  const idPrefix = useId();
  const html = toLineHtml(text, {
    terms: unlinked ? noTerms : context.terms,
    toHref: (path) => toHref(context, path),
    idPrefix,
    ...(own === undefined ? {} : { own }),
  });
  return <span className="line" dangerouslySetInnerHTML={{ __html: html }} />;
}
