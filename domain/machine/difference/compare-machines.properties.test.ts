import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareMachines } from "#domain/machine/difference/compare-machines.ts";
import { findRenames } from "#domain/machine/difference/find-renames.ts";
import { toRenameMaps } from "#domain/machine/difference/rename-map.ts";
import { differenceClasses } from "#domain/machine/difference/rules.ts";
import { aMachine } from "#domain/machine/test-builders.ts";
import type { Machine } from "#domain/machine/schema.ts";

const names = ["s0", "s1", "s2", "s3", "s4", "s5"] as const;
const events = ["e0", "e1", "e2", "e3"] as const;
const aName = fc.constantFrom(...names);
const aRow = fc.record({
  from: aName,
  event: fc.constantFrom(...events),
  to: aName,
  kind: fc.constantFrom("forward", "rollback", "failure"),
  guard: fc.constantFrom(undefined, "day", "night"),
});
type Row = typeof aRow extends fc.Arbitrary<infer Value> ? Value : never;

const build = (transitions: readonly Row[], rest: object = {}): Machine =>
  aMachine("", {
    initial: "s0",
    states: names.map((id) => ({ id })),
    events: events.map((id) => ({ id, raisedBy: "kernel" })),
    transitions,
    ...rest,
  });

/** Some states inside another one: the last of them, so that none is inside itself. */
const anySmall = fc
  .tuple(
    fc.uniqueArray(aRow, { maxLength: 14, selector: (row) => JSON.stringify(row) }),
    fc.subarray([...names.slice(1, 5)]),
  )
  .map(([rows, inside]) =>
    build(rows, { states: names.map((id) => ({ id, ...(inside.includes(id as never) ? { parent: "s5" } : {}) })) }),
  );

/** At most one step for each state and event, so that steps of other pairs are independent of one another. */
const aFlatTable = fc.uniqueArray(aRow, { maxLength: 14, selector: ({ from, event }) => `${from} ${event}` });

function rename(machine: Machine, to: (id: string) => string, saysSo = true): Machine {
  const named = <One extends { id: string }>(one: One) => ({
    ...one,
    id: to(one.id),
    formerly: saysSo ? [one.id] : [],
    ...("parent" in one && typeof one.parent === "string" ? { parent: to(one.parent) } : {}),
  });
  return {
    ...machine,
    initial: to(machine.initial ?? ""),
    states: machine.states.map(named),
    events: machine.events.map(named),
    transitions: machine.transitions.map((one) => ({
      ...one,
      from: to(one.from),
      event: to(one.event),
      to: to(one.to),
    })),
  };
}

const weigh = (before: Machine, after: Machine): number => {
  const { class: gravest } = compareMachines(before, after);
  return gravest === undefined ? -1 : differenceClasses.indexOf(gravest);
};

describe("comparing machines, whatever they are", () => {
  it("finds nothing between a body and itself", () => {
    fc.assert(
      fc.property(anySmall, (machine) => {
        const { class: gravest, differences, renames, sequences } = compareMachines(machine, machine);
        expect({ gravest, differences, renames }).toEqual({ gravest: undefined, differences: [], renames: [] });
        expect(sequences).toEqual({ kept: { type: "all" }, known: { type: "all" } });
      }),
    );
  });

  it("finds a renaming that is said as just that", () => {
    fc.assert(
      fc.property(anySmall, fc.shuffledSubarray([...names], { minLength: 6 }), (machine, order) => {
        const to = (id: string) => (names.includes(id as never) ? `x${order.indexOf(id as never)}` : `y-${id}`);
        const { differences, isBreakingByNameOnly, sequences } = compareMachines(machine, rename(machine, to));
        const rules = new Set(differences.map(({ rule }) => rule));
        expect([...rules].sort()).toEqual(["event-renamed", "state-renamed"]);
        expect([differences.length, isBreakingByNameOnly]).toEqual([names.length + events.length, true]);
        expect(sequences).toEqual({ kept: { type: "all" }, known: { type: "all" } });
      }),
    );
  });

  it("asks about no renaming but the true one", () => {
    fc.assert(
      fc.property(anySmall, (machine) => {
        const to = (id: string) => `x-${id}`;
        const after = rename(machine, to, false);
        for (const one of findRenames(machine, after, toRenameMaps(machine, after)))
          expect(one.after).toBe(to(one.before));
      }),
    );
  });

  it("never calls a step on an event that was unhandled breaking", () => {
    fc.assert(
      fc.property(aFlatTable, aRow, (rows, more) => {
        fc.pre(!rows.some(({ from, event }) => from === more.from && event === more.event));
        const found = compareMachines(build(rows), build([...rows, more]));
        expect(found.class).toBe("additive");
        expect(found.sequences?.kept).toEqual({ type: "all" });
      }),
    );
  });

  it("never calls lighter what differs in more", () => {
    const changes = fc.array(
      fc.record({ at: fc.nat(13), to: fc.option(aName, { nil: undefined }), isLater: fc.boolean() }),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(aFlatTable, changes, (rows, edits) => {
        const apply = (some: typeof edits) =>
          build(
            rows.flatMap((row, index) => {
              const edit = some.find(({ at }) => at === index);
              if (!edit) return [row];
              return edit.to === undefined ? [] : [{ ...row, to: edit.to }];
            }),
          );
        const unique = edits.filter(({ at }, index) => edits.findIndex((other) => other.at === at) === index);
        const base = build(rows);
        expect(weigh(base, apply(unique))).toBeGreaterThanOrEqual(
          weigh(base, apply(unique.filter(({ isLater }) => !isLater))),
        );
      }),
    );
  });

  it("calls nothing editorial or additive that makes a legal sequence illegal", () => {
    fc.assert(
      fc.property(anySmall, anySmall, (before, after) => {
        const { class: gravest, sequences } = compareMachines(before, after);
        if (sequences?.kept.type === "not-all") expect(["restrictive", "breaking"]).toContain(gravest);
      }),
      { numRuns: 300 },
    );
  });
});
