// npm run notes -- FILE [--day 2025-01-27] [--as w3c] [--json]: reads a note from a mail, a mailbox or bare text, and
// prints its head, its sections and sentences, and what each may become in the register, with stance, kind, people, days
// and the passage in bytes. People, cadence and notes that are known are those of content/. Writes nothing.
import { access, readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { limits } from "#domain/limits.ts";
import { conventions, findConvention } from "#domain/note/structure.ts";
import { daySchema } from "#domain/text.ts";
import { readContent } from "#server/content/read-content.ts";
import { toHeld } from "#server/mail-in/held.ts";
import { tellFile } from "#server/mail-in/tell-file.ts";
import { printFile } from "./notes/print-note.ts";

const USAGE =
  "usage: npm run notes -- FILE [--day 2025-01-27] [--as CONVENTION] [--json]; FILE is a .txt, .eml or .mbox";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { day: { type: "string" }, as: { type: "string" }, json: { type: "boolean" }, help: { type: "boolean" } },
});
if (values.help) {
  console.log(USAGE);
  process.exit();
}
const [file] = positionals;
if (file === undefined || positionals.length > 1) stop(USAGE);
await access(file).catch(() => stop(`no file at ${file}`));

const convention = values.as === undefined ? undefined : findConvention(values.as);
if (values.as !== undefined && !convention) stop(`--as must be one of ${Object.keys(conventions).join(", ")}`);
if (values.day !== undefined && !daySchema.safeParse(values.day).success)
  stop("--day must be a calendar day such as 2025-01-27");
const { size } = await stat(file);
if (size > limits.mail) stop(`${file} has ${size} bytes; of a mail at most ${limits.mail} are read`);

const content = await readContent("content");
const records = content.ok ? content.value.records : [];
const held = toHeld({
  person: records.filter((record) => record.kind === "person"),
  charter: records.filter((record) => record.kind === "charter"),
  meeting: records.filter((record) => record.kind === "meeting"),
});
// A file may be named after its meeting, as those of content/ are.
const fileDay = /^\d{4}-\d\d-\d\d/.exec(basename(file))?.[0];
const read = await tellFile(await readFile(file), held, {
  day: values.day,
  convention,
  fileDay: daySchema.safeParse(fileDay).data,
});
console.log(values.json ? JSON.stringify(read, undefined, 2) : printFile(read));
if (!content.ok) console.error("content/ cannot be read, so that no people are known: npm run check:content says why");
const isFit = [read, ...read.notes].every(({ findings }) => findings.every(({ level }) => level !== "error"));
if (!isFit) process.exitCode = 1;

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
