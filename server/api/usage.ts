/**
 * How often each address of the API is asked for, by the format that was answered: what chairs read before they take one
 * away. Counted in memory and added to the database now and then; nothing says who asked.
 */
import { parseTarget } from "#api/match.ts";
import { FORMAT_VERSION } from "#api/schemas.ts";
import { API } from "#exports/addresses.ts";
import type { Answering } from "#server/http/front.ts";

/** Times that an operation was asked for in a day. */
export interface UsageCount {
  /** What the contract calls it. */
  readonly operation: string;
  readonly formatVersion: string;
  /** UTC: 2026-01-31. */
  readonly day: string;
  readonly count: number;
}

export interface UsageOptions {
  /** UTC: 2026-01-31. */
  readonly today: () => string;
  readonly save: (counts: readonly UsageCount[]) => Promise<void>;
  readonly report: (message: string) => void;
  readonly everyMs?: number;
}

export interface Usage {
  /** Cheap: it is called before the quickest answers. */
  readonly count: (method: string | undefined, url: string | undefined) => void;
  /** What was counted is kept; nothing is counted any more. */
  readonly close: () => Promise<void>;
}

const EVERY_MS = 60_000;

/** Addresses that are told apart until they are looked up in the contract; there are endless ones. */
const MOST_ADDRESSES = 1_000;

export function openUsage({ today, save, report, everyMs = EVERY_MS }: UsageOptions): Usage {
  let day = today();
  const byAddress = new Map<string, number>();
  const byOperation = new Map<string, number>();
  let saving = Promise.resolve();

  function toOperations(): void {
    for (const [address, count] of byAddress) {
      const [method = "", path = ""] = address.split(" ");
      const found = parseTarget(path, new URLSearchParams(), "", method === "POST" ? "POST" : "GET");
      if (found.ok) add(byOperation, found.value.row.name, count);
    }
    byAddress.clear();
  }

  function flush(): Promise<void> {
    toOperations();
    const counts = [...byOperation].map(([operation, count]) => ({
      operation,
      formatVersion: FORMAT_VERSION,
      day,
      count,
    }));
    byOperation.clear();
    day = today();
    if (counts.length > 0)
      saving = saving
        .then(() => save(counts))
        .catch((error: unknown) => report(`how often the API was asked could not be kept: ${String(error)}`));
    return saving;
  }

  const timer = setInterval(() => void flush(), everyMs);
  timer.unref();
  return {
    count: (method, url = "") => {
      if (!url.startsWith(API) || method === "OPTIONS") return;
      const mark = url.indexOf("?");
      const path = mark === -1 ? url : url.slice(0, mark);
      add(byAddress, `${method === "HEAD" ? "GET" : (method ?? "GET")} ${path}`, 1);
      if (byAddress.size >= MOST_ADDRESSES) toOperations();
    },
    close: () => {
      clearInterval(timer);
      return flush();
    },
  };
}

const add = (counts: Map<string, number>, name: string, count: number): void =>
  void counts.set(name, (counts.get(name) ?? 0) + count);

/** Each request once, whether it is answered at once or made. */
export const countingUse = ({ count }: Pick<Usage, "count">, { handle, answerAtOnce }: Answering): Answering => ({
  handle: (request, response) => {
    count(request.method, request.url);
    return handle(request, response);
  },
  ...(answerAtOnce && {
    answerAtOnce: (request, response, id) => {
      const isAnswered = answerAtOnce(request, response, id);
      if (isAnswered) count(request.method, request.url);
      return isAnswered;
    },
  }),
});
