import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseBody } from "#domain/register/parse.ts";
import { toCanonicalJson, type Json } from "#domain/register/record/canonical.ts";
import { mergeBodies, type Choices, type Merge } from "#domain/register/record/merge.ts";
import { aBody, aPassage } from "#domain/test-builders.ts";

type Fields = Parameters<typeof aBody<"machine">>[1];
const machine = (fields: Fields = {}) => aBody("machine", fields);
const states = (...ids: string[]) => machine({ states: ids.map((id) => ({ id })) });
const stateIds = (merge: Merge<"machine">) => merge.body.states.map(({ id }) => id);
const merged = (base: Fields, ours: Fields, theirs: Fields, choices?: Choices) =>
  mergeBodies<"machine">(machine(base), machine(ours), machine(theirs), choices);
/** Ours, where it is the first conflict that is chosen in. */
const chooseFirst = ({ conflicts }: Merge<"machine">): Choices => new Map([[conflicts[0]?.id ?? "", "ours"]]);
const toJson = (body: unknown) => toCanonicalJson(body as Json);

describe("changes in different places", () => {
  it("are all taken, inside one item of a list too", () => {
    const base = { notes: [{ text: "It hums." }], states: [{ id: "off" }, { id: "on" }] };
    const { body, conflicts } = merged(
      base,
      { ...base, title: "Lamp", states: [{ id: "off", description: "Dark." }, { id: "on" }], notes: [] },
      { ...base, component: "kho", states: [{ id: "off", blackout: true }, { id: "on" }] },
    );
    expect(conflicts).toEqual([]);
    expect(body).toMatchObject({ title: "Lamp", component: "kho", notes: [] });
    expect(body.states[0]).toMatchObject({ id: "off", description: "Dark.", blackout: true });
  });

  it("keep what both sides added, theirs first, and what both added alike once", () => {
    const result = mergeBodies<"machine">(
      states("a", "b"),
      states("x", "a", "y", "b", "z"),
      states("v", "a", "y", "w", "b"),
    );
    expect(result.conflicts).toEqual([]);
    expect(stateIds(result)).toEqual(["v", "x", "a", "y", "w", "b", "z"]);
  });

  it("keep an addition behind what stood before it, though that was taken out", () => {
    expect(
      stateIds(mergeBodies<"machine">(states("a", "b", "c"), states("a", "b", "x", "c"), states("a", "c"))),
    ).toEqual(["a", "x", "c"]);
  });

  it("take each of several equal additions of one side for one of the other's", () => {
    const { body } = merged(
      {},
      { related: ["terms/kho", "terms/kho", "terms/luo"] },
      { related: ["terms/kho", "terms/kho"] },
    );
    expect(body.related).toEqual(["terms/kho", "terms/kho", "terms/luo"]);
  });

  it("do not take an item that was there for the other side's addition of its name", () => {
    const on = (description: string) => ({ id: "on", description });
    const base = { states: [{ id: "off" }, on("Lit.")] };
    const changed = { states: [{ id: "off" }, on("Bright.")] };
    const added = { states: [{ id: "off" }, on("Lit."), on("White.")] };
    for (const [ours, theirs] of [
      [changed, added],
      [added, changed],
    ] as const) {
      const { body, conflicts } = merged(base, ours, theirs);
      expect(conflicts).toEqual([]);
      expect(body.states.map(({ description }) => description)).toEqual([undefined, "Bright.", "White."]);
    }
  });

  it("are taken inside one source, and leave nothing of a field that was taken out", () => {
    const page = { type: "url", url: "https://example.org/", certainty: "read" } as const;
    const { body, conflicts } = merged(
      { sources: [page], component: "kho" },
      { sources: [{ ...page, title: "A page" }] },
      { sources: [{ ...page, note: "Seen." }], component: "kho" },
    );
    expect(conflicts).toEqual([]);
    expect(body.sources).toEqual([{ ...page, title: "A page", note: "Seen." }]);
    expect(Object.keys(body)).not.toContain("component");
  });

  it("follow the side that moved items", () => {
    const [base, turned, longer] = [states("a", "b", "c"), states("c", "a", "b"), states("a", "b", "x", "c")];
    expect(stateIds(mergeBodies<"machine">(base, turned, longer))).toEqual(["c", "a", "b", "x"]);
    expect(stateIds(mergeBodies<"machine">(base, longer, turned))).toEqual(["c", "a", "b", "x"]);
  });

  it("keep two named tests of a pair apart that one lab recorded of one day", () => {
    const test = (id: string) => ({ id, by: "lab", day: "2025-01-20", hardware: id, result: "ok" as const });
    const pair = (...ids: readonly string[]) => aBody("pair", { tests: ids.map(test) });
    const { body, conflicts } = mergeBodies<"pair">(pair("a"), pair("a", "b"), pair("a", "c"));
    expect(conflicts).toEqual([]);
    expect(body.tests.map(({ id }) => id)).toEqual(["a", "c", "b"]);
  });

  it("keep two sentences apart that two people added in like words", () => {
    const [ours, theirs] = ["The lamp is warm in winter.", "The lamp is warm in summer."];
    const { body, conflicts } = merged({}, { notes: [{ text: ours }] }, { notes: [{ text: theirs }] });
    expect(conflicts).toEqual([]);
    expect(body.notes.map(({ text }) => text)).toEqual([theirs, ours]);
  });
});

