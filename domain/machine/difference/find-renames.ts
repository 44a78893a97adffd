/**
 * States and events that look as if they only go by another name: same kind, same place, same steps up to the
 * renaming, and no second one that looks the same. Nothing is taken for renamed by this: it makes a question, and
 * the answer is `formerly` in the record.
 */
import type { RenameMaps } from "#domain/machine/difference/rename-map.ts";
import type { Machine } from "#domain/machine/schema.ts";

export interface FoundRename {
  readonly list: ListName;
  readonly before: string;
  readonly after: string;
  /** Its place in the list of the newer body. */
  readonly index: number;
}

type ListName = "states" | "events";

/** Names are told apart step by step along the transitions; who is not by then is not sure. */
const MOST_ROUNDS = 24;

export function findRenames(before: Machine, after: Machine, lineage: RenameMaps): readonly FoundRename[] {
  const isGone = (list: ListName, id: string): boolean => lineage[list].onward(id).length === 0;
  const isNew = (list: ListName, id: string): boolean => lineage[list].back(id).length === 0;
  const listOpen = (machine: Machine, list: ListName, isOpen: typeof isGone) =>
    machine[list].flatMap(({ id }, index) => (isOpen(list, id) ? [{ id, index }] : []));
  if (!lists.some((list) => listOpen(before, list, isGone).length * listOpen(after, list, isNew).length > 0)) return [];

  const toNumber = numberTexts();
  const older = new Portrait(before, (list, id) => (isGone(list, id) ? undefined : id), toNumber);
  // Where one name became several, or several one, both sides call them by the first old one.
  const newer = new Portrait(after, (list, id) => lineage[list].back(id)[0], toNumber);
  for (let round = 0, count = -1; round < MOST_ROUNDS && count !== older.count + newer.count; round++) {
    count = older.count + newer.count;
    older.refine();
    newer.refine();
  }
  return lists.flatMap((list) => {
    const gone = listOpen(before, list, isGone);
    const open = listOpen(after, list, isNew);
    return open.flatMap(({ id, index }): FoundRename[] => {
      const colour = newer.colourOf(list, id);
      const alike = gone.filter((one) => older.colourOf(list, one.id) === colour);
      const isOnlyOne = open.filter((one) => newer.colourOf(list, one.id) === colour).length === 1;
      const [only] = alike;
      if (!only || alike.length > 1 || !isOnlyOne || !newer.isUsed(list, id)) return [];
      return [{ list, before: only.id, after: id, index }];
    });
  });
}

const lists = ["states", "events"] as const;

/** The same text has the same number in both bodies. */
function numberTexts(): (text: string) => number {
  const numbers = new Map<string, number>();
  return (text) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
}

/** A machine whose unknown names are replaced by what is known of them: colour refinement (Weisfeiler and Leman). */
class Portrait {
  private colours = new Map<string, number>();
  private readonly used: ReadonlySet<string>;

  constructor(
    private readonly machine: Machine,
    private readonly findName: (list: ListName, id: string) => string | undefined,
    private readonly toNumber: (text: string) => number,
  ) {
    const { states, events, transitions, initial } = machine;
    this.used = new Set(
      transitions.flatMap(({ from, event, to }) => [`states ${from}`, `events ${event}`, `states ${to}`]),
    );
    for (const { id, kind, blackout } of states)
      this.start("states", id, `${kind} ${String(blackout)} ${String(id === initial)}`);
    for (const { id, raisedBy } of events) this.start("events", id, raisedBy);
  }

  /** How many kinds of unknown names are told apart. */
  get count(): number {
    return new Set(this.colours.values()).size;
  }

  isUsed(list: ListName, id: string): boolean {
    return this.used.has(`${list} ${id}`);
  }

  colourOf(list: ListName, id: string): number {
    return this.colours.get(`${list} ${id}`) ?? this.toNumber(`${list} is ${this.findName(list, id) ?? id}`);
  }

  refine(): void {
    const around = new Map<string, string[]>();
    const tell = (list: ListName, id: string, ...what: readonly (string | number)[]): void => {
      const key = `${list} ${id}`;
      if (this.colours.has(key)) around.set(key, [...(around.get(key) ?? []), JSON.stringify(what)]);
    };
    for (const { from, event, to, kind, guard = "" } of this.machine.transitions) {
      const [start, by, end] = [
        this.colourOf("states", from),
        this.colourOf("events", event),
        this.colourOf("states", to),
      ];
      tell("states", from, "leaves", by, end, kind, guard);
      tell("states", to, "enters", by, start, kind, guard);
      tell("events", event, "moves", start, end, kind, guard);
    }
    for (const { id, parent } of this.machine.states)
      if (parent !== undefined) {
        tell("states", id, "inside", this.colourOf("states", parent));
        tell("states", parent, "around", this.colourOf("states", id));
      }
    this.colours = new Map(
      [...this.colours].map(([key, colour]) => [
        key,
        this.toNumber(`${colour} ${(around.get(key) ?? []).sort().join(" ")}`),
      ]),
    );
  }

  private start(list: ListName, id: string, what: string): void {
    if (this.findName(list, id) === undefined)
      this.colours.set(`${list} ${id}`, this.toNumber(`${list} such as ${what}`));
  }
}
