/**
 * Reads the earlier states of content: `earlier/01-.../`, `earlier/02-.../`, each with the files that stood differently
 * then. A file says how its record stood up to and including that state, so that a record changes when its last file ends.
 */
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { limits } from "#domain/limits.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { fail, ok } from "#domain/result.ts";
import {
  EARLIER_FOLDER,
  MESSAGE_FILE,
  type Content,
  type ContentRecord,
  type EarlierState,
} from "#server/content/content.ts";
import { listEarlierFiles, listVisible } from "#server/content/list-files.ts";
import { aboutFile, sortProblems, type ContentProblem } from "#server/content/problem.ts";
import { readRecord, type ReadRecord } from "#server/content/read-record.ts";
import { readEdited, type Read } from "#server/content/source-file.ts";

interface Overlay {
  readonly folder: string;
  readonly message: string;
  readonly records: ReadonlyMap<string, ReadRecord>;
}

/** Oldest first; none where there is no such folder. */
export async function readEarlier(root: string, present: Content): Promise<Read<readonly EarlierState[]>> {
  const overlays: Overlay[] = [];
  const problems: ContentProblem[] = [];
  for (const folder of await listFolders(root, problems)) {
    const overlay = await readOverlay(root, folder, present);
    if (overlay.ok) overlays.push(overlay.value);
    else problems.push(...overlay.failure);
  }
  if (problems.length > 0) return fail(sortProblems(problems));
  return ok(overlays.map((overlay, index) => toState(overlay, overlays.slice(index), present)));
}

async function listFolders(root: string, problems: ContentProblem[]): Promise<readonly string[]> {
  if (!(await stat(join(root, EARLIER_FOLDER)).catch(() => undefined))) return [];
  const entries = await listVisible(join(root, EARLIER_FOLDER));
  const numbers = new Set<string>();
  return entries.flatMap((entry) => {
    const folder = `${EARLIER_FOLDER}/${entry.name}`;
    const number = /^(\d{2})-[a-z0-9][a-z0-9.-]*$/.exec(entry.name)?.[1];
    const wrong =
      !entry.isDirectory() || number === undefined
        ? `has no place here: an earlier state is a folder named by its order and what it is, such as \`${EARLIER_FOLDER}/01-linux-6.18\``
        : numbers.has(number)
          ? `has the number ${number} of another folder; states have an order, so each has a number of its own`
          : undefined;
    if (number !== undefined) numbers.add(number);
    if (wrong === undefined) return [folder];
    problems.push(aboutFile(folder, wrong));
    return [];
  });
}

async function readOverlay(root: string, folder: string, present: Content): Promise<Read<Overlay>> {
  const listed = await listEarlierFiles(join(root, folder));
  const problems = listed.problems.map((problem) => ({ ...problem, file: `${folder}/${problem.file}` }));
  const known = new Map(present.records.map((record) => [toRecordId(record.kind, record.slug), record]));
  const records = new Map<string, ReadRecord>();
  for (const { kind, slug, file: inside } of listed.records) {
    const file = `${folder}/${inside}`;
    const record = known.get(toRecordId(kind, slug));
    if (!record) {
      problems.push(
        aboutFile(file, `has no present file: \`${inside}\` is missing, and says how the record stands now`),
      );
      continue;
    }
    const hasOriginal = record.kind === "meeting" && record.body.original !== undefined;
    const corrections = record.kind === "meeting" ? (record.body.corrections ?? []).map((_, index) => index + 1) : [];
    const read = await readRecord({ root, file, kind, slug, hasOriginal, corrections, isEarlier: true });
    if (read.ok) records.set(toRecordId(kind, slug), read.value);
    else problems.push(...read.failure);
  }
  if (listed.records.length === 0 && problems.length === 0)
    problems.push(aboutFile(folder, "holds no file of a record, so nothing stood differently then"));
  const message = await readMessage(root, folder);
  if (!message.ok) problems.push(...message.failure);
  return message.ok && problems.length === 0 ? ok({ folder, message: message.value, records }) : fail(problems);
}

/** What the state is, in the words of its file or of its folder's name. */
async function readMessage(root: string, folder: string): Promise<Read<string>> {
  const file = `${folder}/${MESSAGE_FILE}`;
  const found = await stat(join(root, file)).catch(() => undefined);
  if (!found) return ok(`As it stood: ${folder.replace(/^.*?\d{2}-/, "").replaceAll("-", " ")}.`);
  const text = await readEdited(root, file);
  if (!text.ok) return text;
  const message = text.value.trim();
  if (message === "" || message.length > limits.prose)
    return fail([
      aboutFile(
        file,
        `must say in 1 to ${limits.prose} characters what this state is; without the file, the folder's name says it`,
      ),
    ]);
  return ok(message);
}

/** Of a record that no earlier file has: it comes in with the first state, and is not about it. */
const AS_FOUNDED = "As it stood when the register was founded.";

/** `from` are this state and those after it: the first that has a record says how it stood. */
function toState({ folder, message }: Overlay, from: readonly Overlay[], present: Content): EarlierState {
  const find = (record: string): Overlay | undefined => from.find(({ records }) => records.has(record));
  const records = present.records.map((record): ContentRecord => {
    const id = toRecordId(record.kind, record.slug);
    const saying = find(id);
    return { ...(saying?.records.get(id)?.record ?? record), why: saying?.message ?? AS_FOUNDED };
  });
  const content: Content = {
    ...present,
    records,
    claims: [],
    locate: (record, path) => find(record)?.records.get(record)?.locate(path) ?? present.locate(record, path),
  };
  return { folder, message, content };
}