describe("a conflict", () => {
  it("has a short name that its values give it, and one of two alike a number", () => {
    const idsOf = (...[ours, theirs]: readonly string[]) => {
      const twice = (text = "") => ({ rejections: [1, 2].map(() => ({ state: "on", event: "press", result: text })) });
      return merged(twice("-EIO"), twice(ours), twice(theirs)).conflicts.map(({ id }) => id);
    };
    const [first = "", second] = idsOf("-EBUSY", "-EINVAL");
    expect(first).toMatch(/^[0-9a-f]{16}$/);
    expect(second).toBe(`${first}-2`);
    expect(idsOf("-EBUSY", "-EPERM")).not.toContain(first);
    expect(idsOf("-EBUSY", "-EINVAL")).toEqual([first, second]);
  });

  it("is called by what the newest list that has the item calls it", () => {
    const said = (...texts: string[]) => ({ notes: texts.map((text) => ({ text })) });
    const [base, ours, theirs] = ["the lamp is on", "the lamp is off", "the lamp is out"] as const;
    const labelOf = (...bodies: readonly [Fields, Fields, Fields]) =>
      merged(...bodies).conflicts.map(({ label }) => label);
    expect(labelOf(said(base), said(ours), said("Nobody asked.", theirs))).toEqual(["notes › no. 2 › text"]);
    expect(labelOf(said("Gone.", base), said("Nobody asked.", "Gone.", ours), said("Gone."))).toEqual([
      "notes › no. 3",
    ]);
    const cited = (title: string): Fields => ({ sources: [{ type: "document", title, certainty: "read" }] });
    expect(labelOf(cited("A letter of May"), cited("A letter of June"), cited("A letter of July"))).toEqual([
      "sources › A letter of July › title",
    ]);
  });

  it("is one field that both changed, and says theirs until somebody chooses", () => {
    const merge = merged({}, { scope: "per room" }, { scope: "per house" });
    expect(merge.body.scope).toBe("per house");
    expect(merge.conflicts).toMatchObject([
      { path: "/scope", label: "scope", base: "per lamp", ours: "per room", theirs: "per house" },
    ]);
    const chosen = merged({}, { scope: "per room" }, { scope: "per house" }, chooseFirst(merge));
    expect(chosen).toMatchObject({ conflicts: [], body: { scope: "per room" } });
  });

  it("is a change to an item that the other side took out, whoever did which", () => {
    const [base, gone] = [states("off", "on", "dim"), states("off", "dim")];
    const changed = machine({ states: [{ id: "off" }, { id: "on", blackout: true }, { id: "dim" }] });
    const theyRemoved = mergeBodies<"machine">(base, changed, gone);
    expect(stateIds(theyRemoved)).toEqual(["off", "dim"]);
    expect(theyRemoved.conflicts).toMatchObject([{ path: "/states/1", label: "states › on", theirs: undefined }]);
    const kept = mergeBodies<"machine">(base, changed, gone, chooseFirst(theyRemoved));
    expect(stateIds(kept)).toEqual(["off", "on", "dim"]);
    const weRemoved = mergeBodies<"machine">(base, gone, changed);
    expect(stateIds(weRemoved)).toEqual(["off", "on", "dim"]);
    expect(weRemoved.conflicts).toMatchObject([{ path: "/states/1", ours: undefined }]);
    const dropped = mergeBodies<"machine">(base, gone, changed, chooseFirst(weRemoved));
    expect(stateIds(dropped)).toEqual(["off", "dim"]);
  });

  it("is not an item that both took out, or that one took out and nobody changed", () => {
    expect(stateIds(mergeBodies<"machine">(states("a", "b", "c"), states("a"), states("a", "c")))).toEqual(["a"]);
  });

  it("is an item that both added under one name with different words", () => {
    const ours = { states: [{ id: "off" }, { id: "on" }, { id: "dim", description: "Low." }] };
    const theirs = { states: [{ id: "off" }, { id: "on" }, { id: "dim", description: "Half." }] };
    const { conflicts } = merged({}, ours, theirs);
    expect(conflicts).toMatchObject([
      { path: "/states/2/description", label: "states › dim › description", base: undefined, ours: "Low." },
    ]);
  });

  it("is an order that both changed in different ways, and is none where they agree", () => {
    const three = [states("a", "b", "c"), states("c", "a", "b"), states("b", "a", "c")] as const;
    const merge = mergeBodies<"machine">(...three);
    expect(merge.conflicts).toMatchObject([
      {
        path: "/states",
        label: "states › order",
        base: ["a", "b", "c"],
        ours: ["c", "a", "b"],
        theirs: ["b", "a", "c"],
      },
    ]);
    expect(stateIds(merge)).toEqual(["b", "a", "c"]);
    const chosen = mergeBodies<"machine">(...three, chooseFirst(merge));
    expect(stateIds(chosen)).toEqual(["c", "a", "b"]);
    const agreed = mergeBodies<"machine">(states("a", "b"), states("b", "a", "c"), states("b", "a"));
    expect(agreed.conflicts).toEqual([]);
    expect(stateIds(agreed)).toEqual(["b", "a", "c"]);
  });

  it("is a passage as a whole, because its hash seals its parts", () => {
    const note = "We agreed on that.";
    const cite = (quote: string) => ({ sources: [aPassage(note, quote)] });
    const { body, conflicts } = merged(cite("We agreed on that"), cite("We agreed"), cite("We agreed on"));
    expect(conflicts).toMatchObject([{ path: "/sources/0", theirs: { quote: "We agreed on" } }]);
    expect(body.sources).toEqual(cite("We agreed on").sources);
  });

  it("is a source that became two different sorts of source", () => {
    const source = { certainty: "read", title: "A letter" } as const;
    const { conflicts } = merged(
      { sources: [{ ...source, type: "document" }] },
      { sources: [{ ...source, type: "url", url: "https://example.org/" }] },
      { sources: [{ ...source, type: "document", note: "Lost." }] },
    );
    expect(conflicts).toMatchObject([{ path: "/sources/0", ours: { type: "url" } }]);
  });

  it("is a list of formats that both looked up for themselves", () => {
    const formats = (reads: "unknown" | string[]) =>
      aBody("kernel", { formats: [{ component: "kho", reads, writes: "unknown" }] });
    expect(mergeBodies<"kernel">(formats("unknown"), formats(["a"]), formats(["b"])).conflicts).toMatchObject([
      { label: "formats › kho › reads", ours: ["a"], theirs: ["b"] },
    ]);
  });

  it("keeps its name while others are chosen in, and one of two alike has a name of its own", () => {
    const twice = (description: string) => [
      { id: "on", description },
      { id: "on", description },
    ];
    const three: [Fields, Fields, Fields] = [
      { states: [{ id: "off" }, ...twice("Lit.")] },
      { states: [{ id: "off", blackout: true }, ...twice("Bright.")] },
      { states: twice("White.") },
    ];
    const merge = merged(...three);
    const [, ...others] = merge.conflicts;
    expect(others.map(({ path }) => path)).toEqual(["/states/0/description", "/states/1/description"]);
    expect(others[0]?.id).not.toBe(others[1]?.id);
    const chosen = merged(...three, chooseFirst(merge));
    expect(chosen.conflicts.map(({ id }) => id)).toEqual(others.map(({ id }) => id));
    expect(chosen.conflicts.map(({ path }) => path)).toEqual(["/states/1/description", "/states/2/description"]);
  });
});

