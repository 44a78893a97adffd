import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, it, onTestFinished } from "vitest";
import { FORMAT_VERSION } from "#api/schemas.ts";
import { countingUse, openUsage, type UsageCount } from "#server/api/usage.ts";
import { addUsage, listUsage } from "#server/store/api-usage.ts";
import { aDatabase } from "#server/store/test-builders.ts";

function aUsage(save?: (counts: readonly UsageCount[]) => Promise<void>) {
  const saved: UsageCount[] = [];
  const reports: string[] = [];
  const clock = { day: "2026-01-31" };
  const usage = openUsage({
    today: () => clock.day,
    save: save ?? (async (counts) => void (await Promise.resolve(saved.push(...counts)))),
    report: (message) => reports.push(message),
  });
  onTestFinished(usage.close);
  return { ...usage, saved, reports, clock };
}

const toCounts = (saved: readonly UsageCount[]) =>
  Object.fromEntries(saved.map(({ operation, count }) => [operation, count]));

it("counts what is asked for by the operation of the contract, whichever record it is about", async () => {
  const { count, close, saved } = aUsage();
  for (const url of ["/api/v1/terms/kho", "/api/v1/terms/luo?revision=1", "/api/v1/spec"]) count("GET", url);
  count("HEAD", "/api/v1/spec");
  count("POST", "/api/v1/proposals?dryRun=true");
  await close();
  expect(toCounts(saved)).toEqual({ getRecord: 2, getSpec: 2, propose: 1 });
  expect(saved[0]).toMatchObject({ day: "2026-01-31", formatVersion: FORMAT_VERSION });
});

it("counts no pages, no preflights and no addresses that do not exist, however many", async () => {
  const { count, close, saved } = aUsage();
  count("GET", "/terms/kho");
  count("OPTIONS", "/api/v1/spec");
  for (let number = 0; number < 5_000; number += 1) count("GET", `/api/v1/no-such-${number}`);
  count("GET", "/api/v1/spec");
  await close();
  expect(toCounts(saved)).toEqual({ getSpec: 1 });
});

it("says that it could not be kept, and holds up nobody", async () => {
  const { count, close, reports } = aUsage(() => Promise.reject(new Error("disk full")));
  count("GET", "/api/v1/spec");
  await close();
  expect(reports).toEqual([expect.stringContaining("disk full")]);
});

it("adds to what was kept before, and tells the sum and the last day", async () => {
  const database = await aDatabase();
  const key = { operation: "getSpec", formatVersion: "1.4.0" };
  await addUsage(database, [{ ...key, day: "2026-01-30", count: 2 }]);
  await addUsage(database, [
    { ...key, day: "2026-01-30", count: 3 },
    { ...key, day: "2026-01-31", count: 1 },
    { operation: "getRecord", formatVersion: "1.4.0", day: "2025-01-01", count: 9 },
  ]);
  expect(await listUsage(database, "2026-01-01")).toEqual([{ ...key, count: 6, lastDay: "2026-01-31" }]);
});

it("counts a request once, whether it was answered at once or had to be made", async () => {
  const counted: (string | undefined)[] = [];
  const { handle, answerAtOnce } = countingUse(
    { count: (_, url) => void counted.push(url) },
    { handle: () => Promise.resolve(), answerAtOnce: ({ url }) => url === "/api/v1/ready" },
  );
  for (const url of ["/api/v1/ready", "/api/v1/spec"]) {
    const [request, response] = [{ method: "GET", url } as IncomingMessage, {} as ServerResponse];
    if (!answerAtOnce?.(request, response, "1")) await handle(request, response);
  }
  expect(counted).toEqual(["/api/v1/ready", "/api/v1/spec"]);
});
