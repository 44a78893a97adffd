import { expect, it, vi } from "vitest";
import { aSpec } from "#domain/test-builders.ts";
import { onceADay } from "#server/register/checks.ts";

it("makes a thing of a Spec once a day", () => {
  const make = vi.fn((_: unknown, day: string) => day);
  const remember = onceADay(make);
  const [one, other] = [aSpec(), aSpec()];
  const days = ["2025-02-01", "2025-02-01", "2025-02-02"];
  expect(days.map((day) => remember(one, day))).toEqual(days);
  expect(make).toHaveBeenCalledTimes(2);
  remember(other, "2025-02-02");
  expect(make).toHaveBeenCalledTimes(3);
});

it("tries again where it could not be made", async () => {
  const make = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error("no room")).mockResolvedValue("made");
  const remember = onceADay(make);
  const spec = aSpec();
  await expect(remember(spec, "2025-02-01")).rejects.toThrow("no room");
  expect(await remember(spec, "2025-02-01")).toBe("made");
  expect(make).toHaveBeenCalledTimes(2);
});
