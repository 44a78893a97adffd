/** What is cheapest comes first; of two that cost the same, the one that was added first. */
export interface Heap<Item> {
  readonly add: (cost: number, item: Item) => void;
  readonly take: () => Item | undefined;
}

interface Entry<Item> {
  readonly cost: number;
  readonly place: number;
  readonly item: Item;
}

export function openHeap<Item>(): Heap<Item> {
  const entries: Entry<Item>[] = [];
  let added = 0;

  const isBefore = (one: Entry<Item>, other: Entry<Item>): boolean =>
    one.cost === other.cost ? one.place < other.place : one.cost < other.cost;

  function rise(entry: Entry<Item>): void {
    let at = entries.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = entries[parent];
      if (above === undefined || isBefore(above, entry)) break;
      entries[at] = above;
      at = parent;
    }
    entries[at] = entry;
  }

  function sink(entry: Entry<Item>): void {
    let at = 0;
    for (;;) {
      const [left, right] = [entries[2 * at + 1], entries[2 * at + 2]];
      const child = right !== undefined && left !== undefined && isBefore(right, left) ? 2 * at + 2 : 2 * at + 1;
      const below = child === 2 * at + 2 ? right : left;
      if (below === undefined || isBefore(entry, below)) break;
      entries[at] = below;
      at = child;
    }
    entries[at] = entry;
  }

  return {
    add: (cost, item) => rise({ cost, place: added++, item }),
    take: () => {
      const [first] = entries;
      const last = entries.pop();
      if (last !== undefined && entries.length > 0) sink(last);
      return first?.item;
    },
  };
}
