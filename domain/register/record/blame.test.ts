import { describe, expect, it } from "vitest";
import { blame, findBlame, type Blame } from "#domain/register/record/blame.ts";
import { aRecord } from "#domain/test-builders.ts";

type Fields = Parameters<typeof aRecord<"machine">>[2];

/** A machine's versions, each the fields given over the same minimal body. */
const history = (...versions: readonly Fields[]): Blame<"machine"> =>
  blame(versions.map((fields, index) => aRecord("machine", "light", fields, { number: index + 1 })));

const at = (origins: Blame<"machine">, path: string) => {
  const origin = findBlame(origins, path);
  return origin && [origin.added.number, origin.changed.number];
};

describe("the blame of a value", () => {
  it("is the version that put it there, and the one that changed it last", () => {
    const origins = history({}, { title: "Lamp" }, { title: "Lamp", component: "kho" });
    expect(at(origins, "/title")).toEqual([1, 2]);
    expect(at(origins, "/component")).toEqual([3, 3]);
    expect(at(origins, "/summary")).toEqual([1, 1]);
    expect(at(origins, "")).toEqual([1, 3]);
  });

  it("stays with a state that moves, and is shared by nothing beside it", () => {
    const origins = history(
      { states: [{ id: "off" }, { id: "on" }] },
      { states: [{ id: "on" }, { id: "off" }] },
      { states: [{ id: "dim" }, { id: "on", description: "Lit." }, { id: "off" }] },
    );
    expect(at(origins, "/states/0")).toEqual([3, 3]);
    expect(at(origins, "/states/1")).toEqual([1, 3]);
    expect(at(origins, "/states/1/id")).toEqual([1, 1]);
    expect(at(origins, "/states/1/description")).toEqual([3, 3]);
    expect(at(origins, "/states/2")).toEqual([1, 1]);
    expect(at(origins, "/states")).toEqual([1, 3]);
  });

  it("follows a transition whose target changed", () => {
    const to = (target: string) => ({
      transitions: [{ from: "off", event: "press", to: target, kind: "forward" as const }],
    });
    const origins = history(to("on"), to("off"));
    expect(at(origins, "/transitions/0")).toEqual([1, 2]);
    expect(at(origins, "/transitions/0/to")).toEqual([1, 2]);
    expect(at(origins, "/transitions/0/event")).toEqual([1, 1]);
  });

  it("starts anew with what came back after it was taken out", () => {
    const origins = history({ component: "kho" }, {}, { component: "kho" });
    expect(at(origins, "/component")).toEqual([3, 3]);
  });

  it("of what is not there is that of what encloses it", () => {
    const origins = history({}, { states: [{ id: "off", blackout: true }, { id: "on" }] });
    expect(at(origins, "/states/0/description")).toEqual([1, 2]);
    expect(findBlame(new Map(), "/title")).toBeUndefined();
  });

  it("of a field that is there and says nothing is that of what encloses it", () => {
    const later = aRecord("machine", "light", { title: "Lamp" }, { number: 2 });
    const silent = { ...later, body: { ...later.body, component: undefined } };
    expect(at(blame<"machine">([aRecord("machine", "light"), silent]), "/component")).toEqual([1, 2]);
  });

  it("follows a list that took the place of a word", () => {
    const version = (reads: "unknown" | string[], number: number) =>
      aRecord("kernel", "6.19", { formats: [{ component: "kho", reads, writes: "unknown" }] }, { number });
    const origins = blame([version("unknown", 1), version(["kho-v1"], 2)]);
    expect(findBlame(origins, "/formats/0/reads")).toMatchObject({ added: { number: 1 }, changed: { number: 2 } });
    expect(findBlame(origins, "/formats/0/reads/0")?.added.number).toBe(2);
  });
});

it("cannot be told of a record without versions", () => {
  expect(() => blame([])).toThrow("at least one version");
});
