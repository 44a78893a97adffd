/** A record says somewhere where it comes from: nobody can check one that does not. */
import { everyRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { listPlaces } from "#domain/check/places.ts";

export const recordWithoutSource: Rule = {
  name: "record-without-source",
  level: "warning",
  holds: "Every record names at least one source, for itself or for a part of it.",
  check: everyRecord(function* ({ kind, body }) {
    const isCited = listPlaces(body).some(
      ({ path, value }) => path.endsWith("/sources") && Array.isArray(value) && value.length > 0,
    );
    // The original of a note is a source itself.
    if (isCited || (kind === "meeting" && body.original)) return;
    yield { path: "/sources", message: "names no source; say where it comes from" };
  }),
};
