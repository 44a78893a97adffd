import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { cutToSchema } from "#domain/register/cut-to-schema.ts";
import { limits } from "#domain/limits.ts";
import { parseWith } from "#domain/register/parse.ts";
import { listOf, line } from "#domain/text.ts";

const failureOf = (schema: z.ZodType, value: unknown) => {
  const read = parseWith(schema, value);
  return read.ok ? undefined : read.failure;
};

describe("a list that is longer than its schema allows", () => {
  const named = z.strictObject({ names: listOf(line(), 3) });

  it("is refused by its length alone, whatever stands in it", () => {
    expect(failureOf(named, { names: ["a", "b", "c", "d", ...Array<string>(400_000).fill("")] })).toEqual([
      { path: "/names", message: "holds more than 3 entries" },
    ]);
  });

  it("is taken up to its last element where it just fits", () => {
    expect(parseWith(named, { names: ["a", "b", "c"] })).toEqual({ ok: true, value: { names: ["a", "b", "c"] } });
  });

  it("is cut inside of what a word chooses, and of what may be left out or null", () => {
    const shapes = z.discriminatedUnion("type", [
      z.object({ type: z.literal("a"), of: listOf(line(), 1).nullable().readonly() }),
      z.object({ type: z.literal("b"), of: z.array(line()).optional() }),
    ]);
    const given = { type: "a", of: ["x", "y", "z"] };
    expect(cutToSchema(z.array(shapes), [given, { type: "b", of: ["x", "y"] }])).toEqual([
      { type: "a", of: ["x", "y"] },
      { type: "b", of: ["x", "y"] },
    ]);
    expect(cutToSchema(z.union([z.array(z.string()).max(1), z.string()]), ["a", "b", "c"])).toEqual(["a", "b", "c"]);
    expect(cutToSchema(shapes, { type: "c", of: [] })).toEqual({ type: "c", of: [] });
  });
});

describe("a list with more faults than an answer lists", () => {
  const events = z.strictObject({ events: z.array(line()).max(limits.sentEvents) });

  it("is read until there are enough of them, and says that there are more", () => {
    const issues = failureOf(events, { events: Array<string>(limits.sentEvents).fill("") });
    expect(issues).toHaveLength(limits.issues + 1);
    expect(issues?.at(-1)).toEqual({
      path: "",
      message: `there is more to mend; these are the first ${limits.issues} problems`,
    });
  });

  it("has a fault told that stands at its end", () => {
    expect(failureOf(events, { events: [...Array<string>(9_999).fill("a"), ""] })?.map(({ path }) => path)).toContain(
      "/events/9999",
    );
  });
});

describe("members that nobody knows", () => {
  it("are told up to the bound, their names cut short", () => {
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`m${index}`, 1]));
    expect(failureOf(z.strictObject({ a: line() }), { a: "a", ...many })).toHaveLength(limits.issues + 1);
    const [issue] = failureOf(z.strictObject({ a: line() }), { a: "a", ["x".repeat(1_000_000)]: 1 }) ?? [];
    expect(issue?.message.length).toBeLessThan(200);
    expect(issue?.path.length).toBeLessThan(200);
  });
});

