import { describe, expect, it } from "vitest";
import type { FindMachine } from "#domain/machine/state-space/composition.ts";
import { compareVersions } from "#domain/machine/difference/compare-versions.ts";
import { joinParts } from "#domain/machine/difference/join-parts.ts";
import { aComposition, aMachine } from "#domain/machine/property/test-builders.ts";
import type { Machine } from "#domain/machine/schema.ts";

const machines: Readonly<Record<string, Machine>> = {
  host: aMachine("up down", [
    ["up", "jump", "down"],
    ["down", "boot", "up"],
  ]),
  file: aMachine("open kept", [["open", "keep", "kept"]]),
  lock: aMachine("free held", [
    ["free", "take", "held"],
    ["held", "drop", "free"],
  ]),
};
const find: FindMachine = (slug) => machines[slug];

const compare = (before: Machine, after: Machine) => compareVersions(before, after, find);
const said = (before: Machine, after: Machine) =>
  compare(before, after).differences.map(({ element, op, name, rule }) => `${element} ${op} ${name}: ${rule}`);

const both = aComposition({ host: ["host"], file: ["file"] });
const joined = aComposition({ host: ["host"], file: ["file", { keep: "jump" }] });
const guarded = aComposition({ host: ["host"], lock: ["lock", { take: "jump" }], file: ["file"] });

describe("two versions of a composition", () => {
  it("are compared by what their parts do together, where an event has become a shared one", () => {
    expect(said(both, joined)).toEqual([
      "machine changed composes: parts-joined",
      "state removed down__open: state-removed",
      "event removed keep: event-removed",
      "transition added up__open jump down__kept: target-changed",
      "transition removed up__open jump down__open: target-changed",
      "transition removed up__open keep up__kept: event-unhandled",
      "transition removed down__open boot up__open: gone-with-state",
      "transition removed down__open keep down__kept: gone-with-state",
      "transition removed up__kept jump down__kept: event-unhandled",
    ]);
  });

  it("say of each old combination what it has become with a part more", () => {
    const { diff, sequences, class: gravest, isBreakingByNameOnly } = compare(both, guarded);
    expect(diff.lineage.states.pairs.filter(([old]) => old === "up__open")).toEqual([
      ["up__open", "up__free__open"],
      ["up__open", "up__held__open"],
    ]);
    expect(sequences?.kept).toEqual({ type: "not-all", events: ["jump", "boot", "jump"] });
    expect([gravest, isBreakingByNameOnly]).toEqual(["breaking", true]);
    expect(compare(guarded, both).diff.lineage.states.onward("up__held__open")).toEqual(["up__open"]);
    expect(compare(both, joined).diff.lineage.states.onward("down__open")).toEqual([]);
  });

  it("only have other names for their combinations where their parts come in another order", () => {
    const turned = aComposition({ file: ["file"], host: ["host"] });
    expect(new Set(compare(both, turned).differences.map(({ rule }) => rule))).toEqual(
      new Set(["parts-joined", "state-renamed"]),
    );
  });

  it.each([
    { title: "one is no composition", before: machines["host"]!, after: both },
    { title: "each has a part of its own", before: both, after: aComposition({ host: ["host"], lock: ["lock"] }) },
    {
      title: "a part is not in the register",
      before: both,
      after: aComposition({ host: ["host"], file: ["file"], more: ["gone"] }),
    },
    {
      title: "a part goes by another name",
      before: both,
      after: aComposition({ host: ["host"], paper: ["file"] }),
    },
    { title: "a part is another machine", before: both, after: aComposition({ host: ["lock"], file: ["file"] }) },
  ])("are not joined where $title", ({ before, after }) => expect(joinParts(before, after, find)).toBeUndefined());
});
