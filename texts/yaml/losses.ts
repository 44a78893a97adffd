/** What YAML reads by its rules and nobody means: words that a comment takes away, and halves of characters. */
import { visit, type Document } from "yaml";

export function listYamlLosses(document: Document.Parsed, text: string) {
  const losses: { readonly offset: number; readonly message: string }[] = [];
  visit(document, {
    Scalar: (_, { type, value, comment, range }) => {
      if (!range) return;
      const [offset, end] = range;
      // An escape can name what no text can hold: "\ud800".
      if (typeof value === "string" && /\p{Cs}/u.test(value))
        losses.push({
          offset,
          message: "holds half of a character (a lone surrogate), which UTF-8 cannot write; remove it",
        });
      // `title: Fix for bug #12 in KHO` is legal, and says "Fix for bug". Words of several lines after it are errors of YAML.
      const isText = type === "PLAIN" && (typeof value === "string" || value === null);
      if (!isText || typeof comment !== "string") return;
      // A comment on a line of its own belongs to the value before it, too, and takes nothing away.
      if (/^[ \t]*#/.test(text.slice(end, end + 80)))
        losses.push({
          offset,
          message: `reads \`${shorten(value ?? "nothing")}\` here, because YAML takes \`#${shorten(comment)}\` for a comment; put quotes round the whole text, or write the comment on a line of its own`,
        });
    },
  });
  return losses;
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
