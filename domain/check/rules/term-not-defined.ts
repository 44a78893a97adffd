/** `[[Name]]` in a text is a promise that the glossary explains the name. */
import type { Rule } from "#domain/check/rule.ts";
import { listOwnTexts } from "#domain/check/places.ts";
import { findNearest } from "#domain/nearest.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { listRecords } from "#domain/register/spec.ts";
import { findTermByName, toTermIndex } from "#domain/term/link.ts";

const BRACKETED = /\[\[([^[\]|]+)(?:\|[^[\]]*)?\]\]/g;

export const termNotDefined: Rule = {
  name: "term-not-defined",
  level: "error",
  holds: "Every [[name]] in a text is a term of the glossary, by its title, a synonym or its slug.",
  *check({ spec }) {
    const index = toTermIndex(spec.records.term);
    for (const { kind, slug, body } of listRecords(spec))
      for (const { path, text } of listOwnTexts(body))
        for (const [, name = ""] of text.matchAll(BRACKETED)) {
          if (findTermByName(index, name.trim()) !== undefined) continue;
          const near = findNearest(
            name,
            spec.records.term.flatMap((term) => [term.body.title, ...term.body.synonyms]),
          );
          const hint = near ? `did you mean [[${near}]]?` : "add it, or write the word without brackets";
          yield { record: toRecordId(kind, slug), path, message: `[[${name}]] names no term; ${hint}` };
        }
  },
};
