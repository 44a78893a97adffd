/** What the buttons of the form say, each by a word in `do`, so that they work in any browser. */
import type { Entries } from "#forms/parse-form.ts";
import { sheetNames } from "#forms/sheet-names.ts";

export type Command =
  | { readonly type: "add"; readonly path: string; readonly variant: string }
  | { readonly type: "remove" | "up" | "down"; readonly path: string }
  /** Makes a row of a property out of a pattern. */
  | { readonly type: "pattern"; readonly path: string }
  /** Says of a state or an event that it had another name. */
  | { readonly type: "renamed"; readonly path: string; readonly before: string; readonly after: string }
  /** Another word for one that stands in a text. */
  | { readonly type: "word"; readonly path: string; readonly before: string; readonly after: string }
  /** Goes to the notes, to choose the sentence of a source. */
  | { readonly type: "passage"; readonly path: string }
  /** Goes to the note of a meeting in the form, to say what its sentences become. */
  | { readonly type: "note"; readonly change: number }
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
  /** Takes back what was pasted into a sheet; done by the browser, which alone knows what stood there. */
  | { readonly type: "undo"; readonly path: string }
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
    case "undo":
      return SHEET.test(path) ? { type, path } : save;
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
    case "word": {
      const [before = "", after = ""] = variant.split(">").map(toDecoded);
      return (INSIDE.test(path) || path === "/message") && before !== "" ? { type, path, before, after } : save;
    }
    case "passage":
      return INSIDE.test(path) ? { type, path } : { type: "save" };
    case "note":
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

/** What a button of `word` says. */
export const toWordCommand = (path: string, before: string, after: string): string =>
  `word:${path}:${[before, after].map(encodeURIComponent).join(">")}`;

function toDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return ""; // forged
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
