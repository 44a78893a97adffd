/**
 * The originals of one meeting: its note, and the corrected notes that came later, oldest first. A passage names the
 * hash of the one it quotes, and so none of them stands for another. What a correction changes is correction.ts.
 */
import type { Correction, Meeting, Original } from "#domain/meeting/schema.ts";
import { remember } from "#domain/remember.ts";

export type WithOriginals = Pick<Meeting, "original" | "received" | "note" | "corrections"> &
  Partial<Pick<Meeting, "sections">>;

export interface KeptOriginal extends Pick<Correction, "received" | "note" | "sections"> {
  /** JSON Pointer into the body of the meeting. */
  readonly path: string;
  readonly original: Original;
  /** Of a corrected note. */
  readonly correction?: Correction;
}

/** None where the note is not kept. */
export const listOriginals = remember(
  ({ original, received, note, sections = [], corrections = [] }: WithOriginals): readonly KeptOriginal[] => [
    ...(original ? [{ path: "/original", original, received, note, sections }] : []),
    ...corrections.map((correction, index) => ({
      path: `/corrections/${index}/original`,
      original: correction.original,
      received: correction.received,
      note: correction.note,
      sections: correction.sections,
      correction,
    })),
  ],
);

/** By its hash, or the first letters of it as addresses have them. */
export const findOriginal = (meeting: WithOriginals, sha256: string): KeptOriginal | undefined =>
  listOriginals(meeting).find(({ original }) => original.sha256.startsWith(sha256));

/** The one that holds what was said best, as far as anybody corrected it. */
export const findNewest = (meeting: WithOriginals): KeptOriginal | undefined => listOriginals(meeting).at(-1);

/** Letters of a hash by which an address names one original of a meeting. */
const SHORT = 12;
export const toShortHash = (sha256: string): string => sha256.slice(0, SHORT);

/** What an address names an original by; undefined for the first, whose addresses are older than corrections. */
export const findMark = (meeting: WithOriginals | undefined, sha256: string): string | undefined =>
  meeting === undefined || meeting.original === undefined || meeting.original.sha256 === sha256
    ? undefined
    : toShortHash(sha256);

interface WithCorrections {
  readonly corrections?:
    | readonly {
        readonly original: Pick<Original, "text" | "sha256">;
        readonly received?: { readonly base64: string } | undefined;
      }[]
    | undefined;
}

/** Why a meeting may not go from one version to the next: corrected notes are added behind those that were accepted. */
export function findCorrectionChange(before: WithCorrections, after: WithCorrections): string | undefined {
  const kept = before.corrections ?? [];
  const at = kept.findIndex(({ original, received }, index) => {
    const now = after.corrections?.[index];
    return now?.original.text !== original.text || (received && now.received?.base64 !== received.base64);
  });
  const lost = kept[at];
  if (!lost) return undefined;
  return `has another text or mail at place ${at + 1}, or none; a corrected note never changes once it is accepted, so leave the one with the hash ${lost.original.sha256} there, and add what corrects it behind it`;
}

/** What is wrong with the list of corrected notes itself. */
export function listCorrectionFaults(
  meeting: WithOriginals,
): readonly { readonly path: string; readonly message: string }[] {
  const { original, corrections = [] } = meeting;
  if (!original && corrections.length > 0)
    return [
      { path: "/corrections", message: "correct a note that is not kept here; put the first of them into `original`" },
    ];
  const seen = new Map<string, string>();
  return listOriginals(meeting).flatMap(({ original: { sha256 }, path }) => {
    const before = seen.get(sha256);
    seen.set(sha256, path);
    return before === undefined
      ? []
      : [
          {
            path,
            message: `is the same text as \`${before}\`, byte for byte; a note that changes nothing is no correction`,
          },
        ];
  });
}
