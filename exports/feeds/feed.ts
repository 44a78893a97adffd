/**
 * What a feed says, whatever it is written as: accepted proposals and last calls, newest first. How the two formats
 * are written is atom.ts and json-feed.ts.
 */
import { limits } from "#domain/limits.ts";
import type { Revision } from "#domain/register/record/revision.ts";
import { collections, toRecordId, type KindName } from "#domain/register/reference.ts";
import { kinds } from "#domain/register/kinds.ts";
import { toTitle, type Spec } from "#domain/register/spec.ts";
import { toUrn } from "#exports/lasting-name.ts";
import { toPlainText } from "#domain/plain-text.ts";

/** What happened to a proposal, by whom in words. */
interface Happened {
  readonly proposal: number;
  readonly title: string;
  readonly message: string;
  /** The name of the author of the proposal. */
  readonly author: string;
  readonly at: string;
}

/** A revision, which an accepted proposal made. */
export interface RevisionNews extends Happened {
  readonly revision: number;
  readonly changes: Revision["changes"];
}

/** A proposal that entered last call, which it may do more than once. */
export interface LastCallNews extends Happened {
  /** The number of the event within the proposal. */
  readonly seq: number;
  readonly endsAt: string;
}

/** What a feed is about: everything, the records of a kind, or one record (`collection/slug`). */
export interface About {
  readonly kind?: KindName;
  readonly record?: string;
}

export interface News {
  /** The register's, whatever address it is served at. */
  readonly identity: string;
  readonly revisions: readonly RevisionNews[];
  readonly lastCalls: readonly LastCallNews[];
}

export interface FeedEntry {
  /** Stays the same for good, and no other entry has it. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly author: string;
  readonly at: string;
  readonly category: "revision" | "last call";
}

export interface Feed {
  /** Stays the same for good, as those of the entries. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly home: string;
  /** Which of the register's feeds it is, as the query of its address has it; undefined for the one about everything. */
  readonly query: string | undefined;
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

const MOST_NAMED = 12;

export function toFeed({ identity, revisions, lastCalls }: News, spec: Spec, base: string, about: About = {}): Feed {
  const entries = [
    ...lastCalls.map((lastCall) => toLastCallEntry(lastCall, identity, base)),
    ...revisions.map((revision) => toRevisionEntry(revision, identity, base)),
  ]
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
    .slice(0, limits.feedEntries);
  const group = spec.records.charter[0]?.body.title;
  const { path, words } = toSubject(about, spec);
  return {
    id: toUrn(identity, `feed${path}`),
    title: group === undefined ? `Changes to ${words}` : `${group}: changes to ${words}`,
    description: "Accepted proposals, each a revision of the register, and proposals that entered last call.",
    home: `${base}${path === "" ? "/" : path}`,
    query: toQuery(about),
    updated: entries[0]?.at ?? spec.at,
    entries,
  };
}

function toSubject({ kind, record }: About, spec: Spec): { readonly path: string; readonly words: string } {
  if (record !== undefined) {
    const known = spec.byId.get(record);
    return { path: `/${record}`, words: known ? `“${toTitle(known)}”` : record };
  }
  if (kind !== undefined) return { path: `/${collections[kind]}`, words: kinds[kind].heading.toLowerCase() };
  return { path: "", words: "the register" };
}

const toQuery = ({ kind, record }: About): string | undefined => {
  if (record !== undefined) return `record=${record}`;
  return kind === undefined ? undefined : `kind=${collections[kind]}`;
};

function toRevisionEntry(news: RevisionNews, identity: string, base: string) {
  const { revision, proposal, title, message, author, at, changes } = news;
  const named = changes.slice(0, MOST_NAMED).map(toChangeText).join("; ");
  const more = changes.length > MOST_NAMED ? `; and ${changes.length - MOST_NAMED} more` : "";
  return {
    id: toUrn(identity, `revision/${revision}`),
    url: `${base}/proposals/${proposal}`,
    title: `Revision ${revision}: ${title}`,
    summary: `${toPlainText(message)}\n\nRecords: ${named}${more}.`.trim(),
    author,
    at,
    category: "revision",
  } as const;
}

const ops = { create: "new", update: "changed", retire: "retired" } as const;

const toChangeText = ({ op, kind, slug, version }: RevisionNews["changes"][number]): string =>
  op === "create" ? `${toRecordId(kind, slug)} ${ops[op]}` : `${toRecordId(kind, slug)} ${ops[op]}, version ${version}`;

function toLastCallEntry(news: LastCallNews, identity: string, base: string) {
  const { proposal, seq, title, message, author, at, endsAt } = news;
  return {
    id: toUrn(identity, `last-call/${proposal}/${seq}`),
    url: `${base}/proposals/${proposal}`,
    title: `Last call: ${title}`,
    summary: `${toPlainText(message)}\n\nThe last call ends at ${toMinute(endsAt)} UTC.`.trim(),
    author,
    at,
    category: "last call",
  } as const;
}

const toMinute = (at: string): string => at.slice(0, 16).replace("T", " ");
