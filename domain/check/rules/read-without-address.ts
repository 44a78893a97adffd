/** Who says to have read a text says where it is: a title alone lets nobody look again. */
import { isObject, listPlaces } from "#domain/check/places.ts";
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { listRecords } from "#domain/register/spec.ts";

/** Our own documents lie beside every register that runs this software; an address elsewhere would say less. */
const OWN_DOCUMENT = /^Concordance\b/;

export const readWithoutAddress: Rule = {
  name: "read-without-address",
  level: "warning",
  holds: "A text that has no address is cited as an excerpt or a conclusion, never as read.",
  *check({ spec }) {
    for (const { kind, slug, body } of listRecords(spec))
      for (const { path, value } of listPlaces(body)) {
        if (!isObject(value) || value["type"] !== "document" || value["certainty"] !== "read") continue;
        const title = String(value["title"]);
        if (OWN_DOCUMENT.test(title)) continue;
        const message = `“${title}” is cited as read and has no address; give one (\`url\` or \`repository\`), or say \`excerpt\``;
        yield { record: toRecordId(kind, slug), path: `${path}/certainty`, message };
      }
  },
};
