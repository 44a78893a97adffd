/** Every value inside a body with its JSON Pointer, for rules that hold wherever something stands. */
import { isObject } from "#domain/register/record/match-items.ts";
import { rememberLast } from "#domain/remember.ts";
import type { Passage, Stance } from "#domain/register/source.ts";
import { toPointer } from "#domain/register/record/at-path.ts";

export interface Place {
  readonly path: string;
  readonly value: unknown;
}

/** The value itself first, then what is inside it, in the order of the fields. */
export const listPlaces = rememberLast((value: unknown): readonly Place[] => {
  const places: Place[] = [];
  // Many rules walk every record, so this fills one list instead of passing values up through generators.
  const visit = (at: unknown, path: string): void => {
    places.push({ path, value: at });
    if (Array.isArray(at)) at.forEach((item, index) => visit(item, `${path}/${index}`));
    else if (isObject(at)) for (const key of Object.keys(at)) visit(at[key], path + toPointer([key]));
  };
  visit(value, "");
  return places;
});

export interface CitedPassage extends Passage {
  readonly path: string;
  readonly stance: Stance;
  readonly speaker: string | undefined;
}

/** Every passage that a body cites, at whatever depth. */
export function listPassages(body: unknown): CitedPassage[] {
  return listPlaces(body).flatMap(({ path, value }) =>
    isObject(value) && value["type"] === "passage" && "quote" in value
      ? [{ speaker: undefined, ...(value as unknown as Passage & { stance: Stance }), path }] // parsed by sourceSchema
      : [],
  );
}

/** Texts that we wrote: not the note itself, and not what is quoted from it. */
export const listOwnTexts = rememberLast((body: unknown): readonly { readonly path: string; readonly text: string }[] =>
  listPlaces(body).flatMap(({ path, value }) =>
    typeof value === "string" && !/\/quote$|^(?:\/corrections\/\d+)?\/original\//.test(path)
      ? [{ path, text: value }]
      : [],
  ),
);
