import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limits } from "#domain/limits.ts";
import { toCanonicalJson, type Json } from "#domain/register/record/canonical.ts";
import { diffBodies, type Change } from "#domain/register/record/diff.ts";
import { aBody } from "#domain/test-builders.ts";

const machine = (fields: Parameters<typeof aBody<"machine">>[1] = {}) => aBody("machine", fields);

const short = (changes: readonly Change[]) =>
  changes.map(({ op, path, was, label }) => `${op} ${was ?? "-"} ${path} (${label})`);

const states = (...ids: string[]) => machine({ states: ids.map((id) => ({ id })) });

function valueAt(body: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], body);
}

describe("diffBodies", () => {
  it("finds nothing between equal bodies, whatever the order of their fields", () => {
    const body = machine();
    const reversed = Object.fromEntries(Object.entries(body).reverse()) as typeof body;
    expect(diffBodies(body, reversed)).toEqual([]);
    const silent = { ...body, component: undefined };
    expect(diffBodies<"machine">(silent, structuredClone(silent))).toEqual([]);
  });

  it.each([
    {
      title: "a state put in front is one entry, not a change of every state behind it",
      before: states("off", "on"),
      after: states("broken", "off", "on"),
      expected: ["added - /states/0 (states › broken)"],
    },
    {
      title: "a state taken out is named where it stood",
      before: states("broken", "off", "on"),
      after: states("off", "on"),
      expected: ["removed /states/0 /states/0 (states › broken)"],
    },
    {
      title: "of a list turned around as few items as possible have moved",
      before: states("a", "b", "c", "d"),
      after: states("d", "a", "b", "c"),
      expected: ["moved /states/3 /states/0 (states › d)"],
    },
    {
      title: "a moved item that also changed says both",
      before: machine({ states: [{ id: "off" }, { id: "on" }] }),
      after: machine({ states: [{ id: "on", blackout: true }, { id: "off" }] }),
      expected: [
        "moved /states/1 /states/0 (states › on)",
        "changed /states/1/blackout /states/0/blackout (states › on › blackout)",
      ],
    },
    {
      title: "what a moved item lost is named where it stood",
      before: machine({ states: [{ id: "off" }, { id: "on", description: "Lit." }] }),
      after: machine({ states: [{ id: "on" }, { id: "off" }] }),
      expected: [
        "moved /states/1 /states/0 (states › on)",
        "removed /states/1/description /states/1/description (states › on › description)",
      ],
    },
    {
      title: "a transition to another state keeps its name",
      before: machine(),
      after: machine({
        transitions: [
          { from: "off", event: "press", to: "off", kind: "forward" },
          { from: "on", event: "release", to: "off", kind: "rollback" },
        ],
      }),
      expected: ["changed /transitions/0/to /transitions/0/to (transitions › press from off › to)"],
    },
    {
      title: "an optional field that came, and one that went, are added and removed",
      before: machine({ pointOfNoReturn: "on" }),
      after: machine({ component: "kho" }),
      expected: ["added - /component (component)", "removed /pointOfNoReturn /pointOfNoReturn (point of no return)"],
    },
    {
      title: "a sentence that was edited is changed, and one that shares few words with it is not the same",
      before: machine({ notes: [{ text: "the lamp stays on until it is released" }, { text: "nobody asked" }] }),
      after: machine({ notes: [{ text: "the lamp stays on until it breaks" }, { text: "power is needed" }] }),
      expected: [
        "removed /notes/1 /notes/1 (notes › no. 2)",
        "changed /notes/0/text /notes/0/text (notes › no. 1 › text)",
        "added - /notes/1 (notes › no. 2)",
      ],
    },
    {
      title: "a refused request is known by its state and event",
      before: machine({ rejections: [{ state: "on", event: "press", result: "-EBUSY" }] }),
      after: machine({
        rejections: [
          { state: "off", event: "release", result: "-EINVAL" },
          { state: "on", event: "press", result: "-EINVAL" },
        ],
      }),
      expected: [
        "added - /rejections/0 (rejections › release in off)",
        "changed /rejections/0/result /rejections/1/result (rejections › press in on › result)",
      ],
    },
    {
      title: "references are known by themselves",
      before: machine({ related: ["terms/kexec", "terms/kho"] }),
      after: machine({ related: ["terms/luo", "terms/kho"] }),
      expected: ["removed /related/0 /related/0 (related › terms/kexec)", "added - /related/0 (related › terms/luo)"],
    },
  ])("$title", ({ before, after, expected }) => {
    expect(short(diffBodies<"machine">(before, after))).toEqual(expected);
  });

  it("shows a list that became a word as changed whole", () => {
    const formats = (reads: "unknown" | string[]) =>
      aBody("kernel", { formats: [{ component: "kho", reads, writes: "unknown" }] });
    expect(diffBodies<"kernel">(formats(["kho-v1"]), formats("unknown"))).toMatchObject([
      { op: "changed", label: "formats › kho › reads", before: ["kho-v1"], after: "unknown", words: undefined },
    ]);
  });

  it("tells the words of a text apart, and not those of a single word", () => {
    const [title, standing] = diffBodies<"machine">(
      machine({ title: "A red lamp", standing: "draft" }),
      machine({ title: "A green lamp", standing: "proposed" }),
    );
    expect(title?.words).toEqual([
      { op: "same", text: "A " },
      { op: "removed", text: "red" },
      { op: "added", text: "green" },
      { op: "same", text: " lamp" },
    ]);
    expect(standing).toMatchObject({ before: "draft", after: "proposed", words: undefined });
    const [named] = diffBodies<"machine">(machine({ title: "Lamp" }), machine({ title: "A green lamp" }));
    expect(named?.words).toBeUndefined();
    const [spaced] = diffBodies<"machine">(machine({ title: "A  lamp" }), machine({ title: "A  torch" }));
    expect(spaced?.words).toContainEqual({ op: "added", text: "torch" });
  });

  it("tells no words apart in a text that only moved", () => {
    const term = (...synonyms: string[]) => aBody("term", { synonyms });
    const [moved] = diffBodies<"term">(term("plan b", "review board"), term("review board", "plan b"));
    expect(moved).toMatchObject({ op: "moved", words: undefined });
  });

  it("shows as changed whole what is another sort of value now", () => {
    const body = machine({ notes: [{ text: "It hums." }] });
    const other = { ...body, describes: "a lamp in a room", notes: "no notes so far" } as unknown as typeof body;
    expect(diffBodies<"machine">(body, other)).toMatchObject([
      { op: "changed", path: "/describes", words: undefined },
      { op: "changed", path: "/notes", words: undefined },
    ]);
  });

  it("tells words apart in texts as long as the register takes, and in none that is longer", () => {
    const wordsOf = (length: number) => {
      const text = (first: string) => first.padEnd(length, " lamp");
      const [before, after] = [text("A"), text("B")].map((summary) => ({ ...machine(), summary }));
      return before && after && diffBodies<"machine">(before, after)[0]?.words;
    };
    expect(wordsOf(limits.prose)).toHaveLength(3);
    expect(wordsOf(limits.prose + 1)).toBeUndefined();
  });

  it("shows two texts whole where nearly every word differs", () => {
    const text = (word: string) => Array.from({ length: 1_500 }, (_, number) => `${word}${number}`).join(" ");
    const [change] = diffBodies<"machine">(machine({ summary: text("a") }), machine({ summary: text("b") }));
    expect(change).toMatchObject({ op: "changed", label: "summary", words: undefined });
  });

  it("tells words apart in the first texts of a body only, where thousands are rewritten", () => {
    const steps = (word: string) => {
      const guard = Array.from({ length: 120 }, (_, number) => `${word}${number}`).join(" ");
      return machine({
        transitions: Array.from({ length: 300 }, (_, n) => ({
          ...{ from: `s${n}`, event: "go", to: "off", kind: "forward", sources: [], guard },
        })),
      });
    };
    const changes = diffBodies<"machine">(steps("a"), steps("b"));
    expect(changes).toHaveLength(300);
    // Each takes the square of its 240 words, out of four million.
    expect(changes.map(({ words }) => words !== undefined)).toEqual(changes.map((_, index) => index < 69));
  });

  it("does not compare hundreds of rewritten sentences with each other", () => {
    const notes = (word: string) =>
      machine({ notes: Array.from({ length: 150 }, (_, n) => ({ text: `${word} no ${n}` })) });
    const ops = diffBodies<"machine">(notes("before"), notes("after")).map((change) => change.op);
    expect(ops.filter((op) => op === "removed")).toHaveLength(150);
    expect(ops.filter((op) => op === "added")).toHaveLength(150);
  });
});

