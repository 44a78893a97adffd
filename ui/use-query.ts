import { useMemo, useSyncExternalStore } from "react";

/** Said when a script has changed the address, which the browser tells nobody. */
const MOVED = "concordance:moved";

/** What the address of the page asks for now: nothing, until a script runs. */
export function useQuery(): URLSearchParams {
  const query = useSyncExternalStore(
    follow,
    () => window.location.search,
    () => "",
  );
  return useMemo(() => new URLSearchParams(query), [query]);
}

/** Another address for the page that is there, to which the browser can go back. */
export function goTo(address: string): void {
  window.history.pushState(null, "", address);
  window.dispatchEvent(new Event(MOVED));
}

function follow(tell: () => void): () => void {
  const events = ["popstate", MOVED];
  for (const event of events) window.addEventListener(event, tell);
  return () => {
    for (const event of events) window.removeEventListener(event, tell);
  };
}
