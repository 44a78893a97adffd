/** Whether a page goes on or shows a part as its address asks: after a record, before a version, with a rule that there is, of a draft. */
import { levels } from "#domain/check/finding.ts";
import { rules } from "#domain/check/rules.ts";
import { limits } from "#domain/limits.ts";
import { toMeetingOf } from "#domain/meeting/note.ts";
import { findOriginal } from "#domain/meeting/originals.ts";
import { kinds } from "#domain/register/kinds.ts";
import { listNearest } from "#domain/nearest.ts";
import { findKindByCollection, toRecordId } from "#domain/register/reference.ts";
import { proposalStates } from "#domain/proposal/proposal.ts";
import type { Spec } from "#domain/register/spec.ts";
import type { Missing } from "#exports/missing.ts";
import { toSearchPath } from "#exports/search-path.ts";

const PASSAGE = /^\d{1,9}-[1-9]\d{0,8}$/;
const COUNT = /^\d{1,9}$/;
const VERSION = /^[1-9]\d{0,8}$/;

/** Pages of no kind that go on, or show a part, as their addresses ask. */
const singlePages: Readonly<Record<string, (spec: Spec, asked: URLSearchParams) => Missing | undefined>> = {
  "/findings": (_, asked) => findMissingFindings(asked),
  "/editions": findMissingRevisions,
  "/proposals": (_, asked) => findMissingProposals(asked),
  "/search": (_, asked) => findMissingSearch(asked),
  "/propose/passage": (_, asked) => findMissingDraft(asked),
  "/propose/note": findMissingNote,
  "/propose/correction": findMissingNote,
};

/** `pathname` is of a page that is there; what its address asks for besides that is looked up here. */
export function findMissingPlace(spec: Spec, pathname: string, asked: URLSearchParams): Missing | undefined {
  const findSingle = singlePages[pathname];
  if (findSingle) return findSingle(spec, asked);
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
      const original = asked.get("original");
      if (original !== null && (record.kind !== "meeting" || !findOriginal(record.body, original)))
        return toMissing(`no original “${clip(original)}” of ${pathname}`, pathname);
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
  const [rule, after, level] = [asked.get("rule"), asked.get("after"), asked.get("level")];
  if (level !== null)
    return {
      what: `There is no list of the level “${clip(level)}”.`,
      hint: "The findings of all levels stand on one page, each level under a heading of its own.",
      near: levels.map((known) => ({ path: `/findings#${known}`, label: `Findings of the level ${known}` })),
    };
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

function findMissingProposals(asked: URLSearchParams): Missing | undefined {
  const [state, before] = [asked.get("state"), asked.get("before")];
  if (state !== null && !proposalStates.some((known) => known === state))
    return {
      what: `There is no state “${clip(state)}” of proposals.`,
      hint: `The states are ${proposalStates.join(", ")}.`,
      near: [
        ...listNearest(state, proposalStates).map((near) => toNear(`/proposals?state=${near}`)),
        { path: "/proposals", label: "All proposals" },
      ],
    };
  return before === null || VERSION.test(before)
    ? undefined
    : toMissing(`no proposal “${clip(before)}”, before which the list would go on`, "/proposals");
}

/** A kind is a word of the query there, and says itself what is wrong with it. */
function findMissingSearch(asked: URLSearchParams): Missing | undefined {
  const [words, kind, after] = [asked.get("q") ?? "", asked.get("kind"), asked.get("after")];
  if (kind !== null)
    return {
      what: `There is no field for a kind, such as “${clip(kind)}”, beside the words of a search.`,
      hint: "Write it with the words, as in kind:term.",
      near: [{ path: toSearchPath(words), label: "The search without it" }],
    };
  return after === null || COUNT.test(after)
    ? undefined
    : toMissing(`no place “${clip(after)}” in the list`, toSearchPath(words));
}

const proposals = { path: "/proposals", label: "The proposals, with your drafts" };

function findMissingDraft(asked: URLSearchParams): Missing | undefined {
  if (asked.has("draft") && asked.has("at")) return undefined;
  return {
    what: "This address names no draft of yours.",
    hint: "A sentence is chosen for a proposal that you are writing, from the form of it.",
    near: [proposals],
  };
}

/** The note of a draft is known to the draft only. */
function findMissingNote(spec: Spec, asked: URLSearchParams): Missing | undefined {
  const meeting = asked.get("meeting");
  if (meeting !== null && (asked.has("draft") || spec.byId.has(toRecordId("meeting", toMeetingOf(meeting)))))
    return undefined;
  return {
    what: meeting === null ? "This address names no note." : `There is no meeting “${clip(meeting)}”.`,
    hint: "Whoever records from a note begins at the page of its meeting.",
    near: [{ path: "/meetings", label: "All meetings" }, proposals],
  };
}

const toMissing = (what: string, path: string): Missing => ({
  what: `There is ${what}.`,
  hint: "Without that, the list is shown from its beginning.",
  near: [toNear(path)],
});

const toNear = (path: string) => ({ path, label: path });

/** A visitor's text, not longer than any name of ours. */
const clip = (text: string): string => (text.length > limits.shownName ? `${text.slice(0, limits.shownName)}…` : text);
