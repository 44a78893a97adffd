/** Every address of the API and the page that shows the same. `base` is PUBLIC_URL, without a slash at its end. */
import { collections, type KindName } from "#domain/register/reference.ts";

export const API = "/api/v1";

/** What names a record, and one of its versions. */
interface Named {
  readonly kind: KindName;
  readonly slug: string;
}

export const toApiAddress = (base: string, path = ""): string => `${base}${API}${path}`;

/** `about` is a query such as `kind=terms` or `record=terms/kho`. */
export const toFeedAddress = (base: string, form: "atom" | "json", about?: string): string =>
  toApiAddress(base, `/feed.${form}${about === undefined ? "" : `?${about}`}`);

export const toCalendarAddress = (base: string): string => toApiAddress(base, "/calendar.ics");

/** What `git clone` takes. */
export const REPOSITORY = "/register.git";

export const toOpenApiAddress = (base: string): string => toApiAddress(base, "/openapi.json");

export const toSchemaAddress = (base: string, name: string): string => toApiAddress(base, `/schemas/${name}`);

export const toRecordAddress = (base: string, { kind, slug }: Named): string =>
  toApiAddress(base, `/${collections[kind]}/${slug}`);

export const toVersionsAddress = (base: string, record: Named): string => `${toRecordAddress(base, record)}/versions`;

export const toVersionAddress = (base: string, record: Named, number: number): string =>
  `${toVersionsAddress(base, record)}/${number}`;

export const toPageAddress = (base: string, { kind, slug }: Named): string => `${base}/${collections[kind]}/${slug}`;

/** The same as of a revision; undefined for now. */
export const toAddressAsOf = (address: string, revision: number | undefined): string =>
  revision === undefined ? address : `${address}${address.includes("?") ? "&" : "?"}revision=${revision}`;

export const toDocsAddress = (base: string, part = ""): string => `${base}/docs/api${part === "" ? "" : `#${part}`}`;

export const toEditionAddress = (base: string, tag: string): string => toApiAddress(base, `/editions/${tag}`);

export const toEditionPage = (base: string, tag: string): string => `${base}/editions/${tag}`;

export const toProposalAddress = (base: string, id: number): string => toApiAddress(base, `/proposals/${id}`);
