// npm run notes -- FILE [--day 2025-01-27] [--as w3c] [--json]: prints the sections and sentences of a note, and what
// each may become in the register, with stance, kind, people, days and the passage in bytes. People and cadence are
// those of content/. Writes nothing.
import { access } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { limits } from "#domain/limits.ts";
import { listCandidates } from "#domain/note/candidates.ts";
import { findCallDay } from "#domain/note/days.ts";
import { readNote } from "#domain/note/read-note.ts";
import { conventions, findConvention } from "#domain/note/structure.ts";
import { toToldNote } from "#domain/note/told-note.ts";
import { daySchema } from "#domain/text.ts";
import { readContent } from "#server/content/read-content.ts";
import { readText } from "#server/content/read-text.ts";
import { printNote } from "./notes/print-note.ts";

const USAGE = "usage: npm run notes -- FILE [--day 2025-01-27] [--as CONVENTION] [--json]";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { day: { type: "string" }, as: { type: "string" }, json: { type: "boolean" } },
});
const [file] = positionals;
if (file === undefined || positionals.length > 1) stop(USAGE);
await access(file).catch(() => stop(`no file at ${file}`));

const given = values.as === undefined ? undefined : findConvention(values.as);
if (values.as !== undefined && !given) stop(`--as must be one of ${Object.keys(conventions).join(", ")}`);
const read = await readText(file, { name: "note", bytes: limits.note });
if (!read.ok) stop(`${file} ${read.failure}`);
const { text } = read.value;

// Of a file that is named after its meeting, the name; a day that the note itself names goes before it.
const day = values.day ?? findCallDay(text) ?? /^\d{4}-\d\d-\d\d/.exec(basename(file))?.[0];
if (day === undefined || !daySchema.safeParse(day).success)
  stop("neither the note nor its file names one day with its year: say when the call was, such as --day 2025-01-27");

const content = await readContent("content");
const records = content.ok ? content.value.records : [];
const people = records.flatMap(({ kind, slug, body }) =>
  kind === "person" ? [{ slug, name: body.name, otherNames: body.otherNames }] : [],
);
const cadence = records.find(({ kind }) => kind === "charter");
const note = readNote(text, given);
const told = toToldNote(
  note,
  listCandidates(note, { people, day, ...(cadence?.kind === "charter" && { cadence: cadence.body.cadence }) }),
);
console.log(values.json ? JSON.stringify({ day, ...told }, undefined, 2) : printNote(told, day));
if (!content.ok) console.error("content/ cannot be read, so that no people are known: npm run check:content says why");

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
