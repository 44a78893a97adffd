/** The states of a drawing as places to go: found by name, neighbours by the arrows between them. */

export const listStates = (drawing: Element): readonly SVGElement[] =>
  Array.from(drawing.querySelectorAll<SVGElement>("[data-state]"));

const toName = (state: Element): string =>
  Array.from(state.querySelectorAll("text"), ({ textContent }) => textContent)
    .join(" ")
    .toLowerCase();

/** States whose name or id holds the text, those that are called just so first. */
export function findStates(drawing: Element, text: string): readonly SVGElement[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return [];
  const states = listStates(drawing);
  const isExact = (state: SVGElement) => [toName(state), state.dataset["state"]?.toLowerCase()].includes(wanted);
  const holds = (state: SVGElement) => `${toName(state)}\n${state.dataset["state"]?.toLowerCase()}`.includes(wanted);
  return [...states.filter(isExact), ...states.filter((state) => !isExact(state) && holds(state))];
}

/** A state, the arrows at it, and the states at their other ends. */
export function listNear(drawing: Element, state: SVGElement): readonly SVGElement[] {
  const id = state.dataset["state"];
  const arrows = Array.from(drawing.querySelectorAll<SVGElement>("[data-transition]")).filter(
    ({ dataset }) => dataset["from"] === id || dataset["to"] === id,
  );
  const ends = new Set(arrows.flatMap(({ dataset }) => [dataset["from"], dataset["to"]]));
  return [
    state,
    ...arrows,
    ...listStates(drawing).filter((other) => other !== state && ends.has(other.dataset["state"])),
  ];
}

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** The neighbour that lies most in the direction of an arrow key; any other state only where there is no neighbour. */
export function findInDirection(drawing: Element, state: SVGElement, key: string): SVGElement | undefined {
  const direction = directions[key];
  if (!direction) return undefined;
  const near = listNear(drawing, state).filter(
    (element) => element !== state && element.dataset["state"] !== undefined,
  );
  return findBest(state, near, direction) ?? findBest(state, listStates(drawing), direction);
}

function findBest(state: SVGElement, others: readonly SVGElement[], [right, down]: readonly [number, number]) {
  const middle = toMiddle(state);
  const ranked = others.flatMap((other) => {
    const { x, y } = toMiddle(other);
    const away = Math.hypot(x - middle.x, y - middle.y);
    const ahead = (x - middle.x) * right + (y - middle.y) * down;
    // Up to seventy degrees aside still counts as that way.
    return away > 0 && ahead / away > 0.34 ? [{ other, cost: (away * away) / ahead }] : [];
  });
  return ranked.sort((a, b) => a.cost - b.cost)[0]?.other;
}

function toMiddle(element: Element): { readonly x: number; readonly y: number } {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}
