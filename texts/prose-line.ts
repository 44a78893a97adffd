/**
 * One-line texts as HTML: everything is text except `code` between backticks and terms, which link to
 * their meaning. Also the markup of a term link, which longer prose shares. For Markdown see prose.ts.
 */
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { remember } from "#domain/remember.ts";
import { findTermByName, findTerms, type TermIndex } from "#domain/term/link.ts";
import type { BlockDrawings } from "#texts/drawn-blocks.ts";
import { escapeHtml } from "#texts/escape.ts";
import { toPlainSentence } from "#domain/plain-text.ts";

export interface ProseOptions {
  readonly terms: TermIndex;
  /** The address to write for a path of the register; it may carry a revision. */
  readonly toHref: (path: string) => string;
  /** Starts every id in the HTML, so that two texts on a page do not share one. */
  readonly idPrefix: string;
  /** The slug of the term whose own page this is: it is not linked to itself. */
  readonly own?: string;
  /** The text is all that the page says: its headings keep their levels. */
  readonly isPage?: boolean;
  /** Of the diagrams that stand in the text as blocks of Mermaid. */
  readonly drawings?: BlockDrawings | undefined;
}

/** What a text is made of once its terms are found. */
export type Span =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "term"; readonly text: string; readonly slug: string };

const CODE_OR_NAME = /`([^`]+)`|\[\[([^[\]]+)\]\]/g;

const toMeaning = remember(({ body }: RegisterRecord<"term">): string => toPlainSentence(body.meaning));

/** Hands out term links for one text: each term once, each meaning under an id of its own. */
export class TermLinker {
  readonly #options: ProseOptions;
  readonly #seen: Set<string>;
  #count = 0;

  constructor(options: ProseOptions) {
    this.#options = options;
    this.#seen = new Set(options.own === undefined ? [] : [options.own]);
  }

  /** Running text with its terms, and names written out as `[[Term]]`, cut out. */
  toSpans(text: string): readonly Span[] {
    const spans: Span[] = [];
    let at = 0;
    for (const match of text.matchAll(/\[\[([^[\]]+)\]\]/g)) {
      spans.push(...this.#find(text.slice(at, match.index)), this.#named(match[1] ?? ""));
      at = match.index + match[0].length;
    }
    return [...spans, ...this.#find(text.slice(at))];
  }

  toLink(slug: string): { readonly href: string; readonly id: string; readonly meaning: string } {
    this.#count += 1;
    const term = this.#options.terms.bySlug.get(slug);
    return {
      href: this.#options.toHref(`/terms/${slug}`),
      id: `${this.#options.idPrefix}t${this.#count}`,
      meaning: term ? toMeaning(term) : "",
    };
  }

  #named(name: string): Span {
    const slug = findTermByName(this.#options.terms, name);
    if (slug === undefined || slug === this.#options.own) return { type: "text", text: name };
    this.#seen.add(slug);
    return { type: "term", text: name, slug };
  }

  #find(text: string): readonly Span[] {
    const spans: Span[] = [];
    let at = 0;
    for (const { start, end, slug } of findTerms(this.#options.terms, text, this.#seen)) {
      this.#seen.add(slug);
      if (start > at) spans.push({ type: "text", text: text.slice(at, start) });
      spans.push({ type: "term", text: text.slice(start, end), slug });
      at = end;
    }
    if (at < text.length) spans.push({ type: "text", text: text.slice(at) });
    return spans;
  }
}

export function toLineHtml(text: string, options: ProseOptions): string {
  const linker = new TermLinker(options);
  let html = "";
  let at = 0;
  for (const match of text.matchAll(CODE_OR_NAME)) {
    if (match[1] === undefined) continue;
    html += toSpansHtml(linker, text.slice(at, match.index)) + `<code>${escapeHtml(match[1])}</code>`;
    at = match.index + match[0].length;
  }
  return html + toSpansHtml(linker, text.slice(at));
}

const toSpansHtml = (linker: TermLinker, text: string): string =>
  linker
    .toSpans(text)
    .map((span) => (span.type === "text" ? escapeHtml(span.text) : toTermHtml(linker, span)))
    .join("");

function toTermHtml(linker: TermLinker, span: Extract<Span, { type: "term" }>): string {
  const { href, id, meaning } = linker.toLink(span.slug);
  return (
    `<span class="term"><a href="${escapeHtml(href)}" aria-describedby="${id}">${escapeHtml(span.text)}</a>` +
    `<span class="meaning" role="tooltip" id="${id}" hidden>${escapeHtml(meaning)}</span></span>`
  );
}
