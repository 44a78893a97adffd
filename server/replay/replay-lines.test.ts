import { describe, expect, it } from "vitest";
import type { LogReplay } from "#domain/machine/replay/replay-log.ts";
import { replayLines } from "#server/replay/replay-lines.ts";

/** Keeps what it is given; refuses a line that says so. */
function aReplay(): LogReplay & { readonly lines: readonly string[] } {
  const lines: string[] = [];
  return {
    lines,
    take: (line) => {
      lines.push(line);
      return line !== "refused";
    },
    toOutcome: () => {
      throw new Error("nobody asks for it here");
    },
  };
}

/** Reads nothing, and takes its time. */
const busyFor = (ms: number): LogReplay => ({
  ...aReplay(),
  take: () => {
    for (const began = performance.now(); performance.now() - began < ms;);
    return true;
  },
});

describe("the lines of a log", () => {
  it("are the same wherever the pieces they come in are cut", async () => {
    const text = "one\r\ntwo\n\nthree – four\nfive";
    for (const size of [1, 2, 7, 100]) {
      const pieces = text.match(new RegExp(`[^]{1,${size}}`, "g")) ?? [];
      const replay = aReplay();
      expect(await replayLines(pieces, replay)).toEqual({ ok: true, value: undefined });
      expect(replay.lines, String(size)).toEqual(["one", "two", "", "three – four", "five"]);
    }
    const ended = aReplay();
    await replayLines(["one\n"], ended);
    expect(ended.lines).toEqual(["one"]);
  });

  it("are not asked for after the one that is refused", async () => {
    let came = 0;
    function* pieces() {
      for (const piece of ["a\nrefu", "sed\nb\n", "c\n", "x".repeat(9_000)]) {
        came += 1;
        yield piece;
      }
    }
    const replay = aReplay();
    expect(await replayLines(pieces(), replay)).toMatchObject({ ok: true });
    expect(replay.lines).toEqual(["a", "refused"]);
    expect(came).toBe(2);
  });

  it.each([
    { title: "in one piece", pieces: ["a\n", `${"x".repeat(4_001)}\nb\n`] },
    { title: "in many pieces that never end it", pieces: ["a\n", ...Array<string>(50).fill("x".repeat(100)), "\nb"] },
  ])("are refused where one is too long, $title", async ({ pieces }) => {
    const replay = aReplay();
    expect(await replayLines(pieces, replay)).toMatchObject({
      failure: { type: "invalid", issues: [{ message: "line 2 is longer than 4000 characters; shorten it" }] },
    });
    expect(replay.lines).toEqual(["a"]);
  });

  it("are given up where reading them takes too long, all together or for how little it is", async () => {
    const limit = { mostMs: 60_000, freeMs: 60_000, charactersAMs: 1 };
    const lines = "line\n".repeat(2_000);
    expect(await replayLines([lines], busyFor(1), { ...limit, mostMs: 50 })).toMatchObject({
      failure: { type: "too-large", limit: expect.stringMatching(/^what reading .* after 0\.\d seconds at line \d+$/) },
    });
    const slow = await replayLines([lines], busyFor(5), { ...limit, freeMs: 50, charactersAMs: 10 });
    expect(slow).toMatchObject({ failure: { type: "too-large" } });
    expect(await replayLines([lines], aReplay(), { ...limit, freeMs: 0 })).toMatchObject({
      ok: true,
    });
  });

  it("let others have their turn, also after a single one that takes long", async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    await replayLines(["line\n".repeat(300)], busyFor(1));
    const before = turns;
    await replayLines(["line\n".repeat(10)], busyFor(25));
    clearInterval(timer);
    expect(before).toBeGreaterThan(1);
    expect(turns - before).toBeGreaterThan(8);
  });

  it("are read of one log at a time, and others have their turn between two of them", async () => {
    const done: string[] = [];
    const aLog = (name: string): LogReplay => {
      const { take, toOutcome } = busyFor(25);
      return { toOutcome, take: (line) => (done.push(name), take(line)) };
    };
    let isOver = false;
    const others = () => void (isOver || (done.push("other"), setImmediate(others)));
    others();
    await Promise.all(["a", "b", "c"].map((name) => replayLines(["line\n".repeat(3)], aLog(name))));
    isOver = true;
    expect(done.join(" ")).not.toMatch(/[abc] [abc]/);
    expect(done.filter((name) => name !== "other").join("")).toBe("abcabcabc");
  });
});
