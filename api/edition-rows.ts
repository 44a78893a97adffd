/** The rows of the contract for editions: all that were cut, and what one says of itself. */
import type { Edition } from "#domain/edition/edition.ts";
import { fail } from "#domain/result.ts";
import { API, toApiAddress, toEditionAddress, toEditionPage } from "#exports/addresses.ts";
import { KEYS, toBundleAddress } from "#exports/edition-bundle.ts";
import { toJson } from "#api/answer.ts";
import { toHead } from "#api/answers.ts";
import type { EditionAnswer, EditionListAnswer } from "#api/edition-schemas.ts";
import { toNotesAnswer } from "#api/notes-answer.ts";
import { quote } from "#api/parameter.ts";
import { defineRow, type CountedEdition, type NotedEdition, type Row } from "#api/row.ts";
import { toPageLink } from "#api/web-links.ts";

const common = { mediaType: "application/json", query: [], caching: "revalidate" } as const;

export const editionRows: readonly Row[] = [
  defineRow({
    ...common,
    name: "listEditions",
    path: `${API}/editions`,
    summary: "The editions, newest first: revisions that the group has named, each with how much changed.",
    schemas: ["edition-list"],
    problems: ["unavailable", "over-limit"],
    example: () => ({}),
    needs: () => ({ type: "editions" }),
    answer: ({ base, needed }) => toJson(toEditionListAnswer(needed, base), [toPageLink(`${base}/editions`)]),
  }),
  defineRow({
    ...common,
    name: "getEdition",
    path: `${API}/editions/{tag}`,
    summary: "One edition with its notes: what changed since the one before, and what that means.",
    schemas: ["edition"],
    problems: ["unavailable", "over-limit"],
    // Which editions there are is no part of a revision.
    example: () => undefined,
    needs: ({ tag }) => ({ type: "edition", tag }),
    answer: ({ base, params: { tag }, needed }) =>
      needed
        ? toJson(toEditionAnswer(needed, base), [toPageLink(toEditionPage(base, tag))])
        : fail({
            type: "not-found",
            what: `there is no edition ${quote(tag)}`,
            hint: `${base}${API}/editions lists those there are`,
          }),
  }),
];

const toEditionListAnswer = (editions: readonly CountedEdition[], base: string): EditionListAnswer => ({
  ...toHead(base, "edition-list"),
  total: editions.length,
  editions: editions.map(({ edition, before, counts: { records, added, changed, retired } }) => ({
    ...toMembers(edition, before),
    records,
    added,
    changed,
    retired,
    links: toLinks(edition, base),
  })),
});

function toEditionAnswer({ edition, before, notes }: NotedEdition, base: string): EditionAnswer {
  return {
    ...toHead(base, "edition"),
    ...toMembers(edition, before),
    ...toNotesAnswer(notes, base),
    links: toLinks(edition, base),
  };
}

const toMembers = ({ tag, revision, title, message, authorName, at }: Edition, before: Edition | undefined) => ({
  tag,
  revision,
  title,
  message,
  by: authorName,
  at,
  since: before?.revision ?? null,
  before: before?.tag ?? null,
});

const toLinks = ({ tag, revision }: Edition, base: string) => ({
  edition: toEditionAddress(base, tag),
  page: toEditionPage(base, tag),
  spec: toApiAddress(base, `/spec?revision=${revision}`),
  bundle: toBundleAddress(base, tag),
  keys: `${base}${KEYS}`,
});
