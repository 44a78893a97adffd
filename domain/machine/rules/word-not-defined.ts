/** A text of a machine that sets a word in code style means something by it; the register says what. */
import type { Rule } from "#domain/check/rule.ts";
import { listOwnTexts } from "#domain/check/places.ts";
import { toHint } from "#domain/check/wording.ts";
import { toRecordId } from "#domain/register/reference.ts";
import type { Spec } from "#domain/register/spec.ts";

const CODE = /`([^`]+)`/g;
/** Calls, paths, options and error names are explained by the code they stand in. */
const NAME = /^[A-Za-z][A-Za-z0-9_-]*$/;

export const wordNotDefined: Rule = {
  name: "word-not-defined",
  level: "warning",
  holds:
    "Every name in code style in a machine's texts is a state or event of a machine, a term, a format or a record.",
  *check({ spec }) {
    const shared = new Set(listSharedNames(spec));
    for (const { slug, body } of spec.records.machine) {
      const own = [
        ...[...body.states, ...body.events].flatMap(({ id, label }) => (label === undefined ? [id] : [id, label])),
        ...body.composes.flatMap(({ id, events }) => [id, ...events.map(({ as }) => as)]),
        ...body.properties.map(({ id }) => id),
      ];
      for (const { path, text } of listOwnTexts(body))
        for (const [, name = ""] of text.matchAll(CODE)) {
          if (!NAME.test(name) || own.includes(name) || shared.has(name) || shared.has(name.toLowerCase())) continue;
          const hint = toHint(name, own, "define it, or write it without code style");
          yield { record: toRecordId("machine", slug), path, message: `\`${name}\` is defined nowhere; ${hint}` };
        }
    }
  },
};

function listSharedNames({ records }: Spec): string[] {
  const terms = records.term.flatMap(({ slug, body }) => [slug, body.title, ...body.synonyms]);
  const components = records.component.flatMap(({ slug, body }) => [
    slug,
    body.title,
    ...body.otherNames,
    ...body.formats.map(({ format }) => format),
  ]);
  // Machines speak of one another: what is a state there is no undefined word here.
  const machines = records.machine.flatMap(({ slug, body }) => [
    slug,
    ...body.states.map(({ id }) => id),
    ...body.events.map(({ id }) => id),
  ]);
  return [...terms, ...components, ...machines].flatMap((name) => [name, name.toLowerCase()]);
}
