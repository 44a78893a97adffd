/** How often something may be tried. Kept in memory: a restart forgives, and no attacker fills the disk. */
import type { Clock } from "#server/clock.ts";

export interface Limit {
  readonly tries: number;
  readonly minutes: number;
}

export interface Attempts {
  /** Counts a try for every key; answers the seconds to wait where one of them has had its share. */
  readonly take: (keys: readonly string[]) => number | undefined;
  /** The try was a good one after all. */
  readonly giveBack: (keys: readonly string[]) => void;
}

interface Window {
  readonly endsAt: number;
  tries: number;
}

const MOST_KEYS = 20_000;

/** A key is a prefix with a limit, a colon, and whose it is: `account:ada@example.org`. */
export function openAttempts(limits: Readonly<Record<string, Limit>>, clock: Clock, mostKeys = MOST_KEYS): Attempts {
  const windows = new Map<string, Window>();

  function findLimit(key: string): Limit {
    const limit = limits[key.slice(0, key.indexOf(":"))];
    if (!limit) throw new Error(`there is no limit for ${key}`);
    return limit;
  }

  function requireWindow(key: string, now: number): Window {
    const known = windows.get(key);
    if (known && known.endsAt > now) return known;
    windows.delete(key); // so that it goes to the end: the map is in the order in which windows end
    const made = { endsAt: now + findLimit(key).minutes * 60_000, tries: 0 };
    windows.set(key, made);
    const [oldest] = windows.keys();
    if (windows.size > mostKeys && oldest !== undefined) windows.delete(oldest);
    return made;
  }

  return {
    take: (keys) => {
      const now = clock().getTime();
      const found = keys.map((key) => ({ window: requireWindow(key, now), limit: findLimit(key) }));
      const full = found.filter(({ window, limit }) => window.tries >= limit.tries);
      if (full.length > 0) return Math.max(...full.map(({ window }) => Math.ceil((window.endsAt - now) / 1_000)));
      for (const { window } of found) window.tries += 1;
      return undefined;
    },
    giveBack: (keys) => {
      for (const key of keys) {
        const window = windows.get(key);
        if (window && window.tries > 0) window.tries -= 1;
      }
    },
  };
}
