import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findCached, keep } from "#server/diagrams/kept-diagrams.ts";

const diagram = {
  svg: '<svg viewBox="0 0 20 10" width="20" height="10"><text>idle</text></svg>',
  width: 20,
  height: 10,
};

let directory: string;
beforeEach(async () => {
  directory = join(await mkdtemp(join(tmpdir(), "kept-")), "diagrams");
});
afterEach(() => rm(join(directory, ".."), { recursive: true }));

describe("a kept diagram", () => {
  it("is found again as it was", async () => {
    await keep(directory, "key", diagram);
    expect(await findCached(directory, "key")).toEqual(diagram);
  });

  it("is one file, with no draft left beside it", async () => {
    await keep(directory, "key", diagram);
    await keep(directory, "key", diagram);
    expect(await readdir(directory)).toEqual(["key.svg"]);
  });

  it("is not found under another key, nor where nothing was kept", async () => {
    expect(await findCached(directory, "key")).toBeUndefined();
    await keep(directory, "key", diagram);
    expect(await findCached(directory, "other")).toBeUndefined();
  });

  it.each([
    { damage: "cut short", change: (text: string) => text.slice(0, -30) },
    { damage: "changed inside", change: (text: string) => text.replace("idle", "evil") },
    { damage: "added to", change: (text: string) => `${text}<svg>` },
    { damage: "empty", change: () => "" },
  ])("counts as absent once it is $damage", async ({ change }) => {
    await keep(directory, "key", diagram);
    const path = join(directory, "key.svg");
    await writeFile(path, change(await readFile(path, "utf8")));
    expect(await findCached(directory, "key")).toBeUndefined();
  });
});
