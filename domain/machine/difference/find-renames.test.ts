import { describe, expect, it } from "vitest";
import { findRenames } from "#domain/machine/difference/find-renames.ts";
import { toRenameMaps } from "#domain/machine/difference/rename-map.ts";
import { aMachineOf } from "#domain/machine/difference/test-builders.ts";
import type { Machine } from "#domain/machine/schema.ts";

const find = (before: Machine, after: Machine) =>
  findRenames(before, after, toRenameMaps(before, after)).map(
    (one) => `${one.before} is ${one.after} at ${one.list}/${one.index}`,
  );
const base = aMachineOf("idle freeze frozen; frozen thaw idle; frozen kexec done");

describe("a renaming that nobody has said yet", () => {
  it("is found for a state with the same steps under another name", () => {
    expect(find(base, aMachineOf("idle freeze cold; cold thaw idle; cold kexec done"))).toEqual([
      "frozen is cold at states/1",
    ]);
  });

  it("is found for an event, and for all names at once", () => {
    expect(find(base, aMachineOf("idle freeze frozen; frozen unfreeze idle; frozen kexec done"))).toEqual([
      "thaw is unfreeze at events/1",
    ]);
    expect(find(base, aMachineOf("a e b; b f a; b g c"))).toEqual([
      "idle is a at states/0",
      "frozen is b at states/1",
      "done is c at states/2",
      "freeze is e at events/0",
      "thaw is f at events/1",
      "kexec is g at events/2",
    ]);
  });

  it("is found for a composite state by the states inside it", () => {
    const inside = (around: string) =>
      aMachineOf("off go on; on stop off", { states: [{ id: "off" }, { id: around }, { id: "on", parent: around }] });
    expect(find(inside("live"), aMachineOf("off go on; up stop off", { states: inside("up").states }))).toEqual([]);
    const both = (around: string) => aMachineOf(`off go on; ${around} stop off`, { states: inside(around).states });
    expect(find(both("live"), both("up"))).toEqual(["live is up at states/1"]);
  });

  it("is not made of a state that differs in kind, in a step, or in a condition", () => {
    const states = [{ id: "idle" }, { id: "cold", kind: "error" }, { id: "done" }];
    expect(find(base, aMachineOf("idle freeze cold; cold thaw idle; cold kexec done", { states }))).toEqual([]);
    expect(find(base, aMachineOf("idle freeze cold; cold thaw idle"))).toEqual([]);
    expect(find(base, aMachineOf("idle freeze cold; cold thaw idle [late]; cold kexec done"))).toEqual([]);
  });

  it("is not made where two could be meant, nor of a state without any step", () => {
    const twins = aMachineOf("idle go a; idle go b; a back idle; b back idle");
    expect(find(twins, aMachineOf("idle go x; idle go y; x back idle; y back idle"))).toEqual([]);
    expect(find(twins, aMachineOf("idle go a; idle go y; a back idle; y back idle"))).toEqual(["b is y at states/2"]);
    const alone = (id: string) => aMachineOf("idle go idle", { states: [{ id: "idle" }, { id }] });
    expect(find(alone("a"), alone("b"))).toEqual([]);
  });

  it("is not asked about where the record says it", () => {
    const states = [{ id: "idle" }, { id: "cold", formerly: ["frozen"] }, { id: "done" }];
    expect(find(base, aMachineOf("idle freeze cold; cold thaw idle; cold kexec done", { states }))).toEqual([]);
  });
});
