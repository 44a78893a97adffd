/** The addresses at which everything stands that the page of a record shows only the beginning of. */
import type { Stretch } from "#domain/meeting/passage.ts";

/** All that rests on a record, or on words that begin in one stretch of its note. `after` is the `collection/slug` of one. */
export function toAllLinksPath(
  path: string,
  { passage, mark, after }: { passage?: Stretch | undefined; mark?: string | undefined; after?: string } = {},
) {
  const query = [
    "all=links",
    ...(mark === undefined ? [] : [`original=${mark}`]),
    ...(passage ? [`passage=${passage.offset}-${passage.length}`] : []),
    ...(after === undefined ? [] : [`after=${after}`]),
  ];
  return `${path}?${query.join("&")}`;
}

/** All that uses the word, after so many records. */
export const toAllUsesPath = (path: string, passed = 0): string =>
  `${path}?all=uses${passed === 0 ? "" : `&after=${passed}`}`;

/** All versions of it, or those before one. */
export const toAllVersionsPath = (path: string, before?: number): string =>
  `${path}?all=versions${before === undefined ? "" : `&before=${before}`}`;
