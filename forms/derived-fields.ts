/** The fields of a form that are empty, and what they will hold: shown where it would be typed otherwise. */
import { toDerivedSlug, withDerived } from "#forms/derived.ts";
import { asList, asObject } from "#forms/form-tree.ts";
import type { ProposalForm } from "#forms/kept-form.ts";
import { kindFacts } from "#forms/kind-facts.ts";

export interface DerivedField {
  readonly path: string;
  readonly value: string;
}

export const listDerived = ({ changes }: Pick<ProposalForm, "changes">): readonly DerivedField[] =>
  changes.flatMap(({ op, kind, slug, body, text }, index) => {
    const derived = op === "create" && slug === "" ? toDerivedSlug(kind, body) : "";
    const named = text === undefined ? withDerived(kind, kindFacts[kind].shape, body) : body;
    return [
      ...(derived === "" ? [] : [{ path: `/changes/${index}/slug`, value: derived }]),
      ...listAdded(body, named, `/changes/${index}/body`),
    ];
  });

/** What the second value has and the first has not. */
function listAdded(before: unknown, after: unknown, path: string): readonly DerivedField[] {
  if (before === after) return [];
  if (typeof after === "string" || typeof after === "number") return [{ path, value: String(after) }];
  if (Array.isArray(after))
    return asList(after).flatMap((row, index) => listAdded(asList(before)[index], row, `${path}/${index}`));
  return Object.entries(asObject(after)).flatMap(([name, member]) =>
    listAdded(asObject(before)[name], member, `${path}/${name}`),
  );
}