const word = fc.constantFrom("alpha", "beta", "gamma", "delta", "epsilon");
const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
const fields = fc.record({
  title: text,
  scope: text,
  states: fc.uniqueArray(fc.record({ id: word, blackout: fc.boolean() }), { minLength: 1, selector: ({ id }) => id }),
  transitions: fc.array(fc.record({ from: word, event: word, to: word, kind: fc.constant("forward" as const) }), {
    maxLength: 6,
  }),
  notes: fc.array(fc.record({ text }), { maxLength: 4 }),
  related: fc.array(fc.constantFrom("terms/kho", "terms/luo", "terms/kexec"), { maxLength: 4 }),
});
const body = fc
  .tuple(fields, fc.option(fc.constantFrom("kho", "luo"), { nil: undefined }))
  .map(([rest, component]) => machine(component === undefined ? rest : { ...rest, component }));

describe("any bodies", () => {
  it("merge into the one that changed where only one did, and into both where both did the same", () => {
    fc.assert(
      fc.property(body, body, (base, changed) => {
        for (const [ours, theirs] of [
          [base, changed],
          [changed, base],
          [changed, changed],
        ] as const) {
          const merge = mergeBodies<"machine">(base, ours, theirs);
          expect(merge.conflicts).toEqual([]);
          expect(toJson(merge.body)).toBe(toJson(changed));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("find what both sides added in a time that grows with what they added", () => {
    const rows = (event: string) =>
      Array.from({ length: 2_000 }, (_, n) => ({
        from: `s${n}`,
        event,
        to: "off",
        kind: "forward" as const,
        sources: [],
      }));
    const began = performance.now();
    const merge = mergeBodies<"machine">(
      machine(),
      machine({ transitions: rows("a") }),
      machine({ transitions: rows("b") }),
    );
    expect(merge.body.transitions).toHaveLength(4_000);
    // A comparison of each with each takes ten seconds.
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  it("merge without a conflict where the sides changed different fields", () => {
    fc.assert(
      fc.property(body, body, body, (base, one, other) => {
        const ours = { ...base, title: one.title, states: one.states, related: one.related };
        const theirs = { ...base, scope: other.scope, transitions: other.transitions, notes: other.notes };
        const merge = mergeBodies<"machine">(base, ours, theirs);
        expect(merge.conflicts).toEqual([]);
        const both = { ...theirs, title: one.title, states: one.states, related: one.related };
        expect(toJson(merge.body)).toBe(toJson(both));
      }),
    );
  });

  it("merge into a well-formed body once somebody chose in each conflict, and leave none open", () => {
    const rooted = body.map((any) => ({ ...any, states: [...machine().states, ...any.states] }));
    fc.assert(
      fc.property(rooted, rooted, rooted, fc.constantFrom("ours", "theirs"), (base, ours, theirs, side) => {
        const merge = mergeBodies<"machine">(base, ours, theirs);
        const choices = new Map(merge.conflicts.map(({ id }) => [id, side]));
        const chosen = mergeBodies<"machine">(base, ours, theirs, choices);
        expect(chosen.conflicts).toEqual([]);
        expect(parseBody("machine", chosen.body).ok).toBe(true);
        const isContested = merge.conflicts.some(({ path }) => path === "/title");
        if (isContested) expect(chosen.body.title).toBe((side === "ours" ? ours : theirs).title);
        if (side === "theirs") expect(toJson(chosen.body)).toBe(toJson(merge.body));
      }),
      { numRuns: 40 },
    );
  });
});
