import { describe, expect, it } from "vitest";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import { toMachineFacts } from "#exports/machine-facts.ts";
import { findMachineFacts, findNewToDraw, findProduct } from "#server/register/machine-facts.ts";
import { toNewToDraw } from "#server/diagrams/machine-to-draw.ts";
import { aWork } from "#server/work/test-builders.ts";
import type { Overload } from "#server/work/work.ts";

const light = aRecord("machine", "light");
const composes = Array.from({ length: 6 }, (_, index) => ({ id: `lamp${index}`, machine: "light" }));
const properties = [{ id: "comes-back", formula: "AG EF lamp0.off" }];
const lights = aRecord("machine", "lights", {
  composes,
  properties,
  ...{ initial: undefined, states: [], events: [], transitions: [] },
});

/** Another Spec each time, for which nothing is kept. */
function aRegister(failure?: Overload) {
  const spec = aSpec([light, lights]);
  const { work, names } = aWork(spec, failure);
  return { spec, register: { work }, names };
}

describe("what a page says of a machine", () => {
  it("is worked out on a thread where the machine is large, once for all who ask", async () => {
    const { register, spec, names } = aRegister();
    const [first, second] = await Promise.all([1, 2].map(() => findMachineFacts(register, lights, spec)));
    expect(first).toEqual(toMachineFacts(lights, spec));
    expect(second).toBe(first);
    expect(await findProduct(register, lights, spec)).toBe(first?.product);
    expect(names).toEqual(["machine-facts"]);
  });

  it("is worked out at once where the machine is small, and once for all who ask", async () => {
    const { register, spec, names } = aRegister();
    const facts = await findMachineFacts(register, light, spec);
    expect(facts).toEqual(toMachineFacts(light, spec));
    expect(await findMachineFacts(register, light, spec)).toBe(facts);
    expect(await findProduct(register, light, spec)).toEqual({ ok: true, value: light.body });
    expect(names).toEqual([]);
  });

  it("says that nothing is decided where no thread is free, and is asked for again", async () => {
    const { register, spec, names } = aRegister({ type: "unavailable", what: "a processor" });
    const facts = await findMachineFacts(register, lights, spec);
    expect(facts).toMatchObject({
      product: { ok: false, failure: expect.stringContaining("load the page again") },
      properties: [{ property: { id: "comes-back" }, verdict: { type: "not-decided" } }],
    });
    await findMachineFacts(register, lights, spec);
    expect(names).toHaveLength(2);
  });

  it("says that nothing is decided where it takes too long, and is not asked for again", async () => {
    const { register, spec, names } = aRegister({ type: "over-limit", what: "it", limit: "20 seconds of work" });
    const facts = await findMachineFacts(register, lights, spec);
    expect(facts.combinations).toMatchObject({ failure: expect.stringContaining("more than 20 seconds of work") });
    await findMachineFacts(register, lights, spec);
    expect(names).toHaveLength(1);
  });
});

describe("what is drawn of a machine that is proposed", () => {
  it("is worked out on a thread where the machine is large", async () => {
    const { register, spec, names } = aRegister();
    const [large, small] = [lights, light].map(({ slug, body }) => ({ slug, body }));
    expect(large && (await findNewToDraw(register, large, spec))).toEqual(large && toNewToDraw(large, spec));
    expect(names).toEqual(["new-to-draw"]);
    expect(small && (await findNewToDraw(register, small, spec))).toEqual({ machine: small, base: undefined });
    expect(names).toHaveLength(1);
  });
});
