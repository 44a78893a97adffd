/** What a button makes anew of a form, and where what stood elsewhere stands after it. */
import type { Command } from "#forms/to-command.ts";

/** The part of the form that a button makes anew; empty where it needs more than the form. */
export function toTouched(command: Command): string {
  switch (command.type) {
    case "add":
    case "pattern":
    case "renamed":
    case "word":
    case "details":
    case "unchosen":
      return command.path;
    case "remove":
    case "up":
    case "down":
    case "duplicate":
      return command.path.slice(0, command.path.lastIndexOf("/"));
    case "rename":
    case "undo":
    case "paste":
      // What one list names, others name as well.
      return command.path.split("/").slice(0, 3).join("/");
    case "text":
    case "fields":
    case "whole":
      return `/changes/${command.change}`;
    default:
      return "";
  }
}

/** What needs the form alone, so that a browser can do it at once. A text is written and read by the server. */
export const isLocal = (command: Command): boolean =>
  toTouched(command) !== "" && command.type !== "text" && command.type !== "fields";

/** Where what stood at a path stands after a button; undefined for what the button does away with. */
export function toMovedPath(path: string, command: Command): string | undefined {
  if (command.type === "fields" && path === `/changes/${command.change}/text`) return undefined;
  if (command.type === "pattern" && path.startsWith(`${command.path.replace(/body\/properties$/, "pattern")}/`))
    return undefined;
  if (!("path" in command) || !isMove(command.type)) return path;
  const list = `${toTouched(command)}/`;
  if (!path.startsWith(list)) return path;
  const [row = "", ...inside] = path.slice(list.length).split("/");
  if (!/^\d+$/.test(row)) return path;
  const to = toMovedIndex(Number(row), Number(command.path.slice(list.length)), command.type);
  return to === undefined ? undefined : [`${list}${to}`, ...inside].join("/");
}

type Move = "remove" | "up" | "down" | "duplicate";

const isMove = (type: string): type is Move => ["remove", "up", "down", "duplicate"].includes(type);

function toMovedIndex(index: number, moved: number, type: Move): number | undefined {
  if (type === "remove") return index === moved ? undefined : index > moved ? index - 1 : index;
  if (type === "duplicate") return index > moved ? index + 1 : index;
  const other = type === "up" ? moved - 1 : moved + 1;
  return index === moved ? other : index === other ? moved : index;
}
