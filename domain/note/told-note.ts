/** A note that was read, as one plain value for programs: sections, sentences, footnotes and candidates, with passages in bytes. */
import type { Candidates } from "#domain/note/candidate.ts";
import type { ReadNote } from "#domain/note/structure.ts";

export interface ToldNote extends Pick<ReadNote, "convention" | "bytes" | "unread" | "sections" | "footnotes"> {
  readonly sentences: readonly ToldSentence[];
  readonly candidates: Candidates["candidates"];
  readonly sums: Candidates["sums"];
}

interface ToldSentence {
  readonly number: number;
  readonly section: number;
  readonly offset: number;
  readonly length: number;
  readonly text: string;
  readonly label?: string;
  /** Depth in its list, from 0. */
  readonly level?: number;
  readonly quoted?: number;
  readonly answerTo?: number;
  readonly corrected?: string;
  readonly is: "candidate" | "background" | "not-understood";
  /** Of background. */
  readonly why?: string;
}

export function toToldNote(note: ReadNote, { candidates, background, notUnderstood, sums }: Candidates): ToldNote {
  const { convention, bytes, unread, sections, footnotes } = note;
  const whys = new Map(background.map(({ sentence, why }) => [sentence, why]));
  const open = new Set(notUnderstood);
  const sentences = note.sentences.map((sentence): ToldSentence => {
    const { number, section, offset, length, text, label, bullet, quoted, answerTo, corrected } = sentence;
    const why = whys.get(number);
    return {
      number,
      section,
      offset,
      length,
      text,
      ...(label !== undefined && { label }),
      ...(bullet && { level: bullet.level }),
      ...(quoted > 0 && { quoted }),
      ...(answerTo !== undefined && { answerTo }),
      ...(corrected !== undefined && { corrected }),
      is: why !== undefined ? "background" : open.has(number) ? "not-understood" : "candidate",
      ...(why !== undefined && { why }),
    };
  });
  return { convention, bytes, unread, sections, footnotes, sentences, candidates, sums };
}
