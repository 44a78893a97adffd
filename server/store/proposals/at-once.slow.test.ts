import { describe, expect, it } from "vitest";
import { loadSpec } from "#server/store/load-spec.ts";
import { finish, prepare, startAccepting } from "#server/store/proposals/accepting-test-builders.ts";
import { aRegisterIn, changing, updated } from "#server/store/proposals/test-builders.ts";
import { findNewestRevision } from "#server/store/revisions.ts";
import { aDatabase, aPlace } from "#server/store/test-builders.ts";
import { verify } from "#server/store/verify/verify.ts";

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
