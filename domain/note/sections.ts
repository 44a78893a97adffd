/** The sections of a note, with their titles: between its drawn lines, where it has any, else below its headings. */
import { limits } from "#domain/limits.ts";
import type { ByteIndex } from "#domain/meeting/passage.ts";
import { isDrawn, type Bullet, type Convention, type NotePart } from "#domain/note/structure.ts";

interface Place {
  readonly from: number;
  readonly to: number;
}

export type SentenceCut = Place & {
  readonly type: "sentence";
  /** Where it begins behind the sign of its list, and behind its label. */
  readonly begin: number;
  readonly said: number;
  readonly quoted: number;
  readonly paragraph: number;
  readonly label?: string;
  readonly bullet?: Bullet;
  readonly corrected?: string;
  readonly correction?: { readonly old: string; readonly put: string };
};

/** A part of the text that is no blank, as indexes of the string. */
export type Cut =
  | SentenceCut
  | (Place & {
      readonly type: "separator";
      readonly isDrawn: boolean;
      readonly title?: string;
      readonly correction?: never;
    })
  | (Place & { readonly type: "footnote"; readonly correction?: never });

/** What comes before the first border. */
export const OPENING = "Opening";
const MOST_WORDS = 7;

interface Open {
  title: string | undefined;
  first: Cut | undefined;
  last: Cut | undefined;
}

/** `numbers` has the section of each cut. A heading belongs to none of its own; one with nothing below it is left out. */
export function listSections(
  cuts: readonly Cut[],
  plain: string,
  index: ByteIndex,
  convention: Convention,
): { readonly parts: readonly NotePart[]; readonly numbers: readonly number[] } {
  const parts: NotePart[] = [];
  const numbers: number[] = [];
  const ownLine = isDrawn(convention);
  let open: Open = { title: undefined, first: undefined, last: undefined };
  const close = (): void => {
    const { title, first, last } = open;
    const [offset, end] = [first?.from, last?.to].map((at) => (at === undefined ? undefined : index.findOffset(at)));
    if (!first || offset === undefined || end === undefined) return;
    const words = title ?? (parts.length === 0 ? OPENING : toFirstWords(plain, first));
    parts.push({ number: parts.length, title: words.slice(0, limits.line), offset, length: end - offset });
  };
  for (const cut of cuts) {
    const isBorder = cut.type === "separator" && (ownLine ? cut.isDrawn : cut.title !== undefined);
    if (isBorder) {
      close();
      open = { title: cut.title, first: undefined, last: undefined };
    } else if (cut.type !== "separator" || cut.title !== undefined) {
      open.first ??= cut;
      open.last = cut;
      if (cut.type === "separator" && cut.title !== undefined && open.first === cut) open.title = cut.title;
    }
    numbers.push(parts.length);
  }
  close();
  return { parts, numbers };
}

/** How a section without a heading is called: its first words. */
function toFirstWords(plain: string, { from, to }: Place): string {
  const words = plain
    .slice(from, Math.min(to, from + limits.sentence))
    .trim()
    .split(/\s+/u);
  const said = words
    .slice(0, MOST_WORDS)
    .join(" ")
    .slice(0, limits.line - 2);
  return words.length > MOST_WORDS ? `${said} …` : said.replace(/[.:]$/, "");
}
