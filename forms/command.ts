/** What the buttons of the form do to what is typed. Each is a word in `do`, so that they work in any browser. */
import { kinds } from "#domain/register/kinds.ts";
import type { Issue } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { findUnshown } from "#forms/find-unshown.ts";
import { findAt, toSteps, updateAt } from "#forms/at-path.ts";
import { asList, asObject } from "#forms/form-tree.ts";
import { toMovedPath, toTouched } from "#forms/moved-path.ts";
import { toKeptPart } from "#forms/part.ts";
import { withoutEmpty, type Entries } from "#forms/parse-form.ts";
import type { ChangeForm, ProposalForm } from "#forms/proposal-form.ts";
import { findPattern, listPatternIssues, toPatternRow } from "#forms/property-pattern.ts";
import { duplicateRow, pasteRows, refuseUnchosen, renameRow } from "#forms/sheet-commands.ts";
import { sheetNames } from "#forms/sheet-names.ts";
import { toMovedView } from "#forms/sheet-view.ts";
import { parseRecordText, toRecordText, type ReadRecordText } from "#texts/record-text.ts";
import { toShape } from "#forms/shape.ts";

/** The id of the form, for buttons that stand beside it. */
export const PROPOSAL_FORM = "proposal";

export type Command =
  | { readonly type: "add"; readonly path: string; readonly variant: string }
  | { readonly type: "remove" | "up" | "down"; readonly path: string }
  /** Makes a row of a property out of a pattern. */
  | { readonly type: "pattern"; readonly path: string }
  /** Says of a state or an event that it had another name. */
  | { readonly type: "renamed"; readonly path: string; readonly before: string; readonly after: string }
  /** Goes to the notes, to choose the sentence of a source. */
  | { readonly type: "passage"; readonly path: string }
  /** Of the chosen row of a sheet: a copy below it, all its fields or none but the columns. */
  | { readonly type: "duplicate"; readonly path: string }
  | { readonly type: "details"; readonly path: string }
  /** Of a state or an event, wherever the record names it. */
  | { readonly type: "rename"; readonly path: string; readonly name: string }
  /** Rows copied elsewhere; `row` and `column` where the first of them goes, at the end where that is not said. */
  | {
      readonly type: "paste";
      readonly path: string;
      readonly text: string;
      readonly columns: readonly string[];
      readonly row: number | undefined;
      readonly column: string;
    }
  /** A button of a sheet of which no row is chosen. */
  | { readonly type: "unchosen"; readonly path: string }
  /** Shows a record as text, as fields, or all of it where only a part is shown. */
  | { readonly type: "text" | "fields" | "whole"; readonly change: number }
  | { readonly type: "save" | "preview" | "submit" | "add-record" };

const INSIDE = /^\/changes\/\d+\/body\/./;
const NAMED = /^\/changes\/\d+\/body\/(states|events)$/;
const ROW = /^\/changes\/\d+(?:\/body\/.+)?$/;

const SHEET = /^\/changes\/\d+\/body\/[A-Za-z]+$/;
const SHEET_ROW = /^\/changes\/\d+\/body\/[A-Za-z]+\/\d{1,6}$/;

/** Anything else is saved, so that no forged word loses what was typed. A path that ends in `*` is the chosen row's. */
export function toCommand(text: unknown, entries: Entries = {}): Command {
  const [type = "", said = "", variant = ""] = typeof text === "string" ? text.split(":") : [];
  const path = said.endsWith("/*") ? findChosen(said.slice(0, -2), entries) : said;
  if (path === undefined) return SHEET.test(said.slice(0, -2)) ? { type: "unchosen", path: said.slice(0, -2) } : save;
  switch (type) {
    case "duplicate":
    case "details":
      return SHEET_ROW.test(path) ? { type, path } : save;
    case "rename":
      return SHEET_ROW.test(path) ? { type, path, name: toText(entries[`${toList(path)}/${sheetNames.name}`]) } : save;
    case "paste":
      return SHEET.test(path) ? toPaste(path, variant, entries) : save;
    case "add":
      return INSIDE.test(path) ? { type, path, variant } : { type: "save" };
    case "remove":
    case "up":
    case "down":
      return ROW.test(path) ? { type, path } : { type: "save" };
    case "pattern":
      return /^\/changes\/\d+\/body\/properties$/.test(path) ? { type, path } : { type: "save" };
    case "renamed": {
      const [before = "", after = ""] = variant.split(">");
      return NAMED.test(path) ? { type, path, before, after } : { type: "save" };
    }
    case "passage":
      return INSIDE.test(path) ? { type, path } : { type: "save" };
    case "text":
    case "fields":
    case "whole":
      return { type, change: Number(path) };
    case "preview":
    case "submit":
    case "add-record":
      return { type };
    default:
      return { type: "save" };
  }
}

