/** The same limits where several servers count together, in the database that they share. */
import { createHash } from "node:crypto";
import { z } from "zod";
import { MINUTE_MS } from "#domain/durations.ts";
import type { Clock } from "#server/clock.ts";
import type { Database } from "#server/store/database.ts";
import { requireLimit, toKind, type AttemptKey, type Limit, type NoteRefusal, type RateLimit } from "./rate-limit.ts";

/** How often what has run out is removed, by each server. */
const SWEEP_MS = MINUTE_MS;

const counted = z.tuple([z.object({ tries: z.coerce.number(), endsAt: z.string() })]);

/** Ends a transaction that counts nothing after all. */
class HadItsShare extends Error {
  constructor(
    readonly kind: string,
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

  async function sweep(now: number): Promise<void> {
    if (Math.abs(now - sweptAt) < SWEEP_MS) return;
    sweptAt = now;
    await database.attempt.deleteMany({ where: { endsAt: { lte: new Date(now).toISOString() } } });
  }

  return {
    take: async (keys) => {
      const now = clock().getTime();
      await sweep(now);
      // In one order, so that two servers never wait for each other.
      const places = keys
        .map((key) => ({ kind: toKind(key), key: toPlace(key), limit: requireLimit(limits, key) }))
        .sort(byKey);
      try {
        await database.$transaction(async (writer) => {
          for (const { kind, key, limit } of places) {
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
            if (tries > limit.tries) throw new HadItsShare(kind, endsAt);
          }
        });
        return undefined;
      } catch (error) {
        if (!(error instanceof HadItsShare)) throw error;
        refused?.(error.kind);
        return Math.max(1, Math.ceil((Date.parse(error.endsAt) - now) / 1_000));
      }
    },
    giveBack: async (keys) => {
      await database.attempt.updateMany({
        where: { key: { in: keys.map(toPlace) }, tries: { gt: 0 } },
        data: { tries: { decrement: 1 } },
      });
    },
  };
}

/** Nobody reads out of the database who tried what from where. */
const toPlace = (key: AttemptKey<string>): string => createHash("sha256").update(key).digest("base64url");

const byKey = (one: { readonly key: string }, other: { readonly key: string }): number =>
  one.key < other.key ? -1 : one.key > other.key ? 1 : 0;
