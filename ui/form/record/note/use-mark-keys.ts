"use client";

import { useEffect, type RefObject } from "react";
import { choiceKeys, markTable, parseChoice } from "#forms/note/mark-words.ts";

const CHOICES = 'select[name^="as/"]';
const TOPICS = 'select[name^="topic/"]';

/**
 * The keys of a note: where a choice has the focus, a letter makes it, Enter goes on to the next one that is open, and
 * the arrows to the one beside. Begins at the first one that is open.
 */
export function useMarkKeys(place: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const form = place.current;
    if (!form) return;
    const left = new AbortController();
    const list = (chosen: string) => [...form.querySelectorAll<HTMLSelectElement>(chosen)];
    const press = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (!(target instanceof HTMLSelectElement)) return;
      // With these the browser does what it does everywhere.
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (key === "Enter") {
        event.preventDefault();
        const all = list(`${CHOICES}, ${TOPICS}`);
        const at = all.indexOf(target);
        const next = (event.shiftKey ? all.slice(0, at).reverse() : all.slice(at + 1)).find(isOpen);
        (next ?? form.querySelector<HTMLElement>('button[value="record"]'))?.focus();
        return;
      }
      if (!target.matches(CHOICES)) return;
      const word = key === "-" ? "" : choiceKeys.get(key);
      const step = { ArrowDown: 1, ArrowUp: -1 }[key];
      if (word !== undefined && [...target.options].some(({ value }) => value === word)) {
        event.preventDefault();
        target.value = word;
        // As if it was chosen from the list: what listens to the form hears of it.
        target.dispatchEvent(new Event("change", { bubbles: true }));
      } else if (step !== undefined) {
        event.preventDefault();
        const choices = list(CHOICES);
        choices[choices.indexOf(target) + step]?.focus();
      }
    };
    form.addEventListener("keydown", press, left);
    // Where nobody is anywhere yet. The page stays where it is: what stands above is read first.
    if (document.activeElement === document.body)
      list(`${CHOICES}, ${TOPICS}`).find(isOpen)?.focus({ preventScroll: true });
    return () => left.abort();
  }, [place]);
}

/** A sentence that reads as something and has no choice; a section that has none of the topic its positions are about. */
function isOpen(select: HTMLSelectElement): boolean {
  if (select.value !== "") return false;
  if (select.matches(CHOICES)) return select.closest("[data-reads]") !== null;
  const section = select.closest("fieldset");
  return [...(section?.querySelectorAll<HTMLSelectElement>(CHOICES) ?? [])].some(({ value }) => {
    const choice = parseChoice(value);
    return choice?.type === "mark" && markTable[choice.as].makes.type === "position";
  });
}
