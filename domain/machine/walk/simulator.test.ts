import { describe, expect, it } from "vitest";
import { limits } from "#domain/limits.ts";
import { toSimulator, toNames } from "#domain/machine/walk/simulator.ts";
import { aBody } from "#domain/test-builders.ts";

const forward = { kind: "forward" } as const;
const toUpdate = () =>
  toSimulator(
    aBody("machine", {
      initial: "idle",
      states: [
        { id: "idle" },
        { id: "live" },
        { id: "prepared", parent: "live" },
        { id: "frozen", parent: "live" },
        { id: "done", kind: "final" },
      ],
      events: [
        { id: "poll", raisedBy: "operator" },
        { id: "ask", raisedBy: "operator" },
      ],
      transitions: [
        { from: "idle", event: "prepare", to: "prepared", ...forward },
        { from: "idle", event: "prepare", to: "idle", kind: "failure", guard: "a file refuses" },
        { from: "prepared", event: "freeze", to: "frozen", guard: "all agree", ...forward },
        { from: "prepared", event: "freeze", to: "frozen", guard: "forced", ...forward },
        { from: "live", event: "cancel", to: "idle", kind: "rollback" },
        { from: "frozen", event: "kexec", to: "done", ...forward },
      ],
      rejections: [
        { state: "live", event: "prepare", result: "-EBUSY" },
        { state: "idle", event: "cancel", when: "never prepared", result: "-EINVAL" },
      ],
    }),
  );

const explain = (names: string, from?: string): string => toUpdate().walk(from, names)?.error ?? "";

describe("what can happen in a state", () => {
  it("is what the state does and what the states around it do", () => {
    expect(
      toUpdate()
        .enabledIn("frozen")
        .map(({ name, to }) => [name, to]),
    ).toEqual([
      ["kexec", "done"],
      ["cancel", "idle"],
    ]);
  });

  it("is said with its condition where it has one", () => {
    const [good, bad] = toUpdate().enabledIn("idle");
    expect(bad).toMatchObject({ guard: "a file refuses" });
    expect(good).not.toHaveProperty("guard");
  });

  it("is named by where it leads where one event can lead to several states, and by a number where that is the same", () => {
    expect(
      toUpdate()
        .enabledIn("idle")
        .map(({ name }) => name),
    ).toEqual(["prepare:prepared", "prepare:idle"]);
    expect(
      toUpdate()
        .enabledIn("prepared")
        .map(({ name }) => name),
    ).toEqual(["freeze:frozen", "freeze:frozen:2", "cancel"]);
  });

  it("has a number in its name only where the same event leads to the same state", () => {
    const to = (event: string, goal: string) => ({ from: "a", event, to: goal, ...forward });
    const lamp = aBody("machine", {
      initial: "a",
      states: [{ id: "a" }, { id: "b" }, { id: "c" }],
      transitions: [to("jump", "b"), to("go", "b"), to("go", "c"), to("go", "c")],
    });
    expect(
      toSimulator(lamp)
        .enabledIn("a")
        .map(({ name }) => name),
    ).toEqual(["jump", "go:b", "go:c", "go:c:2"]);
  });

  it("leaves what is refused there or around it apart from what nothing is said about", () => {
    expect(
      toUpdate()
        .rejectedIn("frozen")
        .map(({ event, result }) => [event, result]),
    ).toEqual([["prepare", "-EBUSY"]]);
    expect(toUpdate().unspecifiedIn("frozen")).toEqual(["poll", "ask", "freeze"]);
    expect(toUpdate().enabledIn("nowhere")).toEqual([]);
  });
});

describe("a walk that an address asks for", () => {
  it("ends where its steps lead", () => {
    const names = "prepare:prepared,freeze:frozen:2,kexec";
    const walk = toUpdate().walk(undefined, names);
    expect(walk).toMatchObject({ start: "idle", state: "done" });
    expect(walk?.steps.map(({ transition }) => transition)).toEqual([0, 3, 5]);
    expect(walk && toNames(walk.steps)).toBe(names);
    expect(walk).not.toHaveProperty("error");
  });

  it("begins in the state it names", () => {
    expect(toUpdate().walk("frozen", "cancel")).toEqual({
      start: "frozen",
      state: "idle",
      steps: [expect.objectContaining({ from: "frozen", to: "idle", kind: "rollback" })],
    });
  });

  it("takes a step by its event alone, or with its target, where there is only one", () => {
    expect(toUpdate().walk("frozen", "kexec:done,")).toMatchObject({ state: "done" });
  });

  it("stops before the first step that cannot be taken, and says why", () => {
    expect(toUpdate().walk(undefined, "prepare:prepared,prepare,cancel")).toMatchObject({
      state: "prepared",
      error: "step 2: `prepare` is refused in `prepared`: -EBUSY",
    });
    expect(explain("cancel")).toBe("step 1: `cancel` is refused in `idle`: -EINVAL when never prepared");
    expect(explain("kexec")).toBe("step 1: nothing is said about `kexec` in `idle`");
    const busy = { state: "off", event: "release", result: "-EBUSY" };
    const lamp = aBody("machine", { rejections: [busy, { ...busy, when: "it is hot", result: "-EAGAIN" }] });
    expect(toSimulator(lamp).walk(undefined, "release")?.error).toBe(
      "step 1: `release` is refused in `off`: -EBUSY; -EAGAIN when it is hot",
    );
    expect(explain("jump")).toBe("step 1: `jump` is no event of this machine");
    expect(explain("prepare")).toBe("step 1: `prepare` can be several in `idle`: `prepare:prepared`, `prepare:idle`");
    expect(explain("prepare:done")).toContain("`prepare:done` is not what happens in `idle`, but `prepare:prepared`");
    expect(explain("kexec:done:7", "frozen")).toContain("step 1: `kexec:done:7` can be several in `frozen`");
  });

  it("begins where the machine does if the state it names is not there, or has states inside", () => {
    expect(toUpdate().walk("gone", "")).toMatchObject({
      state: "idle",
      error: "`gone` is no state here; it starts in `idle`",
    });
    expect(toUpdate().walk("live", "")).toMatchObject({ state: "prepared" });
    expect(explain("", "live")).toBe("`live` has states inside; the walk begins in the first, `prepared`");
  });

  it("goes no further than the limit, and repeats no more of what was typed than can be read", () => {
    const most = "prepare:prepared,cancel,".repeat(limits.walk / 2);
    expect(toUpdate().walk(undefined, most)).toMatchObject({ state: "idle", steps: { length: limits.walk } });
    expect(explain(most)).toBe("");
    const names = `prepare:prepared${",cancel,prepare:prepared".repeat(limits.walk)}`;
    const walk = toUpdate().walk(undefined, names);
    expect(walk?.steps).toHaveLength(limits.walk);
    expect(walk?.error).toBe("a walk has at most 200 steps; of 401 the first 200 are taken");
    expect(explain("x".repeat(80))).toBe(`step 1: \`${"x".repeat(80)}\` is no event of this machine`);
    expect(explain("x".repeat(10_000))).toBe(`step 1: \`${"x".repeat(80)}…\` is no event of this machine`);
  });

  it("begins in the first state where none is the initial one, and nowhere in a machine without states", () => {
    const body = aBody("machine");
    expect(toSimulator({ ...body, initial: "gone" }).walk(undefined, "press")).toMatchObject({ start: "off" });
    expect(toSimulator({ ...body, states: [] }).walk(undefined, "press")).toBeUndefined();
  });
});
