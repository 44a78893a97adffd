/** Two records of a kind are told apart by their names; names that people read as one name one thing. */
import type { Rule } from "#domain/check/rule.ts";
import { listOwnTexts } from "#domain/check/places.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { listRecords, toTitle } from "#domain/register/spec.ts";
import { listMixedWords, toComparable } from "#domain/visible-text.ts";

const NAME = /^\/(?:title|shortTitle|name|scope)$|^\/(?:synonyms|otherNames)\/\d+$|\/label$/;

export const namesLookAlike: Rule = {
  name: "names-look-alike",
  level: "warning",
  holds: "No two records of a kind have names that read alike, and no name mixes letters of scripts that look alike.",
  *check({ spec }) {
    const holders = new Map<string, string>();
    for (const record of listRecords(spec)) {
      const { kind, slug, body } = record;
      const id = toRecordId(kind, slug);
      for (const { path, text } of listOwnTexts(body))
        if (NAME.test(path))
          for (const word of listMixedWords(text))
            yield {
              record: id,
              path,
              message: `\`${word}\` mixes letters of two scripts that look alike; write it in one`,
            };
      // A rule of their own knows the scopes of terms; a kernel is known by its version and a pair by its two kernels.
      if (kind === "term" || kind === "kernel" || kind === "pair") continue;
      const key = `${kind} ${toComparable(toTitle(record))}`;
      const other = holders.get(key);
      if (other === undefined) holders.set(key, id);
      else
        yield {
          record: id,
          path: "",
          message: `reads the same as \`${other}\`: “${toTitle(record)}”; name one of them otherwise`,
        };
    }
  },
};
