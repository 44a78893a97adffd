/** What the buttons of the form do to what is typed. */
import type { Issue } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { Applied } from "#forms/applied.ts";
import { findUnshown } from "#forms/find-unshown.ts";
import { findAt, toSteps } from "#domain/register/record/at-path.ts";
import { updateAt } from "#forms/update-at.ts";
import { asList, asObject } from "#forms/form-tree.ts";
import { toMovedPath, toTouched } from "#forms/moved-path.ts";
import { toItemWord, toPartName, withArticle } from "#forms/part-names.ts";
import { toKeptPart } from "#forms/part.ts";
import { withoutEmpty } from "#forms/parse-form.ts";
import type { ChangeForm, ProposalForm } from "#forms/kept-form.ts";
import { findPattern, listPatternIssues, toPatternRow } from "#forms/property-pattern.ts";
import { duplicateRow, pasteRows, refuseUnchosen, renameRow } from "#forms/sheet-commands.ts";
import { toMovedView } from "#forms/sheet-view.ts";
import { replaceWord } from "#domain/term/quoted.ts";
import type { RecordTexts } from "#texts/record-text.ts";
import { isSlug } from "#domain/names.ts";
import type { Command } from "#forms/to-command.ts";
import { kindFacts } from "#forms/kind-facts.ts";

/** The id of the form, for buttons that stand beside it. */
export const PROPOSAL_FORM = "proposal";

/** `texts`: for the buttons between fields and text, which a browser does not do by itself. */
export function applyCommand(form: ProposalForm, command: Command, texts?: RecordTexts): Applied {
  const applied = applyToRows(form, command, texts);
  return applied.issues ? applied : { ...applied, form: withMovedViews(applied, command) };
}

function applyToRows(form: ProposalForm, command: Command, texts: RecordTexts | undefined): Applied {
  switch (command.type) {
    case "add": {
      const row = command.variant === "" ? {} : { type: command.variant };
      const length = asList(findAt(form, command.path)).length;
      const changed = updateAt(form, toSteps(command.path), (rows) => [...asList(rows), row]);
      return { form: changed as ProposalForm, at: `${command.path}/${length}` }; // only lists inside it change
    }
    case "pattern":
      return addFromPattern(form, command.path);
    case "renamed":
      return addFormerName(form, command);
    case "word": {
      const { path, before, after } = command;
      const changed = updateAt(form, toSteps(path), (text) =>
        typeof text === "string" ? replaceWord(text, before, after) : text,
      );
      return { form: changed as ProposalForm, at: path }; // a text stays one
    }
    case "remove":
    case "up":
    case "down": {
      const steps = toSteps(command.path);
      const index = Number(steps.at(-1));
      const move = { remove: toWithout, up: toSwapped, down: toSwappedDown }[command.type];
      const changed = updateAt(form, steps.slice(0, -1), (rows) => (Array.isArray(rows) ? move(rows, index) : rows));
      const to = index + (command.type === "up" ? -1 : command.type === "down" ? 1 : 0);
      const renamed = command.type === "remove" ? withTitleOfRemoval(form, command.path) : form.title;
      const moved = { ...(changed as ProposalForm), title: renamed }; // as above
      return {
        form: isInBody(command.path) ? withKeptParts(moved, form) : moved,
        at: `${toTouched(command)}/${Math.max(to, 0)}`,
      };
    }
    case "whole":
      return {
        form: withChange(form, command.change, ({ part: _, ...rest }) => rest),
        at: `/changes/${command.change}`,
      };
    case "duplicate":
      return duplicateRow(form, command);
    case "rename":
      return renameRow(form, command);
    case "paste":
      return pasteRows(form, command);
    case "details":
      return { form, at: command.path };
    case "unchosen":
      return refuseUnchosen(form, command);
    case "text":
      return { form: showText(form, command.change, texts), at: `/changes/${command.change}` };
    case "fields":
      return showFields(form, command.change, texts);
    case "note":
      return refuseWithoutNote(form, command.change);
    case "undo":
    case "save":
    case "passage":
    case "preview":
    case "submit":
    case "add-record":
      return { form };
  }
}

/** Its sentences are marked on a page of their own, which finds the note by the address of its meeting. */
function refuseWithoutNote(form: ProposalForm, at: number): Applied {
  const { slug = "", body } = form.changes[at] ?? {};
  const path = `/changes/${at}`;
  const text = asObject(asObject(body)["original"])["text"];
  const hasNote = typeof text === "string" && text !== "";
  if (hasNote && isSlug(slug)) return { form, at: path };
  const message = hasNote
    ? "has to be said before its note is recorded from, or the day of the meeting, of which it is made"
    : "has no text yet: paste the note there, then record from it";
  return { form, at: path, issues: [{ path: hasNote ? `${path}/slug` : `${path}/body/original/text`, message }] };
}

function addFromPattern(form: ProposalForm, path: string): Applied {
  const [, index = ""] = toSteps(path);
  const rows = asList(findAt(form, path));
  const typed = form.changes[Number(index)]?.pattern;
  const issues = listPatternIssues(toPatternPath(path), typed);
  const pattern = findPattern(typed);
  if (!pattern || !typed || issues.length > 0) return { form, at: issues[0]?.path ?? toPatternPath(path), issues };
  const row = toPatternRow(pattern, typed, rows);
  const changed = updateAt(form, toSteps(path), () => [...rows, row]) as ProposalForm; // only a list inside it changes
  const changes = changed.changes.map(({ pattern, ...change }, at) =>
    at === Number(index) || !pattern ? change : { ...change, pattern },
  );
  return { form: { ...changed, changes }, at: `${path}/${rows.length}` };
}

