/** Machines for the tests of readers, and what of a machine can be compared once it went through a notation. */
import fc from "fast-check";
import type { Machine } from "#domain/machine/schema.ts";
import type { ReadFinding } from "#notations/sketch/sketch.ts";
import { readMachine, type ReadText } from "#notations/read-machine.ts";
import type { Fact } from "#notations/writing/left-out.ts";
import { aMachine } from "#notations/writing/test-builders.ts";
import { transitionKinds } from "#domain/machine/transition-kinds.ts";

/** The draft of a text that is one machine, as a body that passes the schema. */
export function readOne(text: string): Machine {
  const { drafts, findings } = readMachine(text);
  const [draft] = drafts;
  if (!draft || drafts.length > 1)
    throw new Error(
      `expected one draft, got ${drafts.length}: ${findings.map(({ message }) => message).join("; ")}\n${text}`,
    );
  return aMachine(draft.body);
}

export const constructsOf = ({ findings }: Pick<ReadText, "findings">): readonly string[] =>
  findings.map(({ construct }) => construct);

export const findingOf = ({ findings }: Pick<ReadText, "findings">, construct: string): ReadFinding => {
  const found = findings.find((finding) => finding.construct === construct);
  if (!found) throw new Error(`no finding about ${construct}: ${JSON.stringify(findings)}`);
  return found;
};

const id = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,6}$/);
const words = fc
  .oneof(
    fc.stringMatching(/^[A-Za-z0-9 ,.'()+*#;:<>&_"\\|{}~-]{1,24}$/),
    fc.constantFrom(
      "end note",
      "direction LR",
      "state x",
      "a; b",
      "#59;",
      "x --> y",
      "<b>",
      "&amp;",
      "\\n",
      "ß ü 状態",
      "} {",
      "/* */",
      "'",
      "%%",
      "entry / go",
      "poll / defer",
      "/' x '/",
      "<<end>>",
      "together {",
    ),
  )
  .map((text) => text.replaceAll(/\s+/g, " ").trim())
  .filter((text) => text !== "");

/** Machines that every notation can carry: one way for each state, event and guard; no way into a composite state or out of a final one. */
export const machines = fc
  .record({
    ids: fc.uniqueArray(id, { minLength: 1, maxLength: 8, selector: (one) => one.replaceAll("-", "_").toLowerCase() }),
    labels: fc.array(fc.option(words, { nil: undefined }), { minLength: 8, maxLength: 8 }),
    descriptions: fc.array(fc.option(words, { nil: undefined }), { minLength: 8, maxLength: 8 }),
    kinds: fc.array(fc.constantFrom("normal", "normal", "final", "error"), { minLength: 8, maxLength: 8 }),
    parents: fc.array(fc.option(fc.nat(7), { nil: undefined, freq: 3 }), { minLength: 8, maxLength: 8 }),
    blackouts: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
    marks: fc.array(fc.option(fc.constant("accepting"), { nil: undefined, freq: 1 }), { minLength: 8, maxLength: 8 }),
    events: fc.uniqueArray(id, {
      minLength: 1,
      maxLength: 5,
      selector: (one) => one.replaceAll("-", "_").toLowerCase(),
    }),
    initial: fc.nat(7),
    ways: fc.array(
      fc.record({
        from: fc.nat(7),
        event: fc.nat(4),
        to: fc.nat(7),
        kind: fc.constantFrom(...transitionKinds),
        guard: fc.option(
          words.filter((text) => !/[[\]/]/.test(text)),
          { nil: undefined },
        ),
        effect: fc.option(
          words.filter((text) => !/[[\]/]/.test(text)),
          { nil: undefined, freq: 2 },
        ),
      }),
      { maxLength: 14 },
    ),
  })
  .map(({ ids, labels, descriptions, kinds, parents, blackouts, marks, events, initial, ways }) => {
    // A parent stands before its children, so no ring can close.
    const parentOf = ids.map((_, index) => {
      const parent = parents[index];
      return parent === undefined || parent >= index ? undefined : parent;
    });
    const isComposite = (index: number) => parentOf.includes(index);
    const leaves = ids.flatMap((_, index) => (isComposite(index) ? [] : [index]));
    const at = <Item>(list: readonly Item[], index: number): Item => list[index % list.length] as Item; // never empty
    const states = ids.map((one, index) => ({
      id: one,
      ...(labels[index] === undefined || labels[index] === one ? {} : { label: labels[index] }),
      ...(descriptions[index] === undefined ? {} : { description: descriptions[index] }),
      kind: isComposite(index) ? ("normal" as const) : kinds[index],
      blackout: blackouts[index],
      ...(parentOf[index] === undefined ? {} : { parent: ids[parentOf[index] ?? 0] }),
    }));
    const seen = new Set<string>();
    const transitions = ways.flatMap(({ from, event, to, kind, guard, effect }) => {
      const state = at(states, from);
      const key = JSON.stringify([state.id, at(events, event), guard]);
      if (state.kind === "final" || seen.has(key)) return [];
      seen.add(key);
      const target = ids[at(leaves, to)];
      return [
        {
          ...{ from: state.id, event: at(events, event), to: target, kind },
          ...(guard === undefined ? {} : { guard }),
          ...(effect === undefined ? {} : { effect }),
        },
      ];
    });
    const used = new Set(transitions.map(({ event }) => event));
    return aMachine({
      initial: ids[at(leaves, initial)],
      // DOT takes a marked state that nothing leads out of for a final one.
      states: states.map((state, index) =>
        state.kind === "normal" && !isComposite(index) && transitions.some(({ from }) => from === state.id)
          ? { ...state, ...(marks[index] === undefined ? {} : { marked: marks[index] }) }
          : state,
      ),
      events: events.filter((event) => used.has(event)).map((event) => ({ id: event, raisedBy: "unknown" })),
      transitions,
    });
  });

/** What a notation carries of a machine, in an order of its own: readers and writers may group differently. */
export function toFacts({ initial, states, events, transitions }: Machine, leavesOut: readonly Fact[] = []) {
  const carried = <Value>(fact: Fact, value: Value) => (leavesOut.includes(fact) ? undefined : value);
  const toSorted = (rows: readonly (readonly unknown[])[]) => rows.map((row) => JSON.stringify(row)).sort();
  return {
    initial,
    states: toSorted(
      states.map(({ id: key, label, kind, parent, blackout, marked, description }) => [
        ...[key, label, kind, parent, blackout],
        ...[carried("descriptions of states", description), carried("accepting states", marked)],
      ]),
    ),
    events: toSorted(events.map(({ id: key, label }) => [key, label])),
    transitions: toSorted(
      transitions.map(({ from, event, to, kind, guard, effect }) => [
        ...[from, event, to, kind, guard],
        carried("effects", effect),
      ]),
    ),
  };
}

/** Each state has a way out for every event there is place for. */
export const aRing = (states: number, ways: number) =>
  aMachine({
    initial: "s0",
    states: Array.from({ length: states }, (_, index) => ({ id: `s${index}` })),
    events: Array.from({ length: 10 }, (_, index) => ({ id: `e${index}`, raisedBy: "kernel" })),
    transitions: Array.from({ length: ways }, (_, index) => ({
      from: `s${index % states}`,
      event: `e${Math.floor(index / states)}`,
      to: `s${(index * 7 + 1) % states}`,
      kind: "forward",
    })),
  });

/** Milliseconds of work: how long it takes depends on who else works here. */
export function measure(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user } = process.cpuUsage(before);
  return user / 1_000;
}
