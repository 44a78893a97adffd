/** Markdown as a tree that is safe to show: no raw HTML, http(s) and relative links only. Whatever a person types stays text. */
import type { Root } from "hast";
import { LRUCache } from "lru-cache";
import rehypeSanitize, { defaultSchema, type Options } from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";

const allowed: Options = {
  ...defaultSchema,
  tagNames: [
    ...["p", "br", "hr", "blockquote", "ul", "ol", "li", "a", "em", "strong", "del", "code", "pre"],
    ...["h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"],
  ],
  attributes: { code: [["className", "language-mermaid"]], a: ["href"], ol: ["start"], th: ["align"], td: ["align"] },
  protocols: { href: ["http", "https"] },
};

const reader = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkRehype)
  .use(rehypeSanitize, allowed)
  .freeze();

/** In signs of Markdown, of which a tree takes some fifty times the room. */
const MOST_KEPT = 200_000;

const kept = new LRUCache<string, Root>({ maxSize: MOST_KEPT, sizeCalculation: (_, { length }) => length + 1 });

/** A text is shown on many pages, and to parse it takes longer than all that follows. */
export function toProseTree(markdown: string): Root {
  const known = kept.get(markdown);
  if (known) return known;
  const tree = reader.runSync(reader.parse(markdown));
  kept.set(markdown, tree);
  return tree;
}
