/** Whether a list goes on where an address asks for it: after a record, before a version, with a rule that there is. */
import { rules } from "#domain/check/rules.ts";
import { limits } from "#domain/limits.ts";
import { kinds } from "#domain/register/kinds.ts";
import { listNearest } from "#domain/nearest.ts";
import { findKindByCollection, toRecordId } from "#domain/register/reference.ts";
import type { Spec } from "#domain/register/spec.ts";
import type { Missing } from "#exports/missing.ts";

const PASSAGE = /^\d{1,9}-[1-9]\d{0,8}$/;
const COUNT = /^\d{1,9}$/;
const VERSION = /^[1-9]\d{0,8}$/;

/** `pathname` is of a page that is there; what its address asks for besides that is looked up here. */
export function findMissingPlace(spec: Spec, pathname: string, asked: URLSearchParams): Missing | undefined {
  if (pathname === "/findings") return findMissingFindings(asked);
  if (pathname === "/editions") return findMissingRevisions(spec, asked);
  const [collection = "", slug, ...rest] = pathname.split("/").slice(1);
  const kind = findKindByCollection(collection);
  if (!kind || rest.length > 0) return undefined;
  const after = asked.get("after");
  if (slug === undefined)
    return after === null || spec.byId.has(toRecordId(kind, after))
      ? undefined
      : toMissing(`no ${kinds[kind].label} “${clip(after)}”, after which the list would go on`, pathname);
  const record = spec.byId.get(toRecordId(kind, slug));
  const list = asked.get("all");
  if (!record || list === null) return undefined;
  switch (list) {
    case "links": {
      const passage = asked.get("passage");
      if (passage !== null && !PASSAGE.test(passage)) return toMissing(`no passage “${clip(passage)}”`, pathname);
      if (after === null || spec.byId.has(after)) return undefined;
      return toMissing(`no record “${clip(after)}”, after which the list would go on`, `${pathname}?all=links`);
    }
    case "versions": {
      const before = asked.get("before");
      if (before === null || (VERSION.test(before) && Number(before) <= record.number)) return undefined;
      return toMissing(`no version “${clip(before)}” of ${pathname}`, `${pathname}?all=versions`);
    }
    case "uses":
      if (record.kind !== "term") return toMissing(`no list “uses” of ${pathname}`, pathname);
      return after === null || COUNT.test(after)
        ? undefined
        : toMissing(`no place “${clip(after)}” in the list`, `${pathname}?all=uses`);
    default:
      return toMissing(`no list “${clip(list)}” of ${pathname}`, pathname);
  }
}

function findMissingFindings(asked: URLSearchParams): Missing | undefined {
  const [rule, after] = [asked.get("rule"), asked.get("after")];
  const names = rules.map(({ name }) => name);
  if (rule !== null && !names.includes(rule)) {
    const near = listNearest(rule, names).map((name) => ({
      path: `/findings?rule=${name}`,
      label: `Findings of ${name}`,
    }));
    return {
      what: `There is no rule “${clip(rule)}”.`,
      hint: "",
      near: [...near, { path: "/findings", label: "All findings" }],
    };
  }
  return after === null || COUNT.test(after)
    ? undefined
    : toMissing(`no place “${clip(after)}” in the list`, "/findings");
}

function findMissingRevisions({ revision }: Spec, asked: URLSearchParams): Missing | undefined {
  const before = asked.get("before");
  if (before === null || (VERSION.test(before) && Number(before) <= revision)) return undefined;
  return toMissing(`no revision “${clip(before)}”, before which the list would go on`, "/editions");
}

const toMissing = (what: string, path: string): Missing => ({
  what: `There is ${what}.`,
  hint: "Without that, the list is shown from its beginning.",
  near: [toNear(path)],
});

const toNear = (path: string) => ({ path, label: path });

/** A visitor's text, not longer than any name of ours. */
const clip = (text: string): string => (text.length > limits.shownName ? `${text.slice(0, limits.shownName)}…` : text);
