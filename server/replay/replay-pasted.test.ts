import { describe, expect, it } from "vitest";
import { fail, ok } from "#domain/result.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import { systemClock } from "#server/clock.ts";
import { openRateLimit } from "#server/limits/rate-limit.ts";
import { requestLimits } from "#server/limits/request-limits.ts";
import { pastedSchema, replayPasted } from "#server/replay/replay-pasted.ts";

const logMapping = [{ pattern: "pressed", event: "press" }];
const spec = aSpec([aRecord("machine", "light", { logMapping }, { revision: 2 })], { revision: 2 });
const older = aSpec([aRecord("machine", "light")]);

const requests = openRateLimit(requestLimits, systemClock);
let visitors = 0;

const paste = (log: string, fields: Partial<Parameters<typeof replayPasted>[0]> = {}, address?: string) =>
  replayPasted(
    { slug: "light", revision: "", reading: "patterns", log, ...fields },
    {
      register: {
        work: () => Promise.reject(new Error("no machine here is dear")),
        requests,
        spec: (revision) =>
          Promise.resolve(
            revision === 9
              ? fail({ type: "not-found", what: "no revision", hint: "" })
              : ok(revision === 1 ? older : spec),
          ),
      },
      base: "https://register.example.org",
      address: address ?? `visitor-${(visitors += 1)}`,
    },
  );

describe("a log that is pasted", () => {
  it("is read with the patterns of the machine, or as names where that is asked for", async () => {
    expect(await paste("lamp pressed\nand pressed again")).toMatchObject({
      value: { outcome: { type: "refused", taken: 1 }, log: { lines: 2, refused: "and pressed again" } },
    });
    expect(await paste("press\nrelease", { reading: "names" })).toMatchObject({
      value: { outcome: { type: "accepted", taken: 2 } },
    });
  });

  it("is held against the machine as it was at the revision that is looked at", async () => {
    expect(await paste("press", { revision: "1" })).toMatchObject({ value: { outcome: { taken: 1 } } });
    expect(await paste("press", { revision: "9" })).toMatchObject({ failure: { type: "not-found" } });
    expect(await paste("press", { slug: "dark" })).toMatchObject({ failure: { type: "not-found" } });
  });

  it("is told at its field what is wrong with it", async () => {
    expect(await paste("x".repeat(4_001))).toEqual({
      ok: false,
      failure: {
        type: "invalid",
        issues: [{ path: "/log", message: "line 1 is longer than 4000 characters; shorten it" }],
      },
    });
    const long = pastedSchema.safeParse({ slug: "light", revision: "", reading: "names", log: "x".repeat(1_000_001) });
    expect(long.error?.issues).toMatchObject([
      { path: ["log"], message: "is longer than 1000000 characters; send it to the address below instead" },
    ]);
  });

  it("may come in a file, of which one or the other is read", async () => {
    const file = (...parts: BlobPart[]) => new File(parts, "trace.log");
    expect(await paste("", { file: file("lamp pressed\r\n") })).toMatchObject({
      value: { outcome: { type: "accepted", taken: 1 }, log: { lines: 1 }, spec: { revision: 2 } },
    });
    const failureOf = async (log: string, given?: File) => {
      const pasted = await paste(log, given && { file: given });
      return pasted.ok ? undefined : pasted.failure;
    };
    expect(await failureOf("")).toMatchObject({
      issues: [{ path: "/log", message: expect.stringContaining("is empty") }],
    });
    expect(await failureOf("", file())).toMatchObject({ issues: [{ path: "/log" }] });
    expect(await failureOf("pressed", file("pressed"))).toMatchObject({ issues: [{ path: "/file" }] });
    expect(await failureOf("", file("x".repeat(4_001)))).toMatchObject({
      issues: [{ path: "/file", message: "line 1 is longer than 4000 characters; shorten it" }],
    });
    expect(await failureOf("", file(new Uint8Array(15_000_001)))).toMatchObject({
      issues: [{ path: "/file", message: expect.stringContaining("at most 15000000 are read here") }],
    });
  });

  it("counts with those that programs send from the same address", async () => {
    for (let sent = 0; sent < 120; sent += 1) await paste("press", {}, "busy pasting");
    expect(await paste("press", {}, "busy pasting")).toMatchObject({ failure: { type: "too-many" } });
  });
});
