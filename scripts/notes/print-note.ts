/** Notes that were read, for people: each sentence with what it may become below it. */
import { groupBy } from "#domain/group-by.ts";
import { countBytes } from "#domain/meeting/passage.ts";
import { conventions } from "#domain/note/structure.ts";
import type { NoteReading, ReadNotePart } from "#api/note-reading-schemas.ts";

const SIGN = { candidate: " ", background: "·", "not-understood": "?" } as const;

export const printFile = ({ form, bytes, sha256, findings, notes }: NoteReading): string =>
  [`${form} of ${bytes} bytes, SHA-256 ${sha256}`, ...findings.map(sayFinding), ...notes.map(printNote)].join("\n");

const sayFinding = ({ level, message }: NoteReading["findings"][number]): string => `${level}: ${message}`;

function printHead({ headers, sha256, further, answers }: ReadNotePart): readonly string[] {
  if (!headers) return [];
  const { author, mailed, subject, messageId, archivedAt } = headers;
  const fields = [
    ["from", author && `${author.name} <${author.address}>`.trim()],
    ["mailed", mailed && `${mailed.day} (${mailed.at})`],
    ["subject", subject],
    ["message", messageId],
    ["archived", archivedAt],
    ["answers", answers === null ? undefined : `mail ${answers + 1} of this mailbox`],
    ["SHA-256", sha256],
    ...further.map(({ name, mediaType, bytes }) => ["with", `${name} ${mediaType}, ${bytes} bytes`.trim()]),
  ];
  return ["", ...fields.flatMap(([field, said]) => (said === undefined ? [] : [`${field}: ${said}`]))];
}

function printNote(note: ReadNotePart): string {
  const { convention, text, unread, sections, sentences, candidates, sums, day, findings } = note;
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
    ...printHead(note),
    ...findings.map(sayFinding),
    `read as: ${convention} (${conventions[convention]})`,
    `call of ${day ?? "a day that nobody said"}, ${countBytes(text)} bytes${unread > 0 ? `, of which the last ${unread} are not read: no note is as long` : ""}`,
    ...lines,
    "",
    `${sums.all} sentences: ${sums.candidates} with candidates (${candidates.length}), ${sums.background} background (·), ${sums.notUnderstood} not understood (?)`,
  ].join("\n");
}

type Sentence = ReadNotePart["sentences"][number];
type Candidate = ReadNotePart["candidates"][number];

const sayText = ({ text, label, level, why }: Sentence): string =>
  `${"  ".repeat(level ?? 0)}${level === undefined ? "" : "- "}${label === undefined ? "" : `${label}: `}${text}${why === undefined ? "" : ` [${why}]`}`;

function sayCandidate(
  { stance, strength, kind, who, due, next, offCadence, word, offset, length, quote }: Candidate,
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
    ...(offCadence
      ? [
          `day: ${offCadence.day ?? "?"} ${offCadence.isMoved ? `moved to ${[offCadence.movedTo?.day ?? "?", offCadence.movedTo?.time, offCadence.movedTo?.timeZone].filter((part) => part !== undefined).join(" ")}` : "cancelled"}`,
        ]
      : []),
    ...(offCadence?.findings ?? []).map((finding) => `note: ${finding}`),
    ...(next?.findings ?? []).map((finding) => `note: ${finding}`),
    ...(isPart ? [`passage ${offset}-${offset + length}: "${quote.replace(/\s+/gu, " ")}"`] : []),
  ].join("; ");
}

const sayWho = ({ word, slug, possible, by }: Candidate["who"][number]): string => {
  if (by === "author") return `${word} = who writes the note`;
  if (slug !== undefined) return slug;
  return possible.length === 0 ? `${word} (not in the register)` : `${word} (which one: ${possible.join(" or ")}?)`;
};
