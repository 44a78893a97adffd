/** The row of the contract that searches. */
import type { Found, Hit, HitGroup } from "#domain/search/found.ts";
import { toNarrowed } from "#domain/search/query.ts";
import type { Spec } from "#domain/register/spec.ts";
import { API, toApiAddress } from "#exports/addresses.ts";
import { toPlacePath } from "#exports/place-address.ts";
import { toSearchPath } from "#exports/search-path.ts";
import { toJson } from "#api/answer.ts";
import { toRegisterHead } from "#api/answers.ts";
import { isPinned, type Query } from "#api/parameters.ts";
import { defineRow } from "#api/row.ts";
import type { SearchAnswer } from "#api/search-schema.ts";
import { toPageLink } from "#api/web-links.ts";

/** Hits of each kind, where nothing is asked. */
const HITS = 5;

export const searchRow = defineRow({
  name: "search",
  path: `${API}/search`,
  summary:
    'What is found in all texts: records with their states, events and formats, the sentences of notes, proposals and what was said about them; by kind, from the best. At an older revision, without proposals. Besides words, `q` may have "phrases", `kind:`, `status:`, `by:`, `before:` and `after:`.',
  mediaType: "application/json",
  schemas: ["search"],
  query: ["q", "hits", "passed", "typing", "revision", "on"],
  problems: ["unavailable", "over-limit"],
  caching: "revalidate",
  example: () => ({}),
  needs: (_, query) => {
    const { q = "", hits = HITS, passed = 0, typing = false } = query;
    return { type: "search", asked: { text: q, limit: hits, passed, isTyping: typing }, isPinned: isPinned(query) };
  },
  answer: ({ spec, base, query, needed }) =>
    toJson(toSearchAnswer(spec, base, query, needed), [toPageLink(`${base}${toSearchPath(query.q ?? "")}`)]),
});

function toSearchAnswer(spec: Spec, base: string, query: Query, found: Found): SearchAnswer {
  const { total, words, wordsMet, groups, near, unfiltered } = found;
  return {
    ...toRegisterHead(spec, base, "search"),
    q: query.q ?? "",
    total,
    words,
    wordsMet,
    groups: groups.map((group) => ({
      kind: group.kind,
      total: group.total,
      hits: group.hits.map((hit) => toHitAnswer(hit, base)),
      next: toNext(group, query, isPinned(query) ? spec.revision : undefined, base),
    })),
    near: [...near],
    unfiltered,
  };
}

const toHitAnswer = (hit: Hit, base: string): SearchAnswer["groups"][number]["hits"][number] => ({
  id: hit.id,
  kind: hit.kind,
  title: toMarked(hit.title),
  status: hit.status ?? null,
  day: hit.day,
  isNamed: hit.isNamed,
  reasons: hit.reasons.map(({ typed, reading, fields }) => ({ typed, reading, fields: [...fields] })),
  places: hit.places.map((place) => ({
    label: place.label,
    ...toMarked(place),
    page: `${base}${toPlacePath(hit, place)}`,
  })),
  placesFound: hit.placesFound,
  page: `${base}/${hit.id}`,
});

const toMarked = ({ text, marks }: Hit["title"]) => ({
  text,
  marks: marks.map(({ start, end }) => ({ start, end })),
});

/** All of one kind, a page at a time. */
function toNext(
  { kind, total, hits }: HitGroup,
  { q = "", passed = 0, hits: limit = HITS }: Query,
  revision: number | undefined,
  base: string,
) {
  const until = passed + hits.length;
  if (until >= total || hits.length === 0) return null;
  const asked = new URLSearchParams({ q: toNarrowed(q, kind), hits: String(limit), passed: String(until) });
  if (revision !== undefined) asked.set("revision", String(revision));
  return `${toApiAddress(base, "/search")}?${asked.toString()}`;
}
