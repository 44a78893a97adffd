/**
 * Answers for nobody in particular, made once and ready to be written until something that they show has changed: asked
 * for before anything else is done. Whoever is signed in never comes here, nor what not everybody may read.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import { accepts } from "#api/accept.ts";
import type { Coding } from "#server/http/coding.ts";
import type { Handler } from "#server/http/front.ts";
import { onceATurn } from "#server/once-a-turn.ts";
import type { Lifetime } from "#server/register/once-a-request.ts";
import type { Making, Rendered } from "./rendered.ts";
import { isKnown, toCoding, toRepresentation, write, type Made, type Representation } from "./representation.ts";
import { findSharedAddress, isForNobody } from "./shared-address.ts";
import { toShared } from "./to-shared.ts";

export interface SharedOptions {
  /** Another one whenever something that everybody may read has changed, whoever changed it. Asked at each request. */
  readonly stamp: () => string;
  /** ISO 8601, UTC. */
  readonly now: () => string;
  readonly isHttps: boolean;
  /** Of all answers in all codings. */
  readonly mostBytes?: number;
}

export interface SharedAnswers {
  /** Whether it was answered, at once. `id` is the request's, for the log. */
  readonly answerAtOnce: (request: IncomingMessage, response: ServerResponse, id: string) => boolean;
  /** Has what is missing rendered, once for all who ask meanwhile, and what is not shared handled for each. */
  readonly around: (making: Making) => Handler;
  readonly count: () => SharedCount;
}

/** Since the process began, but for what is held now. */
export interface SharedCount {
  /** Answered at once, or as they were made for somebody else. */
  readonly hits: number;
  /** Had to be made. */
  readonly misses: number;
  /** All that was held was dropped, because something had changed. */
  readonly drops: number;
  readonly entries: number;
  readonly bytes: number;
}

interface Kept {
  readonly made: Made;
  /** It holds while the time begins so: a day, or a minute of one. */
  readonly period: string;
  readonly byCoding: Map<Coding | undefined, Representation>;
}

const MOST_BYTES = 96_000_000;

/** What can be asked for in endless ways has a part of its own, and pushes out no plain address. */
const PART_OF_QUERIES = 0.25;

/** An entry without its bytes, roughly: headers, addresses. */
const ENTRY_BYTES = 4_000;

const periodLengths: Readonly<Record<Exclude<Lifetime, "moment">, number>> = {
  day: "2026-01-31".length,
  minute: "2026-01-31T12:00".length,
};

export function openSharedAnswers({ stamp, now, isHttps, mostBytes = MOST_BYTES }: SharedOptions): SharedAnswers {
  const plain = openShelf(mostBytes * (1 - PART_OF_QUERIES));
  const withQuery = openShelf(mostBytes * PART_OF_QUERIES);
  const shelfOf = (address: string) => (address.includes("?") ? withQuery : plain);
  const making = new Map<string, Promise<Rendered | Kept>>();
  const moment = onceATurn(now);
  let held = stamp();
  // Numbers alone: the first is counted before the quickest answers.
  let [hits, misses, drops] = [0, 0, 0];

  function find(address: string): Kept | undefined {
    const asOf = stamp();
    if (asOf !== held) {
      plain.clear();
      withQuery.clear();
      held = asOf;
      drops += 1;
    }
    const kept = shelfOf(address).get(address);
    return kept && moment().startsWith(kept.period) ? kept : undefined;
  }

  async function make(address: string, render: Making["render"], request: IncomingMessage): Promise<Rendered | Kept> {
    const [asOf, began] = [stamp(), now()];
    const rendered = await render(request);
    const made = rendered.lifetime === "moment" ? undefined : toShared(rendered, request, isHttps);
    if (!made || rendered.lifetime === "moment") return rendered;
    const kept: Kept = { made, period: began.slice(0, periodLengths[rendered.lifetime]), byCoding: new Map() };
    // What was written meanwhile may be shown in it, or not.
    if (stamp() === asOf && asOf === held) shelfOf(address).set(address, kept);
    return kept;
  }

  async function represent(address: string, kept: Kept, coding: Coding | undefined): Promise<Representation> {
    const known = kept.byCoding.get(coding);
    if (known) return known;
    const representation = await toRepresentation(kept.made, coding);
    kept.byCoding.set(coding, representation);
    // Weighed anew, if it is still there.
    const shelf = shelfOf(address);
    if (shelf.peek(address) === kept) shelf.set(address, kept);
    return representation;
  }

  return {
    answerAtOnce: (request, response, id) => {
      // Nothing is kept but under a shared address.
      const kept = isForNobody(request) ? find(request.url ?? "") : undefined;
      const representation = kept?.byCoding.get(toCoding(kept.made, request));
      if (!kept || !representation || !isWanted(request, kept.made)) return false;
      hits += 1;
      write(request, response, isKnown(request, kept.made) ? 304 : 200, representation, ["x-request-id", id]);
      return true;
    },
    around:
      ({ handle, render }) =>
      async (request, response) => {
        const address = findSharedAddress(request);
        if (address === undefined) return handle(request, response);
        // Who asks after a change does not get what was begun before it.
        const name = `${stamp()} ${address}`;
        const known = find(address) ?? making.get(name);
        const begun = known ?? make(address, render, request).finally(() => making.delete(name));
        if (known) hits += 1;
        else misses += 1;
        if (!known) making.set(name, begun as Promise<Rendered | Kept>);
        const got = await begun;
        if ("made" in got && isWanted(request, got.made)) {
          const representation = await represent(address, got, toCoding(got.made, request));
          write(request, response, isKnown(request, got.made) ? 304 : 200, representation);
        } else if (!("made" in got) && !known)
          write(request, response, got.status, await toRepresentation(got, toCoding(got, request)));
        // What is not shared is made for each.
        else await handle(request, response);
      },
    count: () => ({
      hits,
      misses,
      drops,
      entries: plain.size + withQuery.size,
      bytes: plain.calculatedSize + withQuery.calculatedSize,
    }),
  };
}

/** A page is a page; who wants data in another form is told what there is, by who answers each alone. */
function isWanted({ headers: { accept } }: IncomingMessage, { headers }: Made): boolean {
  const type = headers["content-type"];
  return typeof type !== "string" || type.startsWith("text/html") || accepts(accept, type);
}

const openShelf = (maxSize: number) =>
  new LRUCache<string, Kept>({
    maxSize,
    sizeCalculation: ({ made, byCoding }) =>
      [...byCoding].reduce(
        (sum, [coding, { bytes }]) => sum + (coding === undefined ? 0 : bytes.length),
        ENTRY_BYTES + made.bytes.length,
      ),
  });
