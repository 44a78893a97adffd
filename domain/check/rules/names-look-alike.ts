/** Two records of a kind are told apart by their names; names that people read as one name one thing. */
import { defineIndex, everyRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { listOwnTexts } from "#domain/check/places.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { kindNames, toRecordId, type KindName } from "#domain/register/reference.ts";
import { toTitle } from "#domain/register/spec.ts";
import { remember } from "#domain/remember.ts";
import { listMixedWords, toComparable } from "#domain/visible-text.ts";

const NAME = /^\/(?:title|shortTitle|name|scope)$|^\/(?:synonyms|deprecated|otherNames)\/\d+$|\/label$/;

/** A rule of their own knows the scopes of terms; a kernel is known by its version and a pair by its two kernels. */
const knownOtherwise: readonly KindName[] = ["term", "kernel", "pair"];
const named = kindNames.filter((kind) => !knownOtherwise.includes(kind));

const toNameKey = remember((record: AnyRecord) => `${record.kind} ${toComparable(toTitle(record))}`);

const firstHolders = defineIndex(named, (records) => {
  const holders = new Map<string, string>();
  for (const kind of named)
    for (const record of records[kind] as readonly AnyRecord[]) {
      const key = toNameKey(record);
      if (!holders.has(key)) holders.set(key, toRecordId(kind, record.slug));
    }
  return (key) => holders.get(key);
});

export const namesLookAlike: Rule = {
  name: "names-look-alike",
  level: "warning",
  holds: "No two records of a kind have names that read alike, and no name mixes letters of scripts that look alike.",
  check: everyRecord(function* (record, { ask }) {
    const { kind, slug, body } = record;
    for (const { path, text } of listOwnTexts(body))
      if (NAME.test(path))
        for (const word of listMixedWords(text))
          yield { path, message: `\`${word}\` mixes letters of two scripts that look alike; write it in one` };
    if (knownOtherwise.includes(kind)) return;
    const other = ask(firstHolders, toNameKey(record));
    if (other !== toRecordId(kind, slug))
      yield {
        path: "",
        message: `reads the same as \`${other}\`: “${toTitle(record)}”; name one of them otherwise`,
      };
  }),
};
