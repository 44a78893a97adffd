/** Chance that gives the same each time: what is drawn follows from the name alone. */
import { createHash } from "node:crypto";

export interface Chance {
  /** From 0 up to `end`, without it. */
  readonly below: (end: number) => number;
  /** The same, where the first ones come up far more often: much-cited meetings, terms that everybody uses. */
  readonly belowOften: (end: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** Whether it happens, in so many of 100 cases. */
  readonly happens: (percent: number) => boolean;
}

export function openChance(name: string): Chance {
  let state = createHash("sha256").update(name).digest().readUInt32LE(0);
  const draw = (): number => {
    // A linear congruential generator, with the factors of Numerical Recipes: what is drawn only has to look mixed.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(draw() * end);
  return {
    below,
    belowOften: (end) => Math.floor(draw() ** 3 * end),
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error("there is nothing to pick from");
      return item;
    },
    happens: (percent) => below(100) < percent,
  };
}
