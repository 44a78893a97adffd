/** A note that was read, for people: each sentence with what it may become below it. */
import { groupBy } from "#domain/group-by.ts";
import type { Candidate } from "#domain/note/candidate.ts";
import type { Named } from "#domain/note/people.ts";
import { conventions } from "#domain/note/structure.ts";
import type { ToldNote } from "#domain/note/told-note.ts";

const SIGN = { candidate: " ", background: "·", "not-understood": "?" } as const;

export function printNote(
  { convention, bytes, unread, sections, sentences, candidates, sums }: ToldNote,
  day: string,
): string {
  const bySentence = groupBy(candidates, ({ sentence }) => sentence);
  const lines = sections.flatMap(({ number, title, offset, length }) => [
    "",
    `section ${number}: ${title} (bytes ${offset}-${offset + length})`,
    ...sentences
      .filter((sentence) => sentence.section === number)
      .flatMap((sentence) => [
        `${SIGN[sentence.is]} ${sentence.offset}-${sentence.offset + sentence.length} ${"> ".repeat(Math.min(sentence.quoted ?? 0, 8))}${sayText(sentence)}`,
        ...(bySentence.get(sentence.number) ?? []).map((candidate) => `    = ${sayCandidate(candidate, sentence)}`),
      ]),
  ]);
  return [
    `read as: ${convention} (${conventions[convention]})`,
    `call of ${day}, ${bytes} bytes${unread > 0 ? `, of which the last ${unread} are not read: no note is as long` : ""}`,
    ...lines,
    "",
    `${sums.all} sentences: ${sums.candidates} with candidates (${candidates.length}), ${sums.background} background (·), ${sums.notUnderstood} not understood (?)`,
  ].join("\n");
}

type Sentence = ToldNote["sentences"][number];

const sayText = ({ text, label, level, why }: Sentence): string =>
  `${"  ".repeat(level ?? 0)}${level === undefined ? "" : "- "}${label === undefined ? "" : `${label}: `}${text}${why === undefined ? "" : ` [${why}]`}`;

function sayCandidate(
  { stance, strength, kind, who, due, next, word, offset, length, quote }: Candidate,
  sentence: Sentence,
): string {
  const isPart = offset !== sentence.offset || length !== sentence.length;
  return [
    `${stance}${strength === "plain" ? "" : `, ${strength}`} -> ${kind}`,
    ...(who.length > 0 ? [`who: ${who.map(sayWho).join(", ")}`] : []),
    ...(word === undefined ? [] : [`word: ${word}`]),
    ...(due
      ? [
          `due: "${due.text}"${due.day === undefined ? "" : ` = ${due.day}`}${due.finding === undefined ? "" : ` (${due.finding})`}`,
        ]
      : []),
    ...(next
      ? [
          `next: ${[next.day, next.time, next.timeZone].filter((part) => part !== undefined).join(" ")}${next.isCancelled ? " cancelled" : ""}`,
        ]
      : []),
    ...(next?.findings ?? []).map((finding) => `note: ${finding}`),
    ...(isPart ? [`passage ${offset}-${offset + length}: "${quote.replace(/\s+/gu, " ")}"`] : []),
  ].join("; ");
}

const sayWho = ({ word, slug, possible, by }: Named): string => {
  if (by === "author") return `${word} = who writes the note`;
  if (slug !== undefined) return slug;
  return possible.length === 0 ? `${word} (not in the register)` : `${word} (which one: ${possible.join(" or ")}?)`;
};
