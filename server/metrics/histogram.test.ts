import { expect, it } from "vitest";
import { openHistogram, SECONDS } from "./histogram.ts";

it("counts a time in each step that is as long or longer, and what is longer than all in none", () => {
  const times = openHistogram();
  for (const seconds of [0.001, 0.003, 61]) times.observe(seconds);
  const { upTo, count, sum } = times.read();
  expect(Object.fromEntries(SECONDS.map((bound, step) => [bound, upTo[step]]))).toMatchObject({
    0.001: 1,
    0.0025: 1,
    0.005: 2,
    60: 2,
  });
  expect(count).toBe(3);
  expect(sum).toBeCloseTo(61.004);
});
