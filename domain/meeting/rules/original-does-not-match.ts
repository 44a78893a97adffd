/** What a record states of the original it keeps is what the original is: a hash that was only stated proves nothing. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { listOriginalMismatches } from "#domain/meeting/original.ts";
import { listCorrectionFaults, listOriginals } from "#domain/meeting/originals.ts";
import { listReceivedMismatches, type StoredReceived } from "#domain/meeting/received.ts";
import type { Original } from "#domain/meeting/schema.ts";
import { remember } from "#domain/remember.ts";

export const originalDoesNotMatch: Rule = {
  name: "original-does-not-match",
  level: "error",
  holds: "The hash and the size of a note, and of the file it was read from, are those of what is kept of it.",
  check: eachRecord("meeting", function* ({ body }) {
    for (const { path, original, received } of listOriginals(body)) {
      const holder = path.slice(0, -"/original".length);
      for (const { field, message } of findMismatches(original)) yield { path: `${path}/${field}`, message };
      for (const { field, message } of received ? findReceivedMismatches(received) : [])
        yield { path: `${holder}/received/${field}`, message };
    }
    yield* listCorrectionFaults(body);
  }),
};

// Hashing every note at every check would be the dearest rule of all, and a body never changes.
const findMismatches = remember((original: Original) => listOriginalMismatches(original));
const findReceivedMismatches = remember((received: StoredReceived) => listReceivedMismatches(received));
