import { describe, expect, it } from "vitest";
import { aBody } from "#domain/test-builders.ts";
import { findRequestedWalk, toWalkNames } from "#domain/machine/walk/requested-walk.ts";
import { toSimulator } from "#domain/machine/walk/simulator.ts";
import { toStateSpace } from "#domain/machine/state-space/state-space.ts";
import { coverTransitions } from "#domain/machine/walk/cover.ts";

const machine = aBody("machine", {
  initial: "idle",
  states: [{ id: "idle" }, { id: "prepared" }, { id: "live" }, { id: "frozen", parent: "live" }, { id: "done" }],
  transitions: [
    { from: "idle", event: "prepare", to: "prepared", kind: "forward" },
    { from: "prepared", event: "go", to: "idle", kind: "failure" },
    { from: "prepared", event: "go", to: "frozen", kind: "forward" },
    { from: "live", event: "kexec", to: "done", kind: "forward" },
  ],
});
const ask = (asked: { from?: string; walk?: string; to?: string }) =>
  findRequestedWalk(machine, { from: undefined, walk: undefined, to: undefined, ...asked });

describe("the walk that an address asks for", () => {
  it("is the shortest one where the address names a goal, said so that the address can hold it", () => {
    expect(ask({ from: "idle", to: "done" })).toMatchObject({
      found: "prepare,go:frozen,kexec",
      answer: "The shortest way from `idle` to `done` is 3 steps.",
      walk: { state: "done" },
    });
    expect(ask({ to: "live" })).toMatchObject({ found: "prepare,go:frozen" });
  });

  it("is the steps where the address names steps, whatever goal it names", () => {
    expect(ask({ walk: "prepare", to: "done" })).toEqual({ walk: expect.objectContaining({ state: "prepared" }) });
  });

  it("stays where it begins where no way leads to the goal, or the goal is not there", () => {
    expect(ask({ from: "done", to: "idle" })).toMatchObject({
      walk: { state: "done" },
      answer: "No way leads from `done` to `idle`.",
    });
    const lost = ask({ to: `<script>${"x".repeat(5_000)}` });
    expect(lost).toMatchObject({ walk: { state: "idle" } });
    expect(lost?.answer?.length).toBeLessThan(120);
  });

  it("has no answer where no goal is asked for, or where it cannot begin", () => {
    expect(ask({ from: "prepared" })).toEqual({ walk: expect.objectContaining({ state: "prepared" }) });
    const lost = ask({ from: "nowhere", to: "done" });
    expect(lost?.walk.error).toBeDefined();
    expect(lost).not.toHaveProperty("answer");
  });

  it("may be one step, and tells a long goal that is not there by its beginning", () => {
    expect(ask({ to: "prepared" })?.answer).toBe("The shortest way from `idle` to `prepared` is one step.");
    expect(ask({ to: `b${"x".repeat(100)}` })?.answer).toBe(`There is no state \`b${"x".repeat(79)}\` here.`);
  });

  it("names each step so that no other way out of its state has the name", () => {
    const lamp = aBody("machine", {
      initial: "idle",
      states: [{ id: "idle" }, { id: "live" }, { id: "frozen", parent: "live" }, { id: "thawed", parent: "live" }],
      transitions: [
        { from: "idle", event: "go", to: "live", kind: "forward" },
        { from: "idle", event: "jump", to: "frozen", kind: "forward" },
        { from: "live", event: "back", to: "idle", kind: "rollback" },
      ],
    });
    const covered = coverTransitions(toStateSpace(lamp), lamp.transitions.length);
    const walks = covered.ok ? covered.value.walks.map((walk) => toWalkNames(toSimulator(lamp), walk)) : [];
    expect(walks).toEqual(["go:frozen,back,go:thawed,back,jump"]);
  });

  it("is none in a machine without states of its own", () => {
    expect(
      findRequestedWalk({ ...machine, states: [], transitions: [] }, { from: "a", walk: "b", to: "c" }),
    ).toBeUndefined();
  });
});
