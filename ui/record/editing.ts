import type { AnyRecord } from "#domain/register/record/record.ts";
import { collections } from "#domain/register/reference.ts";
import { listPlaces, type PartPlace } from "#forms/part-names.ts";

/** The parts of the record that a page shows, each of which has a form of its own. */
export interface Editing {
  /** Where the form of the record is. */
  readonly path: string;
  /** By the very value that a view is given. */
  readonly places: ReadonlyMap<object, PartPlace>;
}

export const toEditing = ({ kind, slug, body }: AnyRecord): Editing => ({
  path: `/${collections[kind]}/${slug}/propose`,
  places: new Map(listPlaces(body)),
});

/** The form of one part. */
export const toPartHref = (path: string, address: string): string => `${path}?part=${encodeAddress(address)}`;

/** As in a query, but with the signs left that people can read there. */
const encodeAddress = (address: string): string =>
  encodeURIComponent(address).replaceAll("%2F", "/").replaceAll("%2C", ",");
