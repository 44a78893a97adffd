/** `[[Name]]` in a text is a promise that the glossary explains the name. */
import { defineIndex, everyRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { listOwnTexts } from "#domain/check/places.ts";
import { findNearest } from "#domain/nearest.ts";
import { findTermByName, toTermIndex } from "#domain/term/link.ts";
import { listTermWords } from "#domain/term/names.ts";

const BRACKETED = /\[\[([^[\]|]+)(?:\|[^[\]]*)?\]\]/g;

const terms = defineIndex(["term"], ({ term }) => {
  const index = toTermIndex(term);
  return (name) => findTermByName(index, name);
});

const nearestNames = defineIndex(["term"], ({ term }) => {
  const names = term.flatMap(({ body }) => listTermWords(body));
  return (name) => findNearest(name, names);
});

export const termNotDefined: Rule = {
  name: "term-not-defined",
  level: "error",
  holds: "Every [[name]] in a text is a term of the glossary, by one of its names or its slug.",
  check: everyRecord(function* ({ body }, { ask }) {
    for (const { path, text } of listOwnTexts(body))
      for (const [, name = ""] of text.matchAll(BRACKETED)) {
        if (ask(terms, name.trim()) !== undefined) continue;
        const near = ask(nearestNames, name);
        const hint = near ? `did you mean [[${near}]]?` : "add it, or write the word without brackets";
        yield { path, message: `[[${name}]] names no term; ${hint}` };
      }
  }),
};
