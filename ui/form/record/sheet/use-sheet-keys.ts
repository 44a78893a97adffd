"use client";

import { useEffect, type RefObject } from "react";
import { sheetNames } from "#forms/sheet-names.ts";

const CELL = "td[data-column]";
const INPUT = "input:not([type=hidden]), select, textarea";

/**
 * The keys of a sheet: Enter goes on in the next row and makes one at the end; Ctrl with an arrow goes to the row above
 * or below, Alt with one takes the row along. What is pasted over more than one cell goes into as many, and Ctrl with Z
 * takes it back.
 */
export function useSheetKeys(sheet: RefObject<HTMLElement | null>, path: string): void {
  useEffect(() => {
    const box = sheet.current;
    if (!box) return;
    const left = new AbortController();
    const findButton = (word: string) =>
      [...box.querySelectorAll<HTMLButtonElement>(".sheet-tools button")].find(({ value }) => value === word);
    const press = (word: string) => findButton(word)?.click();

    const choose = ({ target }: Event) => {
      const row = toRow(target);
      const chooser = row?.querySelector<HTMLInputElement>("input[type=radio]");
      if (row && chooser) {
        chooser.checked = true;
        // Not by `:has(:checked)`: the styles of all rows would be worked out anew.
        for (const before of box.querySelectorAll("tr.chosen")) before.classList.remove("chosen");
        row.classList.add("chosen");
      }
      const column = toCell(target)?.dataset["column"];
      // Where a button that moves the row goes on.
      // Not the attribute of its cells, by which they are styled: all of them would be styled anew.
      if (column !== undefined) box.dataset["lastColumn"] = column;
    };

    const goOn = (event: KeyboardEvent) => {
      const cell = toCell(event.target);
      if (!cell || event.isComposing) return;
      const isEnter = event.key === "Enter" && !event.ctrlKey && !event.altKey && !event.metaKey;
      const step = isEnter ? (event.shiftKey ? -1 : 1) : { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (step === undefined) return;
      if (event.altKey && !isEnter) {
        if (!isTyped(event.target)) return;
        event.preventDefault();
        return press(`${step < 0 ? "up" : "down"}:${path}/*`);
      }
      if (!isEnter && !event.ctrlKey) return;
      event.preventDefault();
      if (!focusBeside(cell, step) && isEnter && step > 0) press(`add:${path}:`);
    };

    // What was typed since is taken back by the browser, field by field.
    let isTypedSince = false;
    const undo = (event: KeyboardEvent) => {
      if (event.key !== "z" || event.shiftKey || event.altKey || !(event.ctrlKey || event.metaKey) || isTypedSince)
        return;
      // Lines of Mermaid lead to the sheet of transitions, wherever they were pasted.
      const button = box.closest("form")?.querySelector<HTMLButtonElement>('.sheet-tools button[value^="undo:"]');
      if (!button) return;
      event.preventDefault();
      button.click();
    };
    const type = ({ isTrusted }: Event) => {
      isTypedSince ||= isTrusted;
    };

    const paste = (event: ClipboardEvent) => {
      const cell = toCell(event.target);
      const text = event.clipboardData?.getData("text/plain").replace(/\r?\n$/, "") ?? "";
      if (!cell || !/[\t\n]|-->/.test(text)) return;
      const find = (name: string) => document.getElementsByName(`${path}/${name}`)[0];
      const [pasted, at] = [find(sheetNames.pasted), find(sheetNames.at)];
      if (!(pasted instanceof HTMLTextAreaElement) || !(at instanceof HTMLInputElement)) return;
      event.preventDefault();
      pasted.value = text;
      at.value = `${toRow(cell)?.dataset["row"] ?? ""},${cell.dataset["column"] ?? ""}`;
      isTypedSince = false;
      const button = [...box.querySelectorAll<HTMLButtonElement>(".sheet-tools button")];
      button.find(({ value }) => value.startsWith(`paste:${path}:`))?.click();
    };

    box.addEventListener("focusin", choose, left);
    box.addEventListener("keydown", goOn, left);
    box.addEventListener("keydown", undo, left);
    box.addEventListener("input", type, left);
    box.addEventListener("paste", paste, left);
    return () => left.abort();
  }, [sheet, path]);
}

const toCell = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(CELL) : null;

const toRow = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("tr[data-row]") : null;

/** Where arrows with Alt have no meaning of their own: a list to choose from opens by them. */
const isTyped = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;

function focusBeside(cell: HTMLElement, step: number): boolean {
  const rows = [...(cell.closest("tbody")?.querySelectorAll<HTMLElement>(":scope > tr[data-row]") ?? [])];
  const row = toRow(cell);
  const next = row ? rows[rows.indexOf(row) + step] : undefined;
  const input = next?.querySelector<HTMLElement>(`td[data-column="${cell.dataset["column"] ?? ""}"] :is(${INPUT})`);
  input?.focus();
  if (input instanceof HTMLInputElement && input.type !== "checkbox") input.select();
  return next !== undefined;
}
