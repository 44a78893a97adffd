import { describe, expect, it } from "vitest";
import { fail, ok } from "#domain/result.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import { pastedSchema, replayPasted } from "#server/replay/replay-pasted.ts";

const logMapping = [{ pattern: "pressed", event: "press" }];
const spec = aSpec([aRecord("machine", "light", { logMapping }, { revision: 2 })], { revision: 2 });
const older = aSpec([aRecord("machine", "light")]);

let visitors = 0;

const paste = (log: string, fields: Partial<Parameters<typeof replayPasted>[0]> = {}, address?: string) =>
  replayPasted(
    { slug: "light", revision: "", reading: "patterns", log, ...fields },
    {
      register: {
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

  it("counts with those that programs send from the same address", async () => {
    for (let sent = 0; sent < 120; sent += 1) await paste("press", {}, "busy");
    expect(await paste("press", {}, "busy")).toMatchObject({ failure: { type: "too-many" } });
  });
});
