import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AgendaDraft } from "#domain/agenda/draft.ts";
import {
  findTypedPlan,
  parsePlan,
  planAgenda,
  toFieldNames,
  toPlan,
  toPlanText,
  type Plan,
} from "#domain/agenda/plan.ts";
import { limits } from "#domain/limits.ts";

const anItem = (id: string) => ({ id, path: `/${id}`, text: id, people: [], why: [{ because: "scheduled" as const }] });
const call = {
  day: "2025-02-10",
  time: "23:50",
  timeZone: "America/Los_Angeles",
  at: "2025-02-11T07:50:00.000Z",
  announcedBy: undefined,
};
const draft: AgendaDraft = {
  call,
  items: ["topics/a", "topics/b", "topics/c"].map(anItem),
  others: ["topics/x"].map(anItem),
  more: 2,
};
const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

describe("an agenda", () => {
  it("is the draft as long as nobody ordered it", () => {
    const agenda = planAgenda(draft, undefined);
    expect(idsOf(agenda.entries)).toEqual(["topics/a", "topics/b", "topics/c"]);
    expect(agenda).toMatchObject({ gone: [], minutes: 0, more: 2, call });
    expect(idsOf(agenda.leftOut)).toEqual(["topics/x"]);
  });

  it("has what the plan names in its order, and leaves out the rest", () => {
    const agenda = planAgenda(draft, [{ id: "topics/x" }, { id: "topics/a" }]);
    expect(idsOf(agenda.entries)).toEqual(["topics/x", "topics/a"]);
    expect(idsOf(agenda.leftOut)).toEqual(["topics/b", "topics/c"]);
  });

  it("says what the plan names that is not drafted any more", () => {
    const agenda = planAgenda(draft, [{ id: "topics/gone", minutes: 5 }, { id: "topics/a" }]);
    expect(agenda.gone).toEqual(["topics/gone"]);
    expect(agenda.entries).toMatchObject([{ id: "topics/a", startsAt: "23:50" }]);
    expect(agenda.minutes).toBe(0);
  });

  it("says when each item begins, up to the first of which nobody knows how long it takes", () => {
    const agenda = planAgenda(draft, [
      { id: "topics/a", minutes: 15 },
      { id: "topics/b" },
      { id: "topics/c", minutes: 5 },
    ]);
    expect(agenda.entries.map(({ startsAt }) => startsAt)).toEqual(["23:50", "00:05", undefined]);
    expect(agenda.minutes).toBe(20);
  });

  it("may be empty", () => {
    expect(planAgenda(draft, []).entries).toEqual([]);
  });
});

const anId = fc
  .tuple(fc.constantFrom("topics", "actions", "proposals", "meetings"), fc.stringMatching(/^[a-z0-9.#_-]{1,40}$/))
  .map((parts) => parts.join("/"));
const aPlan: fc.Arbitrary<Plan> = fc.uniqueArray(
  fc.record({ id: anId, minutes: fc.integer({ min: 1, max: 480 }) }, { requiredKeys: ["id"] }),
  { selector: ({ id }) => id, maxLength: limits.agendaItems },
);

describe("a plan in an address", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(aPlan, (plan) => {
        expect(parsePlan(toPlanText(plan))).toEqual({ ok: true, value: plan });
      }),
    );
  });

  it("fits into an address, however many items it has", () => {
    const most = Array.from({ length: limits.agendaItems }, (_, index) => ({
      id: `topics/${"a".repeat(60)}${index}`,
      minutes: 480,
    }));
    expect(encodeURIComponent(toPlanText(most)).length).toBeLessThan(4_000);
  });

  it.each([
    { text: "rollback", why: "is not an item at place 1: write `topics/rollback`" },
    { text: "topics/a,,topics/b", why: "is not an item at place 2" },
    { text: "topics/a~0", why: "is not an item at place 1" },
    { text: "topics/a~481", why: "up to 480" },
    { text: "topics/a,topics/a~5", why: "names `topics/a` twice" },
    {
      text: Array.from({ length: limits.agendaItems + 1 }, (_, index) => `topics/a${index}`).join(","),
      why: "names more than",
    },
  ])("is refused: $why", ({ text, why }) => {
    const read = parsePlan(text);
    expect(read.ok ? "" : read.failure).toContain(why);
  });
});

describe("a plan that is typed", () => {
  const type = (rows: Readonly<Record<string, readonly [string, string?]>>) => {
    const fields = new Map(
      Object.entries(rows).flatMap(([id, [place, minutes = ""]]) => {
        const names = toFieldNames(`topics/${id}`);
        return [
          [names.place, place],
          [names.minutes, minutes],
        ] as const;
      }),
    );
    return findTypedPlan(draft, (field) => fields.get(field));
  };

  it("is none before anybody typed one", () => {
    expect(type({})).toBeUndefined();
  });

  it("has the items by their places, and leaves out those without one", () => {
    expect(type({ a: ["3"], b: [""], c: ["1", "10"], x: ["2.5"] })).toEqual([
      { id: "topics/c", minutes: 10 },
      { id: "topics/x" },
      { id: "topics/a" },
    ]);
    expect(type({ a: [""] })).toEqual([]);
  });

  it("keeps the order of the draft where two have one place", () => {
    expect(type({ a: ["1"], b: ["0"], c: ["1"] })?.map(({ id }) => id)).toEqual(["topics/b", "topics/a", "topics/c"]);
  });

  it("takes no minutes that are none, and no place that is none", () => {
    expect(type({ a: ["1", "soon"], b: ["2", "0"], c: ["-1"], x: ["first"] })).toEqual([
      { id: "topics/a" },
      { id: "topics/b" },
    ]);
  });

  it("is what the agenda that it makes is made of", () => {
    const plan = type({ a: ["2", "5"], b: ["1"] });
    expect(toPlan(planAgenda(draft, plan))).toEqual(plan);
  });
});
