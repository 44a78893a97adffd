/** How many requests of each kind were answered with which status, and how long it took. */
import { openHistogram, type Histogram } from "./histogram.ts";
import { toCounter, toHistogram, type Measure } from "./measure.ts";
import { toRouteClass } from "./route-class.ts";

export interface Answered {
  readonly method: string | undefined;
  /** As it was asked for. */
  readonly url: string | undefined;
  readonly status: number;
  readonly ms: number;
  /** The visitor went away before the answer was complete. */
  readonly isAborted: boolean;
}

export interface RequestCounts {
  /** Cheap: it is called after the quickest answers. */
  readonly count: (answered: Answered) => void;
  /** Something came that was no request, or none that is answered as one. */
  readonly countUnreadable: () => void;
  readonly measure: () => readonly Measure[];
}

/** Of requests that differ in neither their route nor their method. */
interface Counts {
  readonly route: string;
  readonly method: string;
  readonly byStatus: Map<number | "aborted", number>;
  readonly times: Histogram;
}

const methods: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "OPTIONS"]);

/** Addresses whose class is remembered, since most requests are for few of them; there are endless ones. */
const MOST_ADDRESSES = 2_000;
const LONGEST_ADDRESS = 200;

export function openRequestCounts(): RequestCounts {
  const counted = new Map<string, Counts>();
  const byAddress = new Map<string, Map<string, Counts>>();
  let unreadable = 0;

  function find(method: string, url: string): Counts {
    const mark = url.indexOf("?");
    const path = mark === -1 ? url : url.slice(0, mark);
    const known = byAddress.get(method)?.get(path);
    if (known) return known;
    const route = toRouteClass(path, method);
    const name = `${method} ${route}`;
    const found = counted.get(name) ?? { route, method, byStatus: new Map(), times: openHistogram() };
    counted.set(name, found);
    if (path.length <= LONGEST_ADDRESS) remember(method, path, found);
    return found;
  }

  function remember(method: string, path: string, counts: Counts): void {
    const addresses = byAddress.get(method) ?? new Map<string, Counts>();
    // What is asked for often is soon there again.
    if (addresses.size >= MOST_ADDRESSES) addresses.clear();
    addresses.set(path, counts);
    byAddress.set(method, addresses);
  }

  return {
    count: ({ method = "", url = "", status, ms, isAborted }) => {
      const counts = find(methods.has(method) ? method : "other", url);
      const came = isAborted ? "aborted" : status;
      counts.byStatus.set(came, (counts.byStatus.get(came) ?? 0) + 1);
      counts.times.observe(ms / 1_000);
    },
    countUnreadable: () => void (unreadable += 1),
    measure: () => {
      const all = [...counted.values()];
      return [
        toCounter(
          "http_requests_total",
          "Requests by what was asked for, and the status of the answer; aborted where the visitor went away before it was complete",
          all.flatMap(({ route, method, byStatus }) =>
            [...byStatus].map(([status, value]) => ({ labels: { route, method, status: String(status) }, value })),
          ),
        ),
        toHistogram(
          "http_request_duration_seconds",
          "From the head of a request until its answer was handed to the network",
          all.map(({ route, method, times }) => ({ labels: { route, method }, times })),
        ),
        toCounter(
          "http_unreadable_total",
          "What came that was no request of HTTP, or none that is answered as one",
          unreadable,
        ),
      ];
    },
  };
}
