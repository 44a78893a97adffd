/**
 * The contract table: every form of address of the API in one place. The route, `/docs/api`, the entry document
 * and the tests read it; to add an export is to add a row. The first row whose path fits is taken.
 */
import { collections, kindNames } from "#domain/register/reference.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { ok, type Result } from "#domain/result.ts";
import { API, toDocsAddress, toPageAddress, toSchemaAddress } from "#exports/addresses.ts";
import type { Answer, WebLink } from "#api/answer.ts";
import {
  toCurrentAnswer,
  toFindingsAnswer,
  toListAnswer,
  toRecordAnswer,
  toSpecAnswer,
  toVersionsAnswer,
} from "#api/answers.ts";
import { machineDifferenceRow } from "#api/difference-row.ts";
import { toEntryAnswer } from "#api/entry.ts";
import { findRecordExample, findVersionExample } from "#api/examples.ts";
import { findCurrent, findVersion, listKnown } from "#api/find.ts";
import { toJsonSchema } from "#api/json-schema.ts";
import { machineRows } from "#api/machine-rows.ts";
import { proposalRows } from "#api/proposal-rows.ts";
import { replayRows } from "#api/replay-rows.ts";
import { defineRow, type Row } from "#api/row.ts";
import { subscriptionRows } from "#api/subscription-rows.ts";
import { toPageLink, toRecordLinks, toVersionLinks } from "#api/web-links.ts";

const json = (value: object, links: readonly WebLink[]): Result<Answer, never> =>
  ok({ content: { type: "json", value }, links });

const common = { mediaType: "application/json", query: ["revision"], caching: "revalidate" } as const;

export const contract: readonly Row[] = [
  defineRow({
    ...common,
    path: API,
    summary: "Where everything is: collections, addresses with their parameters, schemas.",
    schemas: ["entry"],
    example: () => ({}),
    needs: () => ({ type: "nothing" }),
    answer: ({ spec, base }) => json(toEntryAnswer(contract, spec, base), [toPageLink(toDocsAddress(base))]),
  }),
  defineRow({
    ...common,
    path: `${API}/spec`,
    summary: "The whole register at one revision; the same revision is the same bytes.",
    schemas: ["spec"],
    example: () => ({}),
    needs: () => ({ type: "nothing" }),
    answer: ({ spec, base }) => json(toSpecAnswer(spec, base), [toPageLink(`${base}/`)]),
  }),
  defineRow({
    ...common,
    path: `${API}/findings`,
    summary: "What the checks report today: open findings, and those the group accepts for a while.",
    schemas: ["findings"],
    example: () => ({}),
    needs: () => ({ type: "findings" }),
    answer: ({ spec, base, needed }) => json(toFindingsAnswer(spec, needed, base), [toPageLink(`${base}/findings`)]),
  }),
  defineRow({
    ...common,
    path: `${API}/schemas/{name}`,
    summary: "A JSON Schema (2020-12); its `$id` is its address.",
    mediaType: "application/schema+json",
    schemas: [],
    query: [],
    example: () => ({ name: "machine" }),
    needs: () => ({ type: "nothing" }),
    answer: ({ base, params }) => json(toJsonSchema(params.name, base), [toPageLink(toDocsAddress(base))]),
  }),
  ...proposalRows,
  ...subscriptionRows,
  ...machineRows,
  ...replayRows,
  machineDifferenceRow,
  defineRow({
    ...common,
    path: `${API}/{collection}`,
    summary: "All records of a kind that are not retired, each with its body.",
    schemas: kindNames.map((kind) => `${kind}-list` as const),
    example: () => ({ collection: collections.machine }),
    needs: () => ({ type: "nothing" }),
    answer: ({ spec, base, params: { collection: kind } }) =>
      json(toListAnswer(spec, kind, base), [toPageLink(`${base}/${collections[kind]}`)]),
  }),
  defineRow({
    ...common,
    path: `${API}/{collection}/{slug}`,
    summary: "A record at its newest version. A retired one answers 410; its versions stay.",
    schemas: kindNames,
    example: findRecordExample,
    needs: () => ({ type: "nothing" }),
    answer: ({ spec, base, params: { collection: kind, slug } }) => {
      const found = findCurrent({ spec, base, kind, slug });
      if (!found.ok) return found;
      const value = { $schema: toSchemaAddress(base, kind), ...toCurrentAnswer(spec, found.value as AnyRecord, base) };
      return json(value, toRecordLinks(found.value, base));
    },
  }),
  defineRow({
    ...common,
    path: `${API}/{collection}/{slug}/versions`,
    summary: "The history of a record, oldest first, without the bodies.",
    schemas: ["versions"],
    example: findRecordExample,
    needs: ({ collection: kind, slug }) => ({ type: "versions", kind, slug }),
    answer: ({ spec, base, params: { collection: kind, slug }, needed }) => {
      const known = listKnown({ spec, base, kind, slug }, needed);
      if (!known.ok) return known;
      const links = [toPageLink(toPageAddress(base, { kind, slug }))];
      return json(toVersionsAnswer({ kind, slug }, known.value, base), links);
    },
  }),
  defineRow({
    ...common,
    path: `${API}/{collection}/{slug}/versions/{version}`,
    summary: "One version of a record; its bytes never change.",
    schemas: kindNames,
    caching: "immutable",
    example: findVersionExample,
    needs: ({ collection: kind, slug }) => ({ type: "versions", kind, slug }),
    answer: ({ spec, base, params: { collection: kind, slug, version }, needed }) => {
      const found = findVersion({ spec, base, kind, slug }, needed, version);
      if (!found.ok) return found;
      const value = { $schema: toSchemaAddress(base, kind), ...toRecordAnswer(found.value, base) };
      const page = toPageLink(`${toPageAddress(base, { kind, slug })}/versions/${version}`);
      return json(value, [page, ...toVersionLinks(found.value, needed.length, base)]);
    },
  }),
];
