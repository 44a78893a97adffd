/** What a note is once it is read: its convention, sections and sentences, with a piece of the text for every byte. */
import type { ByteIndex, Stretch } from "#domain/meeting/passage.ts";

export const conventions = {
  drawn: "sections set apart by a drawn line, such as ----->o-----",
  "drawn-inline": "the same, in a copy that has lost its line breaks",
  "drawn-quoted": "the same, quoted in an answer",
  w3c: "minutes of the W3C: Topic, RESOLVED, ACTION",
  tc39: "headings with Summary and Conclusion, as TC39 has them",
  "decision-lines": "lines that begin with DECISION or AGREED",
  markdown: "Markdown headings",
  plain: "plain text",
} as const;
export type Convention = keyof typeof conventions;

export const findConvention = (word: string): Convention | undefined =>
  Object.hasOwn(conventions, word) ? (word as Convention) : undefined; // one of its own keys

export const isDrawn = (convention: Convention): boolean => convention.startsWith("drawn");

/** Pieces follow each other without a gap from the first byte to the last. A blank also holds the marks of a quote. */
export interface Piece extends Stretch {
  readonly type: "sentence" | "separator" | "footnote" | "blank";
}

export interface Bullet {
  /** 0 is the outermost. */
  readonly level: number;
  readonly sign: string;
  /** Which item of the note; an item may have several sentences. */
  readonly item: number;
}

export interface Sentence extends Stretch {
  readonly number: number;
  readonly section: number;
  readonly paragraph: number;
  /** In one line, without the sign of its list, its label and the marks of a quote. */
  readonly text: string;
  /** Where it begins with its label, and without, and where it ends, as indexes of the string. */
  readonly from: number;
  readonly said: number;
  readonly to: number;
  readonly label?: string;
  readonly bullet?: Bullet;
  /** The nearest heading above it; empty where there is none. */
  readonly heading: string;
  /** How often it is quoted. */
  readonly quoted: number;
  /** The quoted sentence right above, where this begins an answer to it. */
  readonly answerTo?: number;
  /** What a line of the form `s/old/new/` further down puts in the place of its words. */
  readonly corrected?: string;
  /** Beyond what is read of a text of any size. */
  readonly isUnread?: true;
}

export interface NotePart extends Stretch {
  readonly number: number;
  readonly title: string;
}

export interface Footnote extends Stretch {
  /** As it stands in its brackets. */
  readonly mark: string;
  readonly text: string;
}

export interface ReadNote {
  readonly convention: Convention;
  /** Of what is read of the text. */
  readonly index: ByteIndex;
  /** Of the whole text. */
  readonly bytes: number;
  readonly pieces: readonly Piece[];
  readonly sections: readonly NotePart[];
  readonly sentences: readonly Sentence[];
  readonly footnotes: readonly Footnote[];
  /** Bytes beyond what is read. */
  readonly unread: number;
}
