import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aComposition, machineRecord } from "#domain/machine/property/test-builders.ts";
import { type Diagrams, openDiagrams } from "#server/diagrams/open-diagrams.ts";
import {
  aChangedMachine,
  aLongMachine,
  aMachineOfComposites,
  aMachineOfLoops,
  aPlainMachine,
} from "#server/diagrams/test-builders.ts";

// One thread for all that is drawn: it takes seconds to start.
let directory: string;
let diagrams: Diagrams;
const reports: string[] = [];
const report = (message: string) => void reports.push(message);

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "diagrams-"));
  diagrams = openDiagrams({ directory, report, patience: { drawing: 2_000 } });
});
afterAll(async () => {
  await diagrams.close();
  await rm(directory, { recursive: true });
});

describe("openDiagrams", () => {
  it("draws in its thread what another process drew and a person looked at", async () => {
    const golden = await readFile(new URL("./golden/composites.page.svg", import.meta.url), "utf8");
    const result = await diagrams.draw(aMachineOfComposites, "page");
    expect(result.ok && `${result.value.svg.replaceAll("><", ">\n<")}\n`).toBe(golden);
  }, 60_000);

  it("draws once for readers who ask at the same time, and keeps one file", async () => {
    const before = (await readdir(directory)).length;
    const [first, second] = await Promise.all([
      diagrams.draw(aMachineOfLoops, "page"),
      diagrams.draw(aMachineOfLoops, "page"),
    ]);
    expect(first.ok && second.ok && first.value === second.value).toBe(true);
    expect(await readdir(directory)).toHaveLength(before + 1);
  }, 60_000);

  it("does not draw again what is kept", async () => {
    const first = await diagrams.draw(aPlainMachine, "standalone");
    // A thread with so little time to start draws nothing: what answers is the file.
    const later = openDiagrams({ directory, patience: { start: 1 } });
    expect(await later.draw(aPlainMachine, "standalone")).toEqual(first);
    expect((await later.draw(aPlainMachine, "page")).ok).toBe(false);
    await later.close();
  }, 60_000);

  it("names the limit that a machine breaks for ever, and leaves the thread alone", async () => {
    const unstarted = openDiagrams({ directory, patience: { start: 1 } });
    expect(await unstarted.draw(aLongMachine(501), "page")).toEqual({
      ok: false,
      failure: {
        type: "over-limit",
        what: "the diagram of machines/long",
        limit: "the 500 arrows that are drawn (it has 501)",
      },
    });
    await unstarted.close();
  });

  it("says which drawings a composition has instead of one of its own", async () => {
    const both = machineRecord("both", aComposition({ x: ["light"], y: ["lamp"] }));
    const undrawn = {
      ok: false,
      failure: {
        type: "not-expressible",
        what: "machines/both",
        reason: "it is made of other machines; these have drawings: light, lamp",
      },
    };
    expect(await diagrams.draw(both, "standalone")).toEqual(undrawn);
    expect(await diagrams.drawDifference({ machine: both, base: aPlainMachine.body })).toEqual(undrawn);
    expect((await diagrams.drawDifference({ machine: aPlainMachine, base: both.body })).ok).toBe(true);
  }, 60_000);

  it("answers, and does not hang, once it is closed", async () => {
    const closed = openDiagrams({ directory: join(directory, "other") });
    const waiting = closed.draw(aPlainMachine, "page");
    await closed.close();
    expect((await waiting).ok).toBe(false);
    expect((await closed.draw(aPlainMachine, "page")).ok).toBe(false);
  });

  it("gives up a drawing that takes too long, and draws the next one even where nothing can be kept", async () => {
    await rm(directory, { recursive: true });
    await writeFile(directory, "");
    reports.length = 0;
    const drawings = [aLongMachine(500), aChangedMachine].map((machine) => diagrams.draw(machine, "page"));
    const [slow, quick] = await Promise.all(drawings);
    expect(slow?.ok).toBe(false);
    expect(quick?.ok).toBe(true);
    // Which of the two is asked for first is up to the disk.
    expect([...reports].sort()).toEqual([
      "machines/long: it took more than 2 seconds of work",
      expect.stringMatching(/^plain: drawn, but not kept: /),
    ]);
  }, 120_000);
});
