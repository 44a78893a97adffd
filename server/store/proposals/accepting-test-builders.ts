/** Servers of a test's own, as processes, that accept proposals. */
import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { expect, inject, onTestFinished } from "vitest";
import type { ProposalContent } from "#domain/proposal/schema.ts";
import type { Database } from "#server/store/database.ts";
import type { DatabasePlace } from "#server/store/place.ts";
import { appendEvent, openProposal, updateProposal } from "#server/store/proposals/events.ts";
import { writeTransaction } from "#server/store/write-transaction.ts";

const [before, after] = ["2025-02-02T12:00:00.000Z", "2025-02-09T12:00:00.000Z"];

/** Ready for a chair to accept, all in one transaction: what led there is not what is tested here. Answers their ids. */
export function prepare(database: Database, contents: readonly ProposalContent[]): Promise<readonly number[]> {
  return writeTransaction(database, async (writer) => {
    const ids: number[] = [];
    for (const content of contents) {
      const at = before;
      const id = await openProposal(writer, { author: "ada", at, content });
      await appendEvent(writer, id, { seq: 2, at, by: "ada", type: "submit" });
      await appendEvent(writer, id, { seq: 3, at, by: "bob", type: "take-position", position: "support" });
      await appendEvent(writer, id, { seq: 4, at, by: "chair", type: "start-last-call", endsAt: after });
      await updateProposal(writer, id, { state: "last-call", at, content });
      ids.push(id);
    }
    return ids;
  });
}

export interface Told {
  readonly id: number;
  /** `accepted`, or why not. */
  readonly answer: string;
}

/** A server of its own that accepts the proposals in this order, so many at a time, and tells each answer. */
export function startAccepting(place: DatabasePlace, ids: readonly number[], atOnce: number): ChildProcess {
  const locate = (name: string) => JSON.stringify(pathToFileURL(path.join(inject("bundle"), name)).href);
  const script = `
    const { openSpecCache } = await import(${locate("spec-cache.js")});
    const { openDatabase } = await import(${locate("database.js")});
    const { loadSpec } = await import(${locate("load-spec.js")});
    const { openProposals } = await import(${locate("open-proposals.js")});
    const { openJobs } = await import(${locate("jobs.js")});
    const database = await openDatabase(${JSON.stringify(place)});
    const context = {
      database,
      clock: () => new Date(${JSON.stringify(after)}),
      findSpec: openSpecCache((revision, known) => loadSpec(database, revision, known)),
    };
    const jobs = openJobs(context);
    const proposals = openProposals(context, async (name, input) => ({ ok: true, value: await jobs(name, input) }));
    const ids = ${JSON.stringify(ids)};
    const actor = { id: "chair", role: "chair" };
    const acceptNext = async () => {
      for (let id = ids.shift(); id !== undefined; id = ids.shift()) {
        const result = await proposals.step({ id, step: { type: "accept" }, actor });
        process.stdout.write(JSON.stringify({ id, answer: result.ok ? "accepted" : result.failure.type }) + "\\n");
      }
    };
    await Promise.all(Array.from({ length: ${atOnce} }, acceptNext));
    await database.$disconnect();`;
  const started = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void started.kill("SIGKILL"));
  return started;
}

export async function finish(
  started: ChildProcess,
  onLine: (lines: number) => unknown = () => undefined,
): Promise<readonly Told[]> {
  const told: Told[] = [];
  let errors = "";
  started.stderr?.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  if (started.stdout)
    createInterface(started.stdout).on("line", (line) => {
      told.push(JSON.parse(line) as Told);
      onLine(told.length);
    });
  await new Promise((resolve) => started.on("close", resolve));
  expect(errors).toBe("");
  return told;
}
