import { describe, expect, it } from "vitest";
import { listKnownStrings, toKernelChange } from "#forms/kernel-image.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";

const sha256 = "0".repeat(64);
const kernel = aRecord("kernel", "6.19", { version: "6.19", notes: [{ text: "A note." }] }, { number: 3 });
const spec = aSpec([
  kernel,
  aRecord("kernel", "7.0-plus", { version: "7.0+", rank: 7 }),
  aRecord("component", "memfd", { formats: [{ format: "memfd-v1" }, { format: "memfd-v2" }] }),
  aRecord("component", "other", { formats: [{ format: "memfd-v1" }] }),
]);
const list = { strings: ["memfd-v1", "vfio-pci-v1"], sha256 };
const change = (named: Parameters<typeof toKernelChange>[1], at = spec) => {
  const made = toKernelChange(list, named, at);
  return made.ok ? made.value : `${made.failure.path} ${made.failure.message}`;
};

describe("what the image of a kernel lists", () => {
  it("is known by every component that has it as a format", () => {
    expect(listKnownStrings(list.strings, spec.records.component)).toEqual([
      { string: "memfd-v1", components: ["memfd", "other"] },
      { string: "vfio-pci-v1", components: [] },
    ]);
  });

  it("is kept with its kernel, named by slug or version, and touches nothing else of it", () => {
    const kept = {
      op: "update",
      slug: "6.19",
      base: 3,
      body: { ...kernel.body, listed: { formats: list.strings, whole: [], sha256 } },
    };
    expect(change({ kernel: "6.19" })).toMatchObject(kept);
    expect(change({ version: "6.19" })).toMatchObject(kept);
    expect(change({ version: "6.19" })).toEqual(change({ kernel: "6.19", version: "" }));
  });

  it("makes a kernel that is not there, with the rank that its version says and no more", () => {
    expect(change({ version: "6.19.3" })).toMatchObject({
      op: "create",
      slug: "6.19.3",
      body: { version: "6.19.3", rank: 61_903, formats: [] },
    });
    expect(change({ version: "4.18.0.2" })).not.toHaveProperty("body.rank");
  });

  it("is left as it was where somebody has said more of the same section", () => {
    const listed = { formats: list.strings, whole: ["memfd"], sha256, sources: [] };
    const known = aSpec([aRecord("kernel", "6.19", { version: "6.19", listed })]);
    expect(change({ kernel: "6.19" }, known)).toMatchObject({ body: { listed: { whole: ["memfd"] } } });
  });

  it.each([
    { named: {}, says: "/kernel is missing: name the kernel whose image it is" },
    { named: { kernel: "6.19", version: "6.19" }, says: "/version is given beside a kernel" },
    { named: { kernel: "6.18" }, says: "/kernel must be the slug of a kernel of the register; near it: 6.19" },
    { named: { kernel: "everything" }, says: "/kernel must be the slug of a kernel of the register" },
    { named: { version: "six" }, says: "/version must be a kernel version" },
    { named: { version: "7.0-plus" }, says: "/version has the address of `kernels/7.0-plus`, which is another" },
  ])("is refused where the kernel is named as $named", ({ named, says }) => {
    expect(change(named)).toContain(says);
  });
});
