/** Asked by Next where a page or an action breaks: with `quiet` it says nothing of it itself. */
import type { Instrumentation } from "next";
import { tellFailure } from "#server/failure-log.ts";

export const onRequestError: Instrumentation.onRequestError = (error, { path, method }, { routePath }) => {
  // Without its query, which may hold a token.
  tellFailure(`${method} ${path.split("?", 1)[0]} (${routePath}) failed`, error);
};
