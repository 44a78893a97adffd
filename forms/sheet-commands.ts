/** What the buttons of a sheet do to the rows of a list, where rows of other lists have no such button. */
import { limits } from "#domain/limits.ts";
import { findAt, toSteps } from "#domain/register/record/at-path.ts";
import { updateAt } from "#forms/update-at.ts";
import type { Applied } from "#forms/applied.ts";
import { asList, asObject } from "#forms/form-tree.ts";
import { findPartShape } from "#forms/part.ts";
import { findEdges, withCells, withEdges } from "#forms/pasted-rows.ts";
import type { ProposalForm } from "#forms/kept-form.ts";
import type { ReadFindings } from "#forms/read-findings.ts";
import { hasElements, renameElement } from "#forms/rename-element.ts";
import { sheetNames } from "#forms/sheet-names.ts";
import type { Command } from "#forms/to-command.ts";
import { kindFacts } from "#forms/kind-facts.ts";

type SheetCommand<Type extends Command["type"]> = Extract<Command, { readonly type: Type }>;

const refuse = (form: ProposalForm, path: string, message: string): Applied => ({
  form,
  at: path,
  issues: [{ path, message }],
});

export const refuseUnchosen = (form: ProposalForm, { path }: SheetCommand<"unchosen">): Applied =>
  refuse(form, path, "no row is chosen: check the round button before it first");

/** A copy below the row. What names it gets a number, because no two rows may have one name. */
export function duplicateRow(form: ProposalForm, { path }: SheetCommand<"duplicate">): Applied {
  const list = toListPath(path);
  const index = Number(path.slice(list.length + 1));
  const rows = asList(findAt(form, list));
  const row = rows[index];
  if (row === undefined) return { form };
  const { id } = asObject(row);
  const copy = typeof id === "string" && id !== "" ? { ...asObject(row), id: toFreeId(id, rows) } : row;
  return { form: withList(form, list, rows.toSpliced(index + 1, 0, copy)), at: `${list}/${index + 1}` };
}

const toListPath = (path: string): string => path.slice(0, path.lastIndexOf("/"));

function toFreeId(id: string, rows: readonly unknown[]): string {
  const taken = new Set(rows.map((row) => asObject(row)["id"]));
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id.slice(0, limits.elementId - 4)}-${number}`;
  return free;
}

const withList = (form: ProposalForm, list: string, rows: readonly unknown[]): ProposalForm =>
  updateAt(form, toSteps(list), () => rows) as ProposalForm; // only a list inside it changes

/** Wherever the record names the state or the event. */
export function renameRow(form: ProposalForm, { path, name }: SheetCommand<"rename">): Applied {
  const list = toListPath(path);
  const body = list.slice(0, list.lastIndexOf("/"));
  const [, index = ""] = toSteps(path);
  const field = list.slice(body.length + 1);
  const change = form.changes[Number(index)];
  if (change?.kind !== "machine" || !hasElements(field)) return { form };
  const row = Number(path.slice(list.length + 1));
  const renamed = renameElement(findAt(form, body), field, row, name.trim(), change.known);
  if (!renamed.ok) return refuse(form, `${list}/${sheetNames.name}`, renamed.failure);
  return { form: updateAt(form, toSteps(body), () => renamed.value) as ProposalForm, at: path }; // as above
}

/** Most rows that a list of any kind holds. */
const MOST_ROWS = limits.transitions;

/** Lines of Mermaid say transitions, with the states and events that they name; anything else is cells of this list. */
export function pasteRows(form: ProposalForm, { path, text, columns, row, column }: SheetCommand<"paste">): Applied {
  const field = `${path}/${sheetNames.pasted}`;
  if (text.trim() === "") return refuse(form, field, "is empty: paste the rows here first");
  if (text.length > limits.notation) return refuse(form, field, `is longer than ${limits.notation} characters`);
  const bodyPath = toListPath(path);
  const body = findAt(form, bodyPath);
  const [, index = ""] = toSteps(path);
  const change = form.changes[Number(index)];
  if (!change) return { form };
  const rows = asList(findAt(form, path));
  const read = change.kind === "machine" ? findEdges(text) : undefined;
  if (read) {
    const { edges, unread } = read;
    if (edges.length + asList(asObject(body)["transitions"]).length > MOST_ROWS)
      return refuse(form, field, `makes more than ${MOST_ROWS} transitions`);
    const list = asList(asObject(body)["transitions"]);
    const filled = updateAt(form, toSteps(bodyPath), () => withEdges(body, edges)) as ProposalForm; // as above
    const at = `${bodyPath}/transitions/${list.length}`;
    if (unread.length === 0) return { form: filled, at };
    return {
      form: { ...filled, read: withUnread(form.read, unread) },
      at,
      notes: [{ path: field, message: toUnreadMessage(unread) }],
    };
  }
  const shape = findPartShape(kindFacts[change.kind].shape, body, `${path.slice(bodyPath.length)}/0`);
  if (!shape) return { form };
  const start = row ?? rows.length;
  const filled = withCells(shape, rows, text, { columns, row: start, column });
  if (filled.length > MOST_ROWS) return refuse(form, field, `makes more than ${MOST_ROWS} rows`);
  return { form: withList(form, path, filled), at: `${path}/${start}` };
}

type Unread = NonNullable<ReturnType<typeof findEdges>>["unread"];

/** So many lines are told one by one. */
const MOST_TOLD = 10;

const toUnreadMessage = (unread: Unread): string => {
  const told = unread
    .slice(0, MOST_TOLD)
    .map(({ line, text }) => `line ${line}, \`${text.slice(0, limits.shownName)}\``);
  const more = unread.length > MOST_TOLD ? `; and ${unread.length - MOST_TOLD} more` : "";
  return `holds ${unread.length === 1 ? "a line that is" : `${unread.length} lines that are`} no transition and ${unread.length === 1 ? "was" : "were"} not taken: ${told.join("; ")}${more}`;
};

/** For a browser without JavaScript, where the form is shown anew with what was found. */
const withUnread = (before: ReadFindings | undefined, unread: Unread): ReadFindings => ({
  notation: before?.notation ?? "the lines of Mermaid",
  findings: [
    ...(before?.findings ?? []),
    ...unread.map(({ line, text }) => ({
      level: "warning" as const,
      line,
      construct: "a line",
      message: "is no transition and was not taken",
      text: text.slice(0, limits.shownLine),
    })),
  ].slice(0, limits.notationFindings),
});
