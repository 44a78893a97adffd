/** Where somebody goes on after a button has changed the rows of a form. */
import type { Command } from "#forms/to-command.ts";

const INPUTS = "input:not([type=hidden], [type=radio]), select, textarea, button";

/** The row of a sheet; the one before it where it was the last one and is gone. */
function findSheetRow(at: string): HTMLElement | undefined {
  const cut = at.lastIndexOf("/");
  const index = Number(at.slice(cut + 1));
  const rows = [index, index - 1].map((place) => document.getElementById(`${at.slice(0, cut)}/${place}`));
  return rows.find((row) => row?.matches(".sheet tr")) ?? undefined;
}

/** Whoever presses the buttons of a sheet stays there; whoever uses its keys stays in the column. */
function findInSheet(row: HTMLElement): HTMLElement | undefined {
  const sheet = row.closest<HTMLElement>(".sheet");
  const active = document.activeElement;
  if (active instanceof HTMLButtonElement && active.isConnected && sheet?.contains(active)) {
    row.scrollIntoView({ block: "nearest" });
    return active;
  }
  const column = `td[data-column="${sheet?.dataset["lastColumn"] ?? ""}"]`;
  return (
    row.querySelector<HTMLElement>(`${column} :is(${INPUTS})`) ?? row.querySelector<HTMLElement>(INPUTS) ?? undefined
  );
}

export function findFocus(form: HTMLFormElement, command: Command, at: string | undefined): HTMLElement | undefined {
  const findButton = (value: string) =>
    [...form.querySelectorAll<HTMLElement>("button[name=do]")].find((button) => button.getAttribute("value") === value);
  if (at === undefined) return undefined;
  const row = findSheetRow(at);
  if (row) return command.type === "add" ? (row.querySelector<HTMLElement>(INPUTS) ?? undefined) : findInSheet(row);
  switch (command.type) {
    case "up":
    case "down":
      // The same button of the row that moved; at the end of the list it has only the other one.
      return findButton(`${command.type}:${at}`) ?? findButton(`${command.type === "up" ? "down" : "up"}:${at}`);
    case "remove": {
      const cut = at.lastIndexOf("/");
      const before = `${at.slice(0, cut)}/${Number(at.slice(cut + 1)) - 1}`;
      const list = document.getElementById(at.slice(0, cut));
      return (
        findButton(`remove:${at}`) ??
        findButton(`remove:${before}`) ??
        list?.querySelector<HTMLElement>("button[name=do]") ??
        undefined
      );
    }
    case "text":
    case "fields":
      return findButton(`text:${command.change}`) ?? findButton(`fields:${command.change}`);
    default: {
      const part = document.getElementById(at);
      if (part?.matches(INPUTS)) return part;
      return part?.querySelector<HTMLElement>(INPUTS) ?? document.getElementById(`${at}`) ?? undefined;
    }
  }
}
