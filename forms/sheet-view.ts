/**
 * How a list is shown as a sheet: which row its buttons are about, and which rows show all of their fields.
 */
import type { Command } from "#forms/to-command.ts";
import type { Typed } from "#forms/parse-form.ts";
import { sheetNames } from "#forms/sheet-names.ts";

/** Paths of rows inside the body, such as `/states/3`. */
export interface SheetView {
  readonly chosen: readonly string[];
  readonly open: readonly string[];
}

const INDEX = /^\d{1,6}$/;

/** Undefined where no list was shown so. */
export function readSheetView(body: Typed | undefined): SheetView | undefined {
  const lists = [...(body?.parts ?? [])];
  const chosen = lists.flatMap(([list, { parts }]) => {
    const row = parts.get(sheetNames.chosen)?.text ?? "";
    return INDEX.test(row) ? [`/${list}/${row}`] : [];
  });
  const open = lists.flatMap(([list, { parts }]) =>
    [...parts].flatMap(([row, typed]) =>
      INDEX.test(row) && typed.parts.has(sheetNames.open) ? [`/${list}/${row}`] : [],
    ),
  );
  return chosen.length + open.length === 0 ? undefined : { chosen, open };
}

/** Where somebody goes on: at a row, or at something inside of one. */
interface Where {
  readonly row: string | undefined;
  readonly within: string | undefined;
}

type Move = (path: string) => string | undefined;

/** After a button: open rows stay open wherever they stand now, and what the button was about is chosen. */
export function toMovedView(
  view: SheetView | undefined,
  command: Command,
  { row: at, within }: Where,
  move: Move,
): SheetView {
  const { chosen = [], open: known = [] } = view ?? {};
  // Who goes on at a field that has no column has to see it.
  const open = within === undefined || known.includes(within) ? known : [...known, within];
  const moved = (paths: readonly string[]) => paths.flatMap((path) => move(path) ?? []);
  if (command.type === "details") {
    const isOpen = at !== undefined && open.includes(at);
    return { chosen, open: isOpen ? open.filter((path) => path !== at) : [...open, ...(at === undefined ? [] : [at])] };
  }
  const list = at?.slice(0, at.lastIndexOf("/") + 1);
  const others = list === undefined ? moved(chosen) : moved(chosen).filter((path) => !path.startsWith(list));
  return { chosen: at === undefined ? others : [...others, at], open: moved(open) };
}
