import { describe, expect, it } from "vitest";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import { replayPieces } from "#server/replay/replay-pieces.ts";
import { openJobs } from "#server/work/jobs.ts";
import { workHere } from "#server/work/test-builders.ts";
import type { DoWork } from "#server/work/work.ts";

const light = aRecord("machine", "light");
const work = workHere(
  openJobs({ database: {} as never, findSpec: () => Promise.resolve(aSpec([light])) }), // no job of a replay reads
);
const asked = { machine: light, revision: 1, mapping: [] };
const turns = (count: number) => "press\r\nrelease\n".repeat(count);

describe("the pieces of a log", () => {
  it.each([
    { title: "is short", text: turns(2), size: 5, lines: 4 },
    { title: "has no end of a line at its end", text: `${turns(2)}press`, size: 3, lines: 5 },
    { title: "is longer than a piece", text: turns(60_000), size: 65_536, lines: 120_000 },
    { title: "comes at once", text: turns(60_000), size: 2_000_000, lines: 120_000 },
    { title: "is empty", text: "", size: 1, lines: 0 },
  ])("come to what the log comes to that $title", async ({ text, size, lines }) => {
    const pieces = text.match(new RegExp(`[^]{1,${size}}`, "g")) ?? [];
    expect(await replayPieces(pieces, work, asked)).toMatchObject({
      ok: true,
      value: { outcome: { type: "accepted", taken: lines }, stand: { log: { lines, silent: 0 } } },
    });
  });

  it("are not asked for after the line that is refused", async () => {
    let sent = 0;
    const counting: DoWork = (...order) => ((sent += 1), work(...order));
    const texts = [turns(20_000), "release\n", ...Array<string>(9).fill(turns(20_000))];
    expect(await replayPieces(texts, counting, asked)).toMatchObject({
      value: { outcome: { type: "refused", taken: 40_000 }, stand: { log: { lines: 40_001, refused: "release" } } },
    });
    expect(sent).toBeLessThan(4);
  });

  it("are refused at a line that is too long, wherever it stands", async () => {
    const refused = (line: number) => ({
      failure: { type: "invalid", issues: [{ message: `line ${line} is longer than 4000 characters; shorten it` }] },
    });
    const long = "x".repeat(4_001);
    expect(await replayPieces([`press\n${long}\n`], work, asked)).toMatchObject(refused(2));
    const endless = [turns(20_000), ...Array<string>(100).fill(long)];
    expect(await replayPieces(endless, work, asked)).toMatchObject(refused(40_001));
  });

  it("are worked on one at a time, and too many logs at once are told to come later", async () => {
    let running = 0;
    let most = 0;
    const slow: DoWork = async (...order) => {
      most = Math.max(most, (running += 1));
      await new Promise((resolve) => setTimeout(resolve, 1));
      running -= 1;
      return work(...order);
    };
    const all = await Promise.all(Array.from({ length: 12 }, () => replayPieces(["press"], slow, asked)));
    expect(most).toBe(1);
    expect(all.filter(({ ok }) => ok).length).toBeGreaterThan(7);
    expect(all.at(-1)).toMatchObject({ failure: { type: "unavailable" } });
  });
});
