/**
 * Refuses what Next's router in a browser would never say about where it is. Next answers it with an error of its
 * own, so it is asked itself: what it takes differs from version to version.
 */
import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state.js";
import type { Handler } from "./front.ts";
import { refuse } from "./refusal.ts";

const HEADER = "next-router-state-tree";

export function withRouterState(handle: Handler): Handler {
  return async (request, response) => {
    if (isReadable(request.headers[HEADER])) return handle(request, response);
    return refuse(request, response, { status: 400, text: `the header \`${HEADER}\` cannot be read; leave it out` });
  };
}

function isReadable(header: string | string[] | undefined): boolean {
  try {
    parseAndValidateFlightRouterState(header);
    return true;
  } catch {
    return false;
  }
}
