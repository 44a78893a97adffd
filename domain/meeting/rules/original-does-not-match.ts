/** What a record states of the original it keeps is what the original is: a hash that was only stated proves nothing. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { listOriginalMismatches } from "#domain/meeting/original.ts";
import { listReceivedMismatches, type StoredReceived } from "#domain/meeting/received.ts";
import type { Original } from "#domain/meeting/schema.ts";
import { remember } from "#domain/remember.ts";

export const originalDoesNotMatch: Rule = {
  name: "original-does-not-match",
  level: "error",
  holds: "The hash and the size of a note, and of the file it was read from, are those of what is kept of it.",
  check: eachRecord("meeting", function* ({ body }) {
    for (const { field, message } of body.original ? findMismatches(body.original) : [])
      yield { path: `/original/${field}`, message };
    for (const { field, message } of body.received ? findReceivedMismatches(body.received) : [])
      yield { path: `/received/${field}`, message };
  }),
};

// Hashing every note at every check would be the dearest rule of all, and a body never changes.
const findMismatches = remember((original: Original) => listOriginalMismatches(original));
const findReceivedMismatches = remember((received: StoredReceived) => listReceivedMismatches(received));
