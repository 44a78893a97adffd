import { toTermIndex } from "#domain/term/link.ts";
import { toLineHtml } from "#texts/prose-line.ts";
import { toHref, type InContext } from "#ui/page-context.ts";
import { useIdPrefix } from "#ui/text/use-id-prefix.ts";

const noTerms = toTermIndex([]);

interface LineProps extends InContext {
  readonly text: string;
  readonly own?: string;
  readonly unlinked?: boolean;
}

/**
 * A one-line field: code between backticks, terms linked. `own` is the slug of the term whose page this is; what
 * speaks of the register itself is `unlinked`, since its tokens are not those of the field.
 */
export function Line({ context, text, own, unlinked = false }: LineProps) {
  const idPrefix = useIdPrefix({ context });
  const html = toLineHtml(text, {
    terms: unlinked ? noTerms : context.terms,
    toHref: (path) => toHref(context, path),
    idPrefix,
    ...(own === undefined ? {} : { own }),
  });
  return <span className="line" dangerouslySetInnerHTML={{ __html: html }} />;
}

interface ParagraphProps extends InContext {
  readonly text: string | undefined;
  readonly className?: string;
}

/** Such a field as a paragraph of its own, if it says anything. */
export const Paragraph = ({ context, text, className }: ParagraphProps) =>
  text === undefined ? null : (
    <p className={className}>
      <Line context={context} text={text} />
    </p>
  );
