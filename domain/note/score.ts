/** How well a reader of notes does against notes whose candidates are known: per stance, what it finds, and what of that is right. */
import type { CandidateStance } from "#domain/note/candidate.ts";

export interface Claim {
  readonly stance: CandidateStance;
  /** Of the note, as it stands there. */
  readonly quote: string;
}

export interface Score {
  readonly right: number;
  readonly found: number;
  readonly expected: number;
  /** Of those found, how many are right; 1 where none are found. */
  readonly precision: number;
  /** Of those expected, how many are found; 1 where none are expected. */
  readonly recall: number;
}

export interface Compared {
  readonly expected: readonly Claim[];
  readonly found: readonly Claim[];
}

const toKey = ({ stance, quote }: Claim): string => `${stance}\n${quote}`;

/** Both are right only on the same passage; twice the same counts twice. */
function countRight({ expected, found }: Compared): readonly Claim[] {
  const left = new Map<string, number>();
  for (const claim of expected) left.set(toKey(claim), (left.get(toKey(claim)) ?? 0) + 1);
  return found.filter((claim) => {
    const count = left.get(toKey(claim)) ?? 0;
    left.set(toKey(claim), count - 1);
    return count > 0;
  });
}

export function toScores(notes: readonly Compared[]): ReadonlyMap<CandidateStance, Score> {
  const stances = new Set(notes.flatMap(({ expected, found }) => [...expected, ...found].map(({ stance }) => stance)));
  return new Map(
    [...stances].sort().map((stance) => {
      const count = (claims: readonly Claim[]): number => claims.filter((claim) => claim.stance === stance).length;
      const [right, found, expected] = [
        notes.reduce((sum, note) => sum + count(countRight(note)), 0),
        notes.reduce((sum, note) => sum + count(note.found), 0),
        notes.reduce((sum, note) => sum + count(note.expected), 0),
      ];
      const share = (of: number): number => (of === 0 ? 1 : right / of);
      return [stance, { right, found, expected, precision: share(found), recall: share(expected) }];
    }),
  );
}