it("changes nothing about what a schema says of any value within the bounds", () => {
  const schema = z.strictObject({
    list: listOf(z.strictObject({ name: line(), of: z.array(z.int()).max(2).optional() }), 3),
    word: z.enum(["a", "b"]).optional(),
  });
  const value = fc.record(
    {
      list: fc.array(fc.record({ name: fc.string(), of: fc.array(fc.integer(), { maxLength: 4 }) }), { maxLength: 5 }),
      word: fc.constantFrom("a", "b", "c"),
      more: fc.anything(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(value, (given) => {
      expect(schema.safeParse(cutToSchema(schema, given)).success).toBe(schema.safeParse(given).success);
    }),
  );
});

it("never takes the beginning of a list for the whole where something later in the schema accepts it", () => {
  const lenient = z.object({ list: z.array(z.string()).max(1).catch(["caught"]) });
  expect(parseWith(lenient, { list: ["a", "b", "c"] })).toEqual({ ok: true, value: { list: ["caught"] } });
});

describe("what a schema has to see in order to refuse a value", () => {
  const words = () => z.array(z.string());
  const letters = (count: number, letter = "a") => Array<string>(count).fill(letter);

  it("is of a list one element more than it may hold, and the list itself where it holds no more", () => {
    expect(cutToSchema(words().max(2), ["a", "b", "c", "d"])).toEqual(["a", "b", "c"]);
    for (const list of [["a", "b"], ["a"], letters(limits.list)]) expect(cutToSchema(words().min(1), list)).toBe(list);
    const full = ["a", "b"];
    expect(cutToSchema(words().max(2), full)).toBe(full);
  });

  it("is cut out of the parts of a value, which stay as they are elsewhere", () => {
    const schema = z.object({ list: z.array(z.object({ of: words().max(1) })), word: z.string(), other: words() });
    const fits = { of: ["a"] };
    const given = { list: [fits, { of: ["a", "b", "c"] }], word: "a", other: ["b"] };
    const cut = cutToSchema(schema, given) as typeof given;
    expect(cut).toEqual({ ...given, list: [fits, { of: ["a", "b"] }] });
    expect([cut.list[0], cut.other]).toEqual([fits, given.other]);
    expect(given.list[1]).toEqual({ of: ["a", "b", "c"] });
    const small = { list: [fits], word: "a", other: ["b"] };
    expect(cutToSchema(schema, small)).toBe(small);
  });

  it("is of a long list the thousands that hold more faults than an answer lists", () => {
    const faults = (...pieces: readonly number[]) =>
      pieces.flatMap((count) => [...letters(count, ""), ...letters(1_000 - count)]);
    const cutOf = (list: readonly unknown[]) => (cutToSchema(z.array(z.string().min(1)), list) as unknown[]).length;
    const most = limits.issues;
    expect(cutOf(faults(most + 1, 0, 0))).toBe(1_000);
    expect(cutOf(faults(most, 1, 0))).toBe(2_000);
    expect(cutOf(faults(0, most + 1, 0))).toBe(2_000);
    expect(cutOf(faults(most, 0, 0))).toBe(3_000);
    expect(cutOf(faults(most + 1))).toBe(1_000);
    expect(cutOf([...faults(most + 1), "a"])).toBe(1_000);
  });

  it("is of members that nobody knows one more than an answer lists, where any is one too many", () => {
    const many = (count: number) => Object.fromEntries(letters(count).map((letter, index) => [`${letter}${index}`, 1]));
    const namesOf = (schema: z.ZodType, value: object) => Object.keys(cutToSchema(schema, value) as object);
    const value = { ...many(limits.issues + 9), word: "b", toString: "c" };
    expect(namesOf(z.strictObject({ word: z.string() }), value)).toEqual([
      "word",
      ...Object.keys(many(limits.issues + 1)),
    ]);
    for (const schema of [z.object({ word: z.string() }), z.looseObject({ word: z.string() })])
      expect(cutToSchema(schema, value)).toBe(value);
    const optional = z.strictObject({ word: z.string().optional(), other: z.string().optional() });
    expect(namesOf(optional, many(limits.issues + 2))).toHaveLength(limits.issues + 1);
    const few = { ...many(limits.issues), word: "b" };
    expect(cutToSchema(z.strictObject({ word: z.string() }), few)).toBe(few);
    const without = many(limits.issues + 1);
    expect(namesOf(z.strictObject({ toString: z.string() }), without)).toHaveLength(limits.issues + 1);
  });

  it("is all of what is another sort of value than the schema asks for", () => {
    const shapes = z.discriminatedUnion("type", [z.object({ type: z.literal("a"), of: words().max(1) })]);
    for (const schema of [words().max(1), z.object({ of: words().max(1) }), shapes])
      for (const value of ["text", null, undefined, 7, { of: 1 }, [[["a", "b", "c"]]]])
        expect(cutToSchema(schema, value)).toBe(value);
    const either = { type: "a", of: ["b", "c", "d"] };
    expect(cutToSchema(z.union([z.object({ of: words().max(1) }), words()]), either)).toBe(either);
  });

  it("is cut also where a value has a default", () => {
    expect(cutToSchema(words().max(1).default([]), ["a", "b", "c"])).toEqual(["a", "b"]);
    expect(cutToSchema(words().max(1).optional(), ["a", "b", "c"])).toEqual(["a", "b"]);
  });

  it("is cut to the most that a list may hold, also where it has to hold something", () => {
    expect(cutToSchema(words().min(1).max(2), ["a", "b", "c", "d"])).toEqual(["a", "b", "c"]);
  });
});
