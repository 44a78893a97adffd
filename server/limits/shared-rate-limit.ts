/** The same limits where several servers count together, in the database that they share. */
import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { MINUTE_MS } from "#domain/durations.ts";
import type { Clock } from "#server/clock.ts";
import type { Database } from "#server/store/database.ts";
import { requireLimit, toKind, type AttemptKey, type Limit, type NoteRefusal, type RateLimit } from "./rate-limit.ts";

/** How often what has run out is removed, by each server. */
const SWEEP_MS = MINUTE_MS;
const MOST_SWEPT = 1_000;

/** Short, because what was right at another server is given back there. */
const REFUSED_MS = 2_000;
const MOST_REFUSED = 10_000;

const counted = z.tuple([z.object({ tries: z.coerce.number(), endsAt: z.string() })]);

/** Ends a transaction that counts nothing after all. */
class HadItsShare extends Error {
  constructor(
    readonly key: string,
    readonly endsAt: string,
  ) {
    super("as many were tried as may be");
  }
}

export function openSharedRateLimit<const Kind extends string>(
  database: Pick<Database, "$transaction" | "attempt">,
  limits: Readonly<Record<Kind, Limit>>,
  clock: Clock,
  refused?: NoteRefusal,
): RateLimit<Kind> {
  let sweptAt = clock().getTime();

  /** Keys that had their share a moment ago: to refuse them again the database is not asked. */
  const refusing = new LRUCache<string, string>({ max: MOST_REFUSED, ttl: REFUSED_MS });

  async function sweep(now: number): Promise<void> {
    if (Math.abs(now - sweptAt) < SWEEP_MS) return;
    sweptAt = now;
    const over = { endsAt: { lte: new Date(now).toISOString() } };
    const keys = await database.attempt.findMany({ where: over, select: { key: true }, take: MOST_SWEPT });
    // One at a time: whoever takes several rows at once may wait for somebody who waits for one of them.
    for (const { key } of keys) await database.attempt.deleteMany({ where: { key, ...over } });
  }

  const toSeconds = (endsAt: string, now: number): number => Math.max(1, Math.ceil((Date.parse(endsAt) - now) / 1_000));

  return {
    take: async (keys) => {
      const now = clock().getTime();
      for (const key of keys) {
        const endsAt = refusing.get(key);
        if (endsAt === undefined || Date.parse(endsAt) <= now) continue;
        refused?.(toKind(key));
        return toSeconds(endsAt, now);
      }
      await sweep(now);
      // In one order, so that two servers never wait for each other.
      const places = keys.map((name) => ({ name, key: toPlace(name), limit: requireLimit(limits, name) })).sort(byKey);
      try {
        await database.$transaction(async (writer) => {
          for (const { name, key, limit } of places) {
            const at = new Date(now).toISOString();
            const later = new Date(now + limit.minutes * MINUTE_MS).toISOString();
            // One statement, which waits for another that counts the same.
            const rows = await writer.$queryRaw`
              INSERT INTO "Attempt" ("key", "endsAt", "tries") VALUES (${key}, ${later}, 1)
              ON CONFLICT ("key") DO UPDATE SET
                "tries" = CASE WHEN "Attempt"."endsAt" <= ${at} THEN 1 ELSE "Attempt"."tries" + 1 END,
                "endsAt" = CASE WHEN "Attempt"."endsAt" <= ${at} THEN ${later} ELSE "Attempt"."endsAt" END
              RETURNING "tries", "endsAt"`;
            const [{ tries, endsAt }] = counted.parse(rows);
            if (tries > limit.tries) throw new HadItsShare(name, endsAt);
          }
        });
        return undefined;
      } catch (error) {
        if (!(error instanceof HadItsShare)) throw error;
        refused?.(toKind(error.key));
        refusing.set(error.key, error.endsAt);
        return toSeconds(error.endsAt, now);
      }
    },
    giveBack: async (keys) => {
      for (const name of keys) {
        refusing.delete(name);
        await database.attempt.updateMany({
          where: { key: toPlace(name), tries: { gt: 0 } },
          data: { tries: { decrement: 1 } },
        });
      }
    },
  };
}

/** Nobody reads out of the database who tried what from where. */
const toPlace = (key: AttemptKey<string>): string => createHash("sha256").update(key).digest("base64url");

const byKey = (one: { readonly key: string }, other: { readonly key: string }): number =>
  one.key < other.key ? -1 : one.key > other.key ? 1 : 0;
