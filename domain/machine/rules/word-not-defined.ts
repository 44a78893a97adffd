/** A text of a machine that sets a word in code style means something by it; the register says what. */
import { defineIndex, eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { listOwnTexts } from "#domain/check/places.ts";
import { toHint } from "#domain/check/wording.ts";
import type { RecordOf } from "#domain/register/record/record.ts";
import { remember } from "#domain/remember.ts";
import { listTermWords } from "#domain/term/names.ts";

const CODE = /`([^`]+)`/g;
/** Calls, paths, options and error names are explained by the code they stand in. */
const NAME = /^[A-Za-z][A-Za-z0-9_-]*$/;

const sharedNames = defineIndex(["term", "component", "machine"], ({ term, component, machine }) => {
  const shared = new Set([...term, ...component, ...machine].flatMap(listNames));
  return (name) => shared.has(name) || shared.has(name.toLowerCase());
});

export const wordNotDefined: Rule = {
  name: "word-not-defined",
  level: "warning",
  holds:
    "Every name in code style in a machine's texts is a state or event of a machine, a term, a format or a record.",
  check: eachRecord("machine", function* ({ body }, { ask }) {
    const own = [
      ...[...body.states, ...body.events].flatMap(({ id, label }) => (label === undefined ? [id] : [id, label])),
      ...body.composes.flatMap(({ id, events }) => [id, ...events.map(({ as }) => as)]),
      ...body.properties.map(({ id }) => id),
    ];
    for (const { path, text } of listOwnTexts(body))
      for (const [, name = ""] of text.matchAll(CODE)) {
        if (!NAME.test(name) || own.includes(name) || ask(sharedNames, name)) continue;
        const hint = toHint(name, own, "define it, or write it without code style");
        yield { path, message: `\`${name}\` is defined nowhere; ${hint}` };
      }
  }),
};

/** As they are written, and in lower case. */
const listNames = remember(({ kind, slug, body }: RecordOf<"term" | "component" | "machine">): readonly string[] => {
  const names = [slug];
  if (kind === "term") names.push(...listTermWords(body));
  if (kind === "component") names.push(body.title, ...body.otherNames, ...body.formats.map(({ format }) => format));
  // Machines speak of one another: what is a state there is no undefined word here.
  if (kind === "machine") names.push(...[...body.states, ...body.events].map(({ id }) => id));
  return [...new Set(names.flatMap((name) => [name, name.toLowerCase()]))];
});
