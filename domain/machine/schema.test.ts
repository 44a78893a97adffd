import { describe, expect, it } from "vitest";
import { machineSchema } from "#domain/machine/schema.ts";
import { aBody } from "#domain/test-builders.ts";

const listIssues = (body: object): readonly string[] =>
  (machineSchema.safeParse(body).error?.issues ?? []).map(({ path, message }) => `${path.join("/")} ${message}`);
const light = aBody("machine", {});
const own = { composes: [], initial: "off" };

describe("a machine", () => {
  it("has states of its own and says in which it starts", () => {
    expect(listIssues({ ...light, states: [], initial: undefined })).toEqual([
      "initial is missing; name the state it starts in",
      "states must hold at least one state",
    ]);
    expect(listIssues({ ...light, ...own })).toEqual([]);
  });

  it("has no more transitions than are searched at once, each of a composite state counted for all inside", () => {
    const states = [{ id: "all" }, ...Array.from({ length: 250 }, (_, index) => ({ id: `s${index}`, parent: "all" }))];
    const toMachine = (to: string, count: number) => ({
      ...light,
      initial: "s0",
      states,
      transitions: Array.from({ length: count }, () => ({ from: "all", event: "press", to, kind: "forward" })),
    });
    expect(listIssues(toMachine("s1", 400))).toEqual([]);
    expect(listIssues(toMachine("all", 2))).toEqual([
      "transitions stand for more than 100000 between innermost states; write fewer from and to composite states",
    ]);
  });

  it("or is made of others, and then has none", () => {
    const composes = ["one", "other"].map((id) => ({ id, machine: "light" }));
    const leftToParts = { initial: undefined, states: [], events: [], transitions: [] };
    expect(listIssues({ ...light, ...leftToParts, composes })).toEqual([]);
    expect(listIssues({ ...light, composes })).toEqual(
      ["initial", "states", "events", "transitions"].map(
        (field) => `${field} is what the parts of a composition say; leave it out here`,
      ),
    );
    expect(listIssues({ ...light, ...leftToParts, composes: composes.slice(1) })).toEqual([
      "composes names one machine; a composition has two or more",
    ]);
  });
});