const save = { type: "save" } as const;

const toText = (value: unknown): string => (typeof value === "string" ? value : "");
const toList = (row: string): string => row.slice(0, row.lastIndexOf("/"));

function findChosen(list: string, entries: Entries): string | undefined {
  const row = toText(entries[`${list}/${sheetNames.chosen}`]);
  return /^\d{1,6}$/.test(row) ? `${list}/${row}` : undefined;
}

function toPaste(path: string, columns: string, entries: Entries): Command {
  const [row = "", column = ""] = toText(entries[`${path}/${sheetNames.at}`]).split(",");
  const text = toText(entries[`${path}/${sheetNames.pasted}`]);
  const at = /^\d{1,6}$/.test(row) ? Number(row) : undefined;
  return { type: "paste", path, text, columns: columns.split(","), row: at, column };
}

/** The form after the button, the input to go on at, and what kept the button from doing what it says. */
export interface Applied {
  readonly form: ProposalForm;
  readonly at?: string;
  readonly issues?: readonly Issue[];
}

export function applyCommand(
  form: ProposalForm,
  command: Command,
  readText: ReadRecordText = parseRecordText,
): Applied {
  const applied = applyToRows(form, command, readText);
  return applied.issues ? applied : { ...applied, form: withMovedViews(applied, command) };
}

function applyToRows(form: ProposalForm, command: Command, readText: ReadRecordText): Applied {
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
    case "remove":
    case "up":
    case "down": {
      const steps = toSteps(command.path);
      const index = Number(steps.at(-1));
      const move = { remove: toWithout, up: toSwapped, down: toSwappedDown }[command.type];
      const changed = updateAt(form, steps.slice(0, -1), (rows) => (Array.isArray(rows) ? move(rows, index) : rows));
      const to = index + (command.type === "up" ? -1 : command.type === "down" ? 1 : 0);
      const moved = changed as ProposalForm; // as above
      return {
        form: INSIDE.test(command.path) ? withKeptParts(moved, form) : moved,
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
      return { form: withChange(form, command.change, asText), at: `/changes/${command.change}` };
    case "fields":
      return showFields(form, command.change, readText);
    case "save":
    case "passage":
    case "preview":
    case "submit":
    case "add-record":
      return { form };
  }
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

const withKeptParts = (form: ProposalForm, before: ProposalForm): ProposalForm => ({
  ...form,
  changes: form.changes.map(({ part: shown, ...change }, index) => {
    const part = toKeptPart(shown, before.changes[index]?.body, change.body);
    return part === undefined ? change : { ...change, part };
  }),
});

const asText = ({ part: _, ...change }: ChangeForm): ChangeForm => ({
  ...change,
  text: toRecordText(withoutEmpty(toShape(kinds[change.kind].schema), change.body)),
});

const withChange = (form: ProposalForm, at: number, edit: (change: ChangeForm) => ChangeForm): ProposalForm => ({
  ...form,
  changes: form.changes.map((change, index) => (index === at ? edit(change) : change)),
});

/** Stays text where the fields could not show all that it says. */
function showFields(form: ProposalForm, at: number, readText: ReadRecordText): Applied {
  const path = `/changes/${at}`;
  const change = form.changes[at];
  if (change?.text === undefined) return { form, at: path };
  const text = readText(change.text, `${path}/text`);
  const read = text.ok ? toFields(change.kind, text.value, `${path}/text`) : text;
  if (!read.ok) return { form, at: `${path}/text`, issues: read.failure };
  return { form: withChange(form, at, ({ text: _, ...rest }) => ({ ...rest, body: read.value })), at: path };
}

function toFields(kind: ChangeForm["kind"], value: unknown, path: string): Result<unknown, readonly Issue[]> {
  const unshown = findUnshown(toShape(kinds[kind].schema), value);
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
