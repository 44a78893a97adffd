/** Who says to have read a text says where it is: a title alone lets nobody look again. */
import { listPlaces } from "#domain/check/places.ts";
import { isObject } from "#domain/register/record/match-items.ts";
import { everyRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";

/** Our own documents lie beside every register that runs this software; an address elsewhere would say less. */
const OWN_DOCUMENT = /^Concordance\b/;

export const readWithoutAddress: Rule = {
  name: "read-without-address",
  level: "warning",
  holds: "A text that has no address is cited as an excerpt or a conclusion, never as read.",
  check: everyRecord(function* ({ body }) {
    for (const { path, value } of listPlaces(body)) {
      if (!isObject(value) || value["type"] !== "document" || value["certainty"] !== "read") continue;
      const title = String(value["title"]);
      if (OWN_DOCUMENT.test(title)) continue;
      const message = `“${title}” is cited as read and has no address; give one (\`url\` or \`repository\`), or say \`excerpt\``;
      yield { path: `${path}/certainty`, message };
    }
  }),
};
