/**
 * What is not there at an address, and what the reader may have meant. Undefined where something is there:
 * the page asks for every address, also those that answer.
 */
import { kinds } from "#domain/kinds.ts";
import { collections, findKindByCollection, toRecordId } from "#domain/reference.ts";
import type { Spec } from "#domain/spec.ts";
import { listNearest } from "#exports/api/nearest.ts";

export interface Missing {
  /** A sentence: what was looked for, and that it is not there. */
  readonly what: string;
  /** A sentence: what is there instead. Empty where nothing is near. */
  readonly hint: string;
  /** Addresses that somebody may have meant. */
  readonly near: readonly { readonly path: string; readonly label: string }[];
}

const PLACES = [...Object.values(collections), "findings", "docs"];

/** `address` is the path and query that were asked for. `spec` is the newest. */
export function findMissing(spec: Spec, address: string): Missing | undefined {
  const { pathname, searchParams } = new URL(`http://register.invalid${address.startsWith("/") ? address : "/"}`);
  const asked = searchParams.get("revision");
  if (asked !== null && !isRevision(spec, asked)) return toMissingRevision(spec, pathname, asked);
  const [collection = "", slug, versions, number, ...rest] = pathname.split("/").slice(1).map(decode);
  if (collection === "" || (collection === "findings" && slug === undefined)) return undefined;
  if (collection === "docs" && slug === "api" && versions === undefined) return undefined;
  const kind = findKindByCollection(collection);
  if (!kind) return toMissingPlace(pathname, collection);
  if (slug === undefined) return undefined;
  const record = spec.byId.get(toRecordId(kind, slug));
  if (!record) {
    const slugs = spec.records[kind].map((known) => known.slug);
    return {
      what: `There is no ${kinds[kind].label} “${slug}”.`,
      hint: `The register holds ${slugs.length} in ${kinds[kind].heading.toLowerCase()}.`,
      near: [
        ...listNearest(slug, slugs).map((near) => toNear(`/${collection}/${near}`)),
        { path: `/${collection}`, label: `All in ${kinds[kind].heading}` },
      ],
    };
  }
  if (versions === undefined) return undefined;
  const path = `/${collection}/${slug}`;
  const known = versions === "versions" && rest.length === 0 && isVersion(record.number, number);
  const against = searchParams.get("against");
  if (known && (against === null || isVersion(record.number, against))) return undefined;
  return {
    what: `There is no version “${known ? against : (number ?? versions)}” of ${path}.`,
    hint: record.number === 1 ? "It has one version." : `It has versions 1 to ${record.number}.`,
    near: [toNear(path), toNear(`${path}/versions/${record.number}`)],
  };
}

const isVersion = (newest: number, text: string | undefined): boolean =>
  text !== undefined && /^[1-9]\d{0,8}$/.test(text) && Number(text) <= newest;

const isRevision = (spec: Spec, text: string): boolean => isVersion(spec.revision, text);

const toNear = (path: string) => ({ path, label: path });

function toMissingRevision(spec: Spec, pathname: string, asked: string): Missing {
  return {
    what: `There is no revision “${asked}” of the register.`,
    hint: `Revisions are numbered from 1; the newest is ${spec.revision}.`,
    near: [
      { path: pathname, label: "This page as of now" },
      { path: `${pathname}?revision=${spec.revision}`, label: `This page as of revision ${spec.revision}` },
    ],
  };
}

function toMissingPlace(pathname: string, collection: string): Missing {
  return {
    what: `There is nothing at ${pathname}.`,
    hint: "",
    near: listNearest(collection, PLACES).map((near) => toNear(near === "docs" ? "/docs/api" : `/${near}`)),
  };
}

// A percent sign that starts no character stays as it was written.
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