/** The row is known by its id: rows that nobody filled are not counted where the renaming was found. */
function addFormerName(form: ProposalForm, { path, before, after }: Command & { readonly type: "renamed" }): Applied {
  const index = asList(findAt(form, path)).findIndex((row) => asObject(row)["id"] === after);
  const known = asList(findAt(form, `${path}/${index}/formerly`)).filter((name) => name !== "");
  if (index < 0 || known.includes(before)) return { form };
  const row = `${path}/${index}`;
  return { form: fillAt(form, row, { formerly: [...known, before] }), at: `${row}/formerly/${known.length}` };
}

const toPatternPath = (path: string): string => path.replace(/body\/properties$/, "pattern");

/** What was pasted is taken back; what was typed elsewhere meanwhile stays. */
export function undoPaste(form: ProposalForm, { path }: { readonly path: string }, before: ProposalForm): ProposalForm {
  const index = Number(toSteps(path)[1]);
  const { body, view } = before.changes[index] ?? {};
  const { read: _, ...rest } = withChange(form, index, ({ view: _, ...change }) => ({
    ...change,
    body,
    ...(view && { view }),
  }));
  return { ...rest, ...(before.read && { read: before.read }) };
}

/** Puts values into the row at a path, beside those that it has. */
export const fillAt = (form: ProposalForm, path: string, values: Readonly<Record<string, unknown>>): ProposalForm =>
  updateAt(form, toSteps(path), (row) =>
    typeof row === "object" && row !== null ? { ...row, ...values } : row,
  ) as ProposalForm; // only a row inside it changes

export const findTypedAt = (form: ProposalForm, path: string): Readonly<Record<string, unknown>> =>
  asObject(findAt(form, path));

/** Of the record that the button is about, which rows are chosen and show all their fields by now. */
function withMovedViews({ form, at = "" }: Applied, command: Command): ProposalForm {
  const [, record, index, row, inside] = /^(\/changes\/(\d+)\/body)(\/[A-Za-z]+\/\d+)?(\/.+)?$/.exec(at) ?? [];
  if (record === undefined) return form;
  const move = (path: string) => toMovedPath(`${record}${path}`, command)?.slice(record.length);
  const where = inside === undefined ? { row, within: undefined } : { row: undefined, within: row };
  return withChange(form, Number(index), (change) => ({
    ...change,
    view: toMovedView(change.view, command, where, move),
  }));
}

/** A title that was made for changing the one row that is shown is made anew where that row goes; one that was typed stays. */
function withTitleOfRemoval({ title, changes }: ProposalForm, path: string): string {
  const [, index = "", place = ""] = /^\/changes\/(\d+)\/body(\/.+)$/.exec(path) ?? [];
  const change = changes[Number(index)];
  if (place === "" || change?.part !== place) return title;
  const name = toPartName(change.body, place);
  if (title.startsWith(`Change the ${name} of `)) return title.replace("Change", "Remove");
  return title.startsWith(`Add ${withArticle(toItemWord(place.split("/").at(-2) ?? ""))} to `) ? "" : title;
}

const isInBody = (path: string): boolean => /^\/changes\/\d+\/body\/./.test(path);

const withKeptParts = (form: ProposalForm, before: ProposalForm): ProposalForm => ({
  ...form,
  changes: form.changes.map(({ part: shown, ...change }, index) => {
    const part = toKeptPart(shown, before.changes[index]?.body, change.body);
    return part === undefined ? change : { ...change, part };
  }),
});

const showText = (form: ProposalForm, at: number, texts = noTexts()): ProposalForm =>
  withChange(form, at, ({ part: _, ...change }) => ({
    ...change,
    text: texts.write(withoutEmpty(kindFacts[change.kind].shape, change.body)),
  }));

function noTexts(): RecordTexts {
  throw new Error("a record is written as text, and read, where there is what does so");
}

const withChange = (form: ProposalForm, at: number, edit: (change: ChangeForm) => ChangeForm): ProposalForm => ({
  ...form,
  changes: form.changes.map((change, index) => (index === at ? edit(change) : change)),
});

/** Stays text where the fields could not show all that it says. */
function showFields(form: ProposalForm, at: number, texts = noTexts()): Applied {
  const path = `/changes/${at}`;
  const change = form.changes[at];
  if (change?.text === undefined) return { form, at: path };
  const text = texts.read(change.text, `${path}/text`);
  const read = text.ok ? toFields(change.kind, text.value, `${path}/text`) : text;
  if (!read.ok) return { form, at: `${path}/text`, issues: read.failure };
  return { form: withChange(form, at, ({ text: _, ...rest }) => ({ ...rest, body: read.value })), at: path };
}

function toFields(kind: ChangeForm["kind"], value: unknown, path: string): Result<unknown, readonly Issue[]> {
  const unshown = findUnshown(kindFacts[kind].shape, value);
  if (unshown === undefined) return ok(value);
  const message =
    unshown === ""
      ? "is not a record: write fields with their values, such as `title: LUO session`"
      : `has something at \`${unshown}\` that no field can show: correct it or take it out, or stay with the text`;
  return fail([{ path, message }]);
}

const toWithout = (rows: readonly unknown[], index: number): unknown[] => rows.filter((_, at) => at !== index);

const toSwappedDown = (rows: readonly unknown[], index: number): readonly unknown[] => toSwapped(rows, index + 1);

/** The row goes before the one above it. */
function toSwapped(rows: readonly unknown[], index: number): readonly unknown[] {
  if (!(index > 0 && index < rows.length)) return rows;
  return [...rows.slice(0, index - 1), rows[index], rows[index - 1], ...rows.slice(index + 1)];
}
