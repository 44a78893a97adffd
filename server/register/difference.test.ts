import { describe, expect, it } from "vitest";
import { toRenameMaps } from "#domain/machine/difference/rename-map.ts";
import { aBody, aSpec } from "#domain/test-builders.ts";
import { toLineage, toPairs } from "#server/diagrams/machine-to-draw.ts";
import { workOutDifference } from "#server/register/compare-bodies.ts";
import { findDifference } from "#server/register/difference.ts";
import { aWork } from "#server/work/test-builders.ts";
import type { Overload } from "#server/work/work.ts";

const before = aBody("machine");
const after = aBody("machine", { title: "Another lamp", summary: "Shines." });
const long = aBody("machine", { summary: "It shines. ".repeat(1_500), notes: [{ text: "x".repeat(900) }] });
const longer = aBody("machine", {
  ...long,
  notes: Array.from({ length: 60 }, (_, n) => ({ text: `${n}`.repeat(400) })),
});
const machines = { kind: "machine", slug: "light", revision: 1 } as const;

/** Another Spec each time, for which nothing is kept. */
function aRegister(failure?: Overload) {
  const spec = aSpec([]);
  const { work, names } = aWork(spec, failure);
  return { spec, register: { work }, names };
}

describe("the difference of two bodies", () => {
  it("is worked out on a thread where they are large, once for all who ask", async () => {
    const { register, spec, names } = aRegister();
    const find = () => findDifference(register, spec, "1 2", { ...machines, before: long, after: longer });
    const [first, second] = await Promise.all([find(), find()]);
    expect(first).toMatchObject({ ok: true, value: { machine: { meaning: { class: "editorial" } } } });
    expect(second).toBe(first);
    expect(names).toEqual(["difference"]);
  });

  it("is worked out at once where they are small", async () => {
    const { register, spec, names } = aRegister();
    const found = await findDifference(register, spec, "1 2", { ...machines, before, after });
    expect(found.ok && found.value.changes.map(({ label }) => label)).toEqual(["title", "summary"]);
    expect(names).toEqual([]);
  });

  it("is plain data, from which the names that became others are known again", async () => {
    const pairs = toPairs(toRenameMaps(before, after));
    const { register, spec } = aRegister();
    const worked = workOutDifference({ ...machines, before, after, pairs }, spec);
    expect(structuredClone(worked)).toEqual(worked);
    const found = await findDifference(register, spec, "1 2", { ...machines, before, after, pairs });
    const known = found.ok && found.value.machine?.toDraw?.pairs;
    expect(known && toLineage(known).states.back("on")).toEqual(["on"]);
  });

  it("is asked for again where no thread was free", async () => {
    const { register, spec, names } = aRegister({ type: "unavailable", what: "a processor" });
    const find = () => findDifference(register, spec, "1 2", { ...machines, before: long, after: longer });
    expect(await find()).toMatchObject({ failure: { type: "unavailable" } });
    await find();
    expect(names).toHaveLength(2);
  });
});
