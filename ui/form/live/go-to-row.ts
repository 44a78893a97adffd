/** From a state or an arrow of the drawing beside a form to its row, which is then the chosen one. */
import type { MouseEvent } from "react";

export function goToRow(event: MouseEvent<HTMLElement>): void {
  const target = event.target instanceof Element ? event.target : undefined;
  const mark = target?.closest<SVGElement>("[data-state], [data-transition]");
  const body = mark?.closest<HTMLElement>("[data-body]")?.dataset["body"];
  if (!mark || body === undefined) return;
  const row = mark.dataset["state"] === undefined ? findTransition(mark, body) : findState(mark.dataset["state"], body);
  if (!row) return;
  event.preventDefault();
  row.scrollIntoView({ block: "center" });
  row.querySelector<HTMLElement>("td[data-column] :is(input, select, textarea)")?.focus();
}

const listRows = (body: string, list: string): readonly HTMLElement[] => [
  ...(document.getElementById(`${body}/${list}`)?.querySelectorAll<HTMLElement>("tr[data-row]") ?? []),
];

const findValue = (row: HTMLElement, column: string): string | undefined =>
  row.querySelector<HTMLInputElement>(`td[data-column="${column}"] :is(input, select)`)?.value;

const findState = (id: string, body: string) => listRows(body, "states").find((row) => findValue(row, "id") === id);

/** Between two states there may be several: the one whose event the drawing names, else the first. */
function findTransition(mark: SVGElement, body: string): HTMLElement | undefined {
  const { from, to } = mark.dataset;
  const said = mark.querySelector("title")?.textContent ?? "";
  const between = listRows(body, "transitions").filter(
    (row) => findValue(row, "from") === from && findValue(row, "to") === to,
  );
  return between.find((row) => said.includes(findValue(row, "event") ?? "")) ?? between[0];
}
