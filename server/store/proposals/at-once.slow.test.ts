import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { describe, expect, inject, it, onTestFinished } from "vitest";
import type { ProposalContent } from "#domain/proposal/schema.ts";
import type { Database } from "#server/store/database.ts";
import { loadSpec } from "#server/store/load-spec.ts";
import { appendEvent, openProposal, updateProposal } from "#server/store/proposals/events.ts";
import { aRegisterIn, changing, updated } from "#server/store/proposals/test-builders.ts";
import { findNewestRevision } from "#server/store/revisions.ts";
import type { DatabasePlace } from "#server/store/place.ts";
import { aDatabase, aPlace } from "#server/store/test-builders.ts";
import { verify } from "#server/store/verify/verify.ts";
import { writeTransaction } from "#server/store/write-transaction.ts";

const [before, after] = ["2025-02-02T12:00:00.000Z", "2025-02-09T12:00:00.000Z"];

/** Ready for a chair to accept, all in one transaction: what led there is not what is tested here. Answers their ids. */
function prepare(database: Database, contents: readonly ProposalContent[]): Promise<readonly number[]> {
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

interface Told {
  readonly id: number;
  /** `accepted`, or why not. */
  readonly answer: string;
}

describe("acceptances at once", () => {
  it(
    "by three servers, of five proposals on shared records, apply exactly the winners",
    { timeout: 120_000 },
    async () => {
      const place = await aPlace();
      const slugs = ["a", "b", "c", "d", "e"];
      const { database } = await aRegisterIn(await aDatabase(place), slugs, []);
      // Each shares a record with the one before and the one after it.
      const contents = slugs.map((slug, index) => {
        const next = slugs[(index + 1) % slugs.length] ?? "";
        return changing(updated(slug, `As ${index} says.`), updated(next, `As ${index} says.`));
      });
      const ids = await prepare(database, contents);
      const orders = [0, 1, 2].map((turn) => [...ids.slice(turn), ...ids.slice(0, turn)]);
      const told = (
        await Promise.all(orders.map((order) => finish(startAccepting(place, order, order.length))))
      ).flat();
      expect(told).toHaveLength(15);

      const winners = told.filter(({ answer }) => answer === "accepted").map(({ id }) => id);
      // Of five in a ring, two that do not touch always fit and a third never does.
      expect(new Set(winners).size).toBe(2);
      expect(winners).toHaveLength(2);
      for (const { id, answer } of told)
        if (answer !== "accepted") expect(answer).toBe(winners.includes(id) ? "wrong-state" : "stale");

      const found = await database.proposal.findMany({ where: { author: "ada" }, orderBy: { id: "asc" } });
      expect(found.map(({ id, state }) => [id, state])).toEqual(
        ids.map((id) => [id, winners.includes(id) ? "accepted" : "last-call"]),
      );
      const spec = await loadSpec(database, await findNewestRevision(database));
      expect(spec.revision).toBe(3);
      const expected = Object.fromEntries(slugs.map((slug) => [slug, `What ${slug} means.`]));
      for (const id of winners)
        for (const change of contents[ids.indexOf(id)]?.changes ?? [])
          expected[change.slug] = `As ${ids.indexOf(id)} says.`;
      expect(Object.fromEntries(spec.records.term.map(({ slug, body }) => [slug, body.meaning]))).toEqual(expected);
      expect(await verify(database)).toMatchObject({ ok: true, value: { revisions: 3, versions: 10 } });
    },
  );

  it(
    "are all there when they were answered, and none is half, when the server is killed",
    { timeout: 120_000 },
    async () => {
      const place = await aPlace();
      const slugs = Array.from({ length: 60 }, (_, index) => `term-${index}`);
      const { database } = await aRegisterIn(await aDatabase(place), slugs, []);
      const ids = await prepare(
        database,
        slugs.map((slug) => changing(updated(slug, `Better ${slug}.`))),
      );
      await database.$disconnect();

      const running = startAccepting(place, ids, 8);
      const told = await finish(running, (lines) => lines === 15 && running.kill("SIGKILL"));
      expect(running.signalCode).toBe("SIGKILL");
      expect(told.length).toBeGreaterThanOrEqual(15);
      expect(told.map(({ answer }) => answer)).toEqual(told.map(() => "accepted"));

      const reopened = await aDatabase(place);
      const accepted = await reopened.proposal.findMany({
        where: { author: "ada", state: "accepted" },
        select: { id: true },
      });
      const kept = new Set(accepted.map(({ id }) => id));
      expect(told.filter(({ id }) => !kept.has(id))).toEqual([]);
      expect(kept.size).toBeLessThan(slugs.length);
      expect(await verify(reopened)).toMatchObject({
        ok: true,
        value: { revisions: kept.size + 1, versions: 61 + kept.size, proposals: 61 },
      });
      const spec = await loadSpec(reopened, await findNewestRevision(reopened));
      for (const [index, id] of ids.entries())
        expect(spec.byId.get(`terms/term-${index}`)?.number, `proposal ${id}`).toBe(kept.has(id) ? 2 : 1);
    },
  );
});

/** A server of its own that accepts the proposals in this order, so many at a time, and tells each answer. */
function startAccepting(place: DatabasePlace, ids: readonly number[], atOnce: number): ChildProcess {
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

async function finish(
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
