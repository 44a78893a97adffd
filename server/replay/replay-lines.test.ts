import { describe, expect, it } from "vitest";
import type { LogReplay } from "#domain/machine/replay-log.ts";
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

  it("are let in to the end, and not looked at after the one that is refused", async () => {
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
    expect(came).toBe(4);
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

  it("are given up where reading them takes too long", async () => {
    expect(await replayLines(["a\n", "b\n"], aReplay(), -1)).toMatchObject({
      failure: { type: "too-large", limit: "-0.001 seconds of work, at line 1" },
    });
  });

  it("let others have their turn", async () => {
    const busy: LogReplay = {
      ...aReplay(),
      take: () => {
        for (const began = performance.now(); performance.now() - began < 1;);
        return true;
      },
    };
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    await replayLines(["line\n".repeat(300)], busy);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(1);
  });
});
