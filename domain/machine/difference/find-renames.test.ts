import { describe, expect, it } from "vitest";
import { findRenames } from "#domain/machine/difference/find-renames.ts";
import { toRenameMaps } from "#domain/machine/difference/rename-map.ts";
import { aMachine } from "#domain/machine/test-builders.ts";
import type { Machine } from "#domain/machine/schema.ts";

const find = (before: Machine, after: Machine) =>
  findRenames(before, after, toRenameMaps(before, after)).map(
    (one) => `${one.before} is ${one.after} at ${one.list}/${one.index}`,
  );
const base = aMachine("idle freeze frozen; frozen thaw idle; frozen kexec done");

describe("a renaming that nobody has said yet", () => {
  it("is found for a state with the same steps under another name", () => {
    expect(find(base, aMachine("idle freeze cold; cold thaw idle; cold kexec done"))).toEqual([
      "frozen is cold at states/1",
    ]);
  });

  it("is found for an event, and for all names at once", () => {
    expect(find(base, aMachine("idle freeze frozen; frozen unfreeze idle; frozen kexec done"))).toEqual([
      "thaw is unfreeze at events/1",
    ]);
    expect(find(base, aMachine("a e b; b f a; b g c"))).toEqual([
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
      aMachine("off go on; on stop off", { states: [{ id: "off" }, { id: around }, { id: "on", parent: around }] });
    expect(find(inside("live"), aMachine("off go on; up stop off", { states: inside("up").states }))).toEqual([]);
    const both = (around: string) => aMachine(`off go on; ${around} stop off`, { states: inside(around).states });
    expect(find(both("live"), both("up"))).toEqual(["live is up at states/1"]);
  });

  it("is not made of a state that differs in kind, in a step, or in a condition", () => {
    const states = [{ id: "idle" }, { id: "cold", kind: "error" }, { id: "done" }];
    expect(find(base, aMachine("idle freeze cold; cold thaw idle; cold kexec done", { states }))).toEqual([]);
    expect(find(base, aMachine("idle freeze cold; cold thaw idle"))).toEqual([]);
    expect(find(base, aMachine("idle freeze cold; cold thaw idle [late]; cold kexec done"))).toEqual([]);
  });

  it("is not made where two could be meant, nor of a state without any step", () => {
    const twins = aMachine("idle go a; idle go b; a back idle; b back idle");
    expect(find(twins, aMachine("idle go x; idle go y; x back idle; y back idle"))).toEqual([]);
    expect(find(twins, aMachine("idle go a; idle go y; a back idle; y back idle"))).toEqual(["b is y at states/2"]);
    const alone = (id: string) => aMachine("idle go idle", { states: [{ id: "idle" }, { id }] });
    expect(find(alone("a"), alone("b"))).toEqual([]);
  });

  it("is not asked about where the record says it", () => {
    const states = [{ id: "idle" }, { id: "cold", formerly: ["frozen"] }, { id: "done" }];
    expect(find(base, aMachine("idle freeze cold; cold thaw idle; cold kexec done", { states }))).toEqual([]);
  });

  it("is found in whatever order the steps are written, and whatever else changed around it", () => {
    expect(find(base, aMachine("cold kexec done; idle freeze cold; cold thaw idle", { initial: "idle" }))).toEqual([
      "frozen is cold at states/0",
    ]);
    const more = aMachine("idle freeze cold; cold thaw idle; cold kexec done; idle poke done");
    expect(find(base, more)).toEqual(["frozen is cold at states/1"]);
  });

  it("is found beside a state whose renaming is said", () => {
    const states = [{ id: "idle" }, { id: "cold", formerly: ["frozen"] }, { id: "finished" }];
    expect(find(base, aMachine("idle freeze cold; cold thaw idle; cold kexec finished", { states }))).toEqual([
      "done is finished at states/2",
    ]);
  });

  it("tells by the start which of two that are alike is meant", () => {
    expect(find(aMachine("a go b; b go a"), aMachine("x go y; y go x"))).toEqual([
      "a is x at states/0",
      "b is y at states/1",
    ]);
  });

  it("is not made of a state whose steps lead elsewhere, or that is entered from elsewhere", () => {
    expect(find(base, aMachine("idle freeze cold; cold thaw done; cold kexec idle"))).toEqual([]);
    const entered = (id: string, from: string) =>
      aMachine(`idle kexec done; ${from} freeze ${id}; ${id} thaw idle`, {
        states: [{ id: "idle" }, { id: "done" }, { id }],
      });
    expect(find(entered("frozen", "idle"), entered("cold", "idle"))).toEqual(["frozen is cold at states/2"]);
    expect(find(entered("frozen", "idle"), entered("cold", "done"))).toEqual([]);
  });

  it("is not made where one could have become either of two, or two could have become one", () => {
    const one = aMachine("idle go a; a back idle");
    const two = aMachine("idle go x; idle go y; x back idle; y back idle");
    expect(find(one, two)).toEqual([]);
    expect(find(aMachine("idle go b; idle go c; b back idle; c back idle"), one)).toEqual([]);
  });

  it("is not made of a state that stands inside another one now, or no longer around the same", () => {
    const placed = (id: string, inside: Readonly<Record<string, string>>) =>
      aMachine(`idle freeze ${id}; ${id} thaw idle; idle on up; up off down; down off idle`, {
        states: ["idle", id, "up", "down"].map((name) => ({ id: name, ...(inside[name] && { parent: inside[name] }) })),
      });
    expect(find(placed("frozen", { frozen: "up" }), placed("cold", { cold: "up" }))).toEqual([
      "frozen is cold at states/1",
    ]);
    expect(find(placed("frozen", { frozen: "up" }), placed("cold", { cold: "down" }))).toEqual([]);
    expect(find(placed("frozen", { frozen: "up" }), placed("cold", {}))).toEqual([]);
    expect(find(placed("frozen", { down: "frozen" }), placed("cold", { down: "cold" }))).toEqual([
      "frozen is cold at states/1",
    ]);
    expect(find(placed("frozen", { down: "frozen" }), placed("cold", {}))).toEqual([]);
  });

  it("is found up to two dozen steps from where both are known, and no further", () => {
    const chain = (name: string) =>
      aMachine(Array.from({ length: 80 }, (_, at) => `${name}${at} go ${name}${at + 1}`).join("\n"));
    const found = find(chain("a"), chain("b"));
    expect([found.includes("a0 is b0 at states/0"), found.includes("a80 is b80 at states/80")]).toEqual([true, true]);
    expect(found.some((line) => line.startsWith("a40 "))).toBe(false);
    expect(found).toHaveLength(49);
  });
});
