import { describe, expect, it } from "vitest";
import { readQuestion, readSetting } from "#domain/pair/answer/read-question.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";

const spec = aSpec([
  aRecord("kernel", "6.12", { version: "6.12" }),
  aRecord("kernel", "6.6.56-plus", { version: "6.6.56+", rank: 1 }),
  aRecord("component", "kho"),
  aRecord("charter", "group", { downstreams: [{ id: "cloud", title: "A cloud", text: "Its own hosts." }] }),
]);

const read = (asked: object, of = spec) => {
  const question = { from: "6.12", to: "6.6.56+", components: [], features: [], ...asked };
  const result = readQuestion(of, question);
  return result.ok ? result.value : result.failure;
};

describe("a question about pairs", () => {
  it("names kernels by their address, or as they print their version", () => {
    expect(read({ components: ["kho"], features: ["x"] })).toEqual({
      from: "6.12",
      to: "6.6.56-plus",
      components: ["kho"],
      features: ["x"],
      hardware: [],
      accepted: [],
    });
    expect(read({ to: "6.6.56-plus" })).toMatchObject({ to: "6.6.56-plus" });
  });

  const many = Array.from({ length: 101 }, (_, at) => `part-${at}`);

  it.each([
    [{ from: "6.13" }, "from", "is no kernel of the register: `6.13`; near it: 6.12"],
    [{ from: "linux" }, "from", "is no kernel of the register: `linux`; there are 2, such as 6.6.56-plus, 6.12"],
    [{ to: "6.12_" }, "to", "is no kernel of the register: `6.12_`; near it: 6.12"],
    [{ to: "6.12" }, "to", "is the same kernel as `from`, 6.12; a kernel hands over to another one"],
    [
      { components: ["kho", "nothing-like-it"] },
      "components",
      "names no component of the register: `nothing-like-it`; there are 1, such as kho",
    ],
    [{ components: many }, "components", "has 101 names; at most 100 are answered at once"],
    [{ features: many }, "features", "has 101 names; at most 20 are answered at once"],
    [{ hardware: many }, "hardware", "has 101 names; at most 100 are answered at once"],
    [{ accepted: many }, "accepted", "has 101 names; at most 100 are answered at once"],
    [{ downstream: "clod" }, "downstream", "is none that the charter names: `clod`; near it: cloud"],
  ])("is refused where it asks %j, at %s", (asked, parameter, message) => {
    expect(read(asked)).toEqual({ type: "bad-parameter", parameter, message });
  });

  it("does not choose between kernels of one version, and takes each by its address", () => {
    const builds = ["6.12-arm", "6.12-x86"].map((slug, at) =>
      aRecord("kernel", slug, { version: "6.13", rank: 20 + at }),
    );
    const twice = aSpec([...builds, aRecord("kernel", "6.12", { version: "6.12" })]);
    expect(read({ to: "6.13" }, twice)).toMatchObject({
      parameter: "to",
      message: "is the version of 2 kernels: `6.13`; name one by its address: kernels/6.12-arm, kernels/6.12-x86",
    });
    expect(read({ to: "6.12-x86" }, twice)).toMatchObject({ to: "6.12-x86" });
    expect(read({ to: "kernels/6.12-arm" }, twice)).toMatchObject({ to: "6.12-arm" });
  });

  it("takes a blank for the plus that it was before it was sent", () => {
    expect(read({ to: "6.6.56 " })).toMatchObject({ to: "6.6.56-plus" });
  });

  it("says where there is no kernel yet", () => {
    expect(read({}, aSpec())).toMatchObject({ message: "is no kernel of the register: `6.12`; there is none yet" });
  });

  it("may name no kernel, and be about the pairs of a downstream", () => {
    const said = { components: ["kho"], features: ["x"], hardware: ["mlx5"], accepted: ["leak"] };
    expect(readSetting(spec, { ...said, downstream: "cloud" })).toEqual({ ok: true, value: said });
    expect(readSetting(aSpec(), { ...said, components: [], downstream: "cloud" })).toMatchObject({
      failure: { message: "is none that the charter names: `cloud`; there is none yet" },
    });
  });
});
