/**
 * Whether the register has a page at an address; where not, what was looked for and what the reader may have
 * meant. For pages only: the API says its own no, from its own table.
 */
import { daySchema } from "#domain/text.ts";
import { kinds } from "#domain/register/kinds.ts";
import { collections, findKindByCollection, toRecordId } from "#domain/register/reference.ts";
import { toTitle, type Spec } from "#domain/register/spec.ts";
import { listNearest } from "#domain/nearest.ts";
import type { Missing } from "#exports/missing.ts";
import { findMissingPlace } from "#exports/missing-places.ts";
import { withCapital } from "#domain/capital.ts";

const PLACES = [...Object.values(collections), "proposals", "findings", "editions", "difference", "docs"];

// Which proposals there are is not in a Spec, and depends on who asks: server/http/missing-page.ts says no.
const PROPOSAL = /^\/proposals\/[1-9]\d{0,8}(?:\/edit)?$/;

// Nor which editions there are: the same.
const EDITION = /^\/editions\/[^/]+$/;

// Which mails were sent is for chairs, and their page says it.
const MAIL = /^\/mails\/[1-9]\d{0,8}$/;

// A form begins from a record that is there, or from nothing.
const NEW_RECORD = /^\/[a-z]+\/new$/;

/** What an address is looked up in. */
export interface Seen {
  /** Addresses of pages that belong to no kind. */
  readonly singlePages: readonly string[];
  readonly newest: Spec;
  /** At the revision that the address asks for; undefined where there is no such revision. */
  readonly spec: Spec | undefined;
  /** ISO 8601, UTC. */
  readonly today: string;
}

/**
 * As of when an address asks: undefined for the newest revision, 0 for what is neither a revision nor a day, and where
 * it names both.
 */
export function findRequestedTime(address: string): number | { readonly day: string } | undefined {
  const { searchParams } = toUrl(address);
  const [requested, day] = [searchParams.get("revision"), searchParams.get("on")];
  if (requested !== null) return NUMBER.test(requested) && day === null ? Number(requested) : 0;
  if (day === null) return undefined;
  return daySchema.safeParse(day).success ? { day } : 0;
}

/** `address` is the path and query that were asked for. */
export function findMissing({ spec, ...seen }: Seen, address: string): Missing | undefined {
  const { pathname, searchParams } = toUrl(address);
  if (!spec) return toMissingTime(seen, pathname, searchParams);
  return findMissingPath({ spec, ...seen }, pathname, searchParams) ?? findMissingPlace(spec, pathname, searchParams);
}

function findMissingPath(
  { singlePages, newest, spec }: Omit<Seen, "today"> & { readonly spec: Spec },
  pathname: string,
  searchParams: URLSearchParams,
): Missing | undefined {
  const [collection = "", slug, versions, number, ...rest] = pathname.split("/").slice(1).map(decode);
  if (collection === "" || singlePages.includes(pathname) || isElsewhere(pathname)) return undefined;
  const kind = findKindByCollection(collection);
  if (!kind) return toMissingPlace(pathname, collection);
  if (slug === undefined || (NEW_RECORD.test(pathname) && kind !== "charter")) return undefined;
  const record = spec.byId.get(toRecordId(kind, slug));
  if (!record && newest.byId.has(toRecordId(kind, slug))) return toNotYet(spec, pathname);
  if (!record) {
    const slugs = spec.records[kind].map((known) => known.slug);
    const near = listNearest(slug, slugs).flatMap((name) => spec.byId.get(toRecordId(kind, name)) ?? []);
    return {
      what: `There is no ${kinds[kind].label} “${slug}”.`,
      hint: `The register holds ${slugs.length} under “${kinds[kind].heading}”.`,
      near: [
        ...near.map((known) => ({ path: `/${collection}/${known.slug}`, label: toTitle(known) })),
        { path: `/${collection}`, label: `All in ${kinds[kind].heading}` },
      ],
    };
  }
  if (versions === undefined || (versions === "propose" && number === undefined && !record.retired)) return undefined;
  if (kind === "machine" && versions === "replay" && number === undefined && !record.retired) return undefined;
  const path = `/${collection}/${slug}`;
  const known = versions === "versions" && rest.length === 0 && isVersion(record.number, number);
  const against = searchParams.get("against");
  if (known && (against === null || isVersion(record.number, against))) return undefined;
  return {
    what: `There is no version “${known ? against : (number ?? versions)}” of ${path}.`,
    hint: record.number === 1 ? "It has one version." : `It has versions 1 to ${record.number}.`,
    near: [
      { path, label: toTitle(record) },
      { path: `${path}/versions/${record.number}`, label: `${toTitle(record)}, version ${record.number}` },
    ],
  };
}

const isElsewhere = (pathname: string): boolean => [PROPOSAL, EDITION, MAIL].some((place) => place.test(pathname));

const NUMBER = /^[1-9]\d{0,8}$/;

const isVersion = (newest: number, text: string | undefined): boolean =>
  text !== undefined && NUMBER.test(text) && Number(text) <= newest;

// A request may hold a whole address, or `*`; neither is a page.
const toUrl = (address: string): URL => new URL(`http://register.invalid${address.startsWith("/") ? address : "/"}`);

function toMissingTime(
  { newest, today }: Omit<Seen, "spec">,
  pathname: string,
  searchParams: URLSearchParams,
): Missing {
  const [requested, day] = [searchParams.get("revision"), searchParams.get("on")];
  if (requested !== null && day !== null)
    return {
      what: "The address asks for a revision and for a day.",
      hint: "Leave one of the two out.",
      near: [{ path: pathname, label: "This page as of now" }],
    };
  if (requested === null && day !== null && day > today && daySchema.safeParse(day).success)
    return {
      what: `${day} is a day to come: nobody knows the register as of its end yet.`,
      hint: `Today is ${today} (UTC).`,
      near: [{ path: pathname, label: "This page as of now" }],
    };
  if (requested === null)
    return {
      what: `There is no register as of “${day ?? ""}”.`,
      hint: "A day is written as 2025-02-10, and the register has to have begun by the end of it.",
      near: [{ path: pathname, label: "This page as of now" }],
    };
  return {
    what: `There is no revision “${requested}” of the register.`,
    hint: `Revisions are numbered from 1; the newest is ${newest.revision}.`,
    near: [
      { path: pathname, label: "This page as of now" },
      { path: `${pathname}?revision=${newest.revision}`, label: `This page as of revision ${newest.revision}` },
    ],
  };
}

const toNotYet = ({ revision }: Spec, pathname: string): Missing => ({
  what: `At revision ${revision} the register did not have ${pathname} yet.`,
  hint: "It came later.",
  near: [{ path: pathname, label: "This page as of now" }],
});

function toMissingPlace(pathname: string, collection: string): Missing {
  return {
    what: `There is nothing at ${pathname}.`,
    hint: "",
    near: listNearest(collection, PLACES).map(toNearPlace),
  };
}

function toNearPlace(place: string) {
  const kind = findKindByCollection(place);
  if (kind) return { path: `/${place}`, label: kinds[kind].heading };
  return place === "docs" ? { path: "/docs/api", label: "API" } : { path: `/${place}`, label: withCapital(place) };
}

// A percent sign that starts no character stays as it was written.
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
