/** How often something may be tried. A server alone counts in memory: a restart forgives, and no attacker fills the disk. */
import { LRUCache } from "lru-cache";
import { MINUTE_MS } from "#domain/durations.ts";
import type { Clock } from "#server/clock.ts";

export interface Limit {
  readonly tries: number;
  readonly minutes: number;
}

/** A kind with a limit, a colon, and whose it is: `account:4f1c`. */
export type AttemptKey<Kind extends string> = `${Kind}:${string}`;

export interface RateLimit<Kind extends string = string> {
  /** Counts a try for every key, or for none: answers the seconds to wait where one of them has had its share. */
  readonly take: (keys: readonly AttemptKey<Kind>[]) => Promise<number | undefined>;
  /** The try was a good one after all. */
  readonly giveBack: (keys: readonly AttemptKey<Kind>[]) => Promise<void>;
}

/** Told of each try that is refused, which of its kinds has had its share. */
export type NoteRefusal = (kind: string) => void;

interface Window {
  readonly endsAt: number;
  tries: number;
}

export const toKind = (key: string): string => key.slice(0, key.indexOf(":"));

export function requireLimit<Kind extends string>(limits: Readonly<Record<Kind, Limit>>, key: string): Limit {
  const limit = (limits as Readonly<Record<string, Limit>>)[toKind(key)];
  if (!limit) throw new Error(`there is no limit for ${key}`);
  return limit;
}

/** Of one kind, so that keys which anybody can make up never push out those of another kind. */
const MOST_KEYS = 20_000;

export function openRateLimit<const Kind extends string>(
  limits: Readonly<Record<Kind, Limit>>,
  clock: Clock,
  { mostKeys = MOST_KEYS, refused }: { readonly mostKeys?: number; readonly refused?: NoteRefusal } = {},
): RateLimit<Kind> {
  const windowsOf = new Map<string, LRUCache<string, Window>>();

  function requireKind(key: string) {
    const limit = requireLimit<string>(limits, key);
    const kind = toKind(key);
    const windows = windowsOf.get(kind) ?? new LRUCache<string, Window>({ max: mostKeys });
    windowsOf.set(kind, windows);
    return { limit, windows };
  }

  function count(key: string, now: number): void {
    const { limit, windows } = requireKind(key);
    const known = windows.peek(key);
    if (known && known.endsAt > now) known.tries += 1;
    else windows.set(key, { endsAt: now + limit.minutes * MINUTE_MS, tries: 1 });
  }

  /** Reads only: a try that is refused leaves nothing behind. */
  function findWait(key: string, now: number): number {
    const { limit, windows } = requireKind(key);
    const window = windows.peek(key);
    if (!window || window.endsAt <= now || window.tries < limit.tries) return 0;
    return Math.ceil((window.endsAt - now) / 1_000);
  }

  return {
    take: async (keys) => {
      const now = clock().getTime();
      const waits = keys.map((key) => findWait(key, now));
      const seconds = Math.max(0, ...waits);
      if (seconds > 0) {
        refused?.(toKind(keys[waits.indexOf(seconds)] ?? ""));
        return seconds;
      }
      for (const key of keys) count(key, now);
      return undefined;
    },
    giveBack: async (keys) => {
      for (const key of keys) {
        const window = requireKind(key).windows.peek(key);
        if (window && window.tries > 0) window.tries -= 1;
      }
    },
  };
}
