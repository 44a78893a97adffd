/** The row of the contract for what changed after a revision: what a mirror, a bot or a build reads to follow the register. */
import type { ClassifiedChange } from "#domain/change/classified-change.ts";
import { toRecordId } from "#domain/register/reference.ts";
import type { Spec } from "#domain/register/spec.ts";
import { fail } from "#domain/result.ts";
import { API, toApiAddress, toVersionAddress } from "#exports/addresses.ts";
import { toJson } from "#api/answer.ts";
import { toRegisterHead } from "#api/answers.ts";
import type { ChangesAnswer } from "#api/change-schemas.ts";
import { toChecked } from "#api/checked.ts";
import { refuseSince } from "#api/find.ts";
import { defineRow, type Row } from "#api/row.ts";
import { toPageLink } from "#api/web-links.ts";

export const changesRow: Row = defineRow({
  name: "listChanges",
  path: `${API}/changes`,
  summary:
    "What changed after revision `since`, oldest first: each new version with the hashes before and after, how grave it is for those who rely on it, and the rule that says so.",
  mediaType: "application/json",
  schemas: ["changes"],
  problems: ["unavailable", "over-limit"],
  query: ["since", "cursor", "revision", "on"],
  caching: "revalidate",
  example: () => ({}),
  needs: (_, { since = 0, cursor, revision }) => ({ type: "changes", since, cursor, until: revision }),
  answer: ({ spec, base, query: { since = 0, cursor }, needed: { changes, next, isBeyond } }) => {
    if (since > spec.revision) return refuseSince(since, spec);
    if (isBeyond || (cursor && (cursor.revision <= since || cursor.revision > spec.revision)))
      return fail({
        type: "bad-parameter",
        parameter: "cursor",
        message: `is no place in the list from revision ${since} to ${spec.revision}; take all of \`next\` of the page before`,
      });
    const following = next && toChangesAddress(base, since, spec.revision, next);
    const value: ChangesAnswer = {
      ...toRegisterHead(spec, base, "changes"),
      since,
      changes: changes.map((change) => toChangeAnswer(change, base)),
      checked: following === undefined ? listChecked(spec) : null,
      next: following ?? null,
    };
    return toJson(value, [
      toPageLink(`${base}/`),
      ...(following === undefined ? [] : [{ rel: "next", href: following } as const]),
    ]);
  },
});

const toChangesAddress = (base: string, since: number, revision: number, cursor: string): string =>
  `${toApiAddress(base, "/changes")}?since=${since}&revision=${revision}&cursor=${cursor}`;

function toChangeAnswer(change: ClassifiedChange, base: string): ChangesAnswer["changes"][number] {
  const { version, previousHash, classed, decisions } = change;
  const { kind, slug, number, revision, at, hash, retired, proposal } = version;
  return {
    revision,
    at,
    id: toRecordId(kind, slug),
    kind,
    slug,
    op: retired ? "retire" : number === 1 ? "create" : "update",
    version: number,
    hash,
    previousHash: previousHash ?? null,
    ...classed,
    proposal,
    decisions: [...decisions],
    links: { version: toVersionAddress(base, version, number) },
  };
}

const listChecked = (spec: Spec) =>
  Object.fromEntries(spec.records.pair.map((pair) => [toRecordId("pair", pair.slug), toChecked(spec, pair)]));