const word = fc.constantFrom("alpha", "beta", "gamma", "delta", "epsilon");
const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
const fact = fc.record({ text });
const body = fc
  .record({
    title: text,
    scope: text,
    states: fc.uniqueArray(fc.record({ id: word, blackout: fc.boolean() }), { minLength: 1, selector: ({ id }) => id }),
    transitions: fc.array(fc.record({ from: word, event: word, to: word, kind: fc.constant("forward" as const) }), {
      maxLength: 6,
    }),
    notes: fc.array(fact, { maxLength: 4 }),
    related: fc.array(fc.constantFrom("terms/kho", "terms/luo", "terms/kexec"), { maxLength: 4 }),
    component: fc.option(fc.constantFrom("kho", "luo"), { nil: undefined }),
  })
  .map(({ component, ...rest }) => machine(component === undefined ? rest : { ...rest, component }));

describe("any two bodies", () => {
  it("differ in nothing exactly where they are equal", () => {
    fc.assert(
      fc.property(body, body, (before, after) => {
        const equal = toCanonicalJson(before as unknown as Json) === toCanonicalJson(after as unknown as Json);
        expect(diffBodies<"machine">(before, after).length === 0).toBe(equal);
        expect(diffBodies<"machine">(before, structuredClone(before))).toEqual([]);
      }),
    );
  });

  it("hold at each pointer what the change says they hold", () => {
    fc.assert(
      fc.property(body, body, (before, after) => {
        for (const change of diffBodies<"machine">(before, after)) {
          if (change.was !== undefined) expect(valueAt(before, change.was)).toEqual(change.before);
          if (change.op !== "removed") expect(valueAt(after, change.path)).toEqual(change.after);
        }
      }),
    );
  });

  it("add in one direction as many items as they remove in the other", () => {
    const count = (changes: readonly Change[], op: Change["op"]) => changes.filter((change) => change.op === op).length;
    fc.assert(
      fc.property(body, body, (one, other) => {
        // Sentences are paired by likeness, which is a judgement; names are not.
        const [before, after] = [
          { ...one, notes: [] },
          { ...other, notes: [] },
        ];
        const there = diffBodies<"machine">(before, after);
        const back = diffBodies<"machine">(after, before);
        expect(count(there, "added")).toBe(count(back, "removed"));
        expect(count(there, "removed")).toBe(count(back, "added"));
      }),
    );
  });

  it("give both texts back from their runs of words", () => {
    fc.assert(
      fc.property(body, body, (before, after) => {
        for (const { words, before: older, after: newer } of diffBodies<"machine">(before, after)) {
          if (!words) continue;
          expect(
            words
              .filter(({ op }) => op !== "added")
              .map((run) => run.text)
              .join(""),
          ).toBe(older);
          expect(
            words
              .filter(({ op }) => op !== "removed")
              .map((run) => run.text)
              .join(""),
          ).toBe(newer);
        }
      }),
    );
  });
});
