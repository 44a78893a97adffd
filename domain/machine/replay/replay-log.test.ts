import { expect, it } from "vitest";
import { startLogReplay } from "#domain/machine/replay/replay-log.ts";
import { startReplay } from "#domain/machine/replay/replay.ts";
import { toStateSpace } from "#domain/machine/state-space/state-space.ts";
import { aMachine } from "#domain/machine/test-builders.ts";

const machine = aMachine("idle freeze frozen, frozen thaw idle");

function replay(...lines: readonly string[]) {
  const { take, toOutcome } = startLogReplay(
    startReplay(toStateSpace(machine), machine),
    (line) => /(freeze|thaw)/.exec(line)?.[0],
  );
  const taken = lines.map(take);
  return { taken, ...toOutcome() };
}

it("counts the lines of a log, and those that say nothing of the machine", () => {
  expect(replay("boot", "now freeze", "[2] thaw", "")).toMatchObject({
    outcome: { type: "accepted", taken: 2 },
    log: { lines: 4, silent: 2, refused: undefined },
  });
});

it("keeps the line that cannot have been, and reads none after it", () => {
  expect(replay("boot", "now freeze", "freeze again", "thaw")).toEqual({
    taken: [true, true, false, false],
    outcome: expect.objectContaining({ type: "refused", taken: 1, event: "freeze" }),
    log: { lines: 3, silent: 1, refused: "freeze again" },
  });
});

it("goes on from what was read before", () => {
  const replayed = startReplay(toStateSpace(machine), machine);
  const log = startLogReplay(replayed, (line) => line || undefined, { lines: 7, silent: 3, refused: undefined });
  expect(["", "freeze"].map(log.take)).toEqual([true, true]);
  expect(log.toOutcome().log).toEqual({ lines: 9, silent: 4, refused: undefined });
});
