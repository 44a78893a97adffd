/**
 * The contract table: every form of address of the API in one place. The route, `/docs/api`, the entry document
 * and the tests read it; to add an export is to add a row. The first row whose path fits is taken.
 */
import { collections, kindNames } from "#domain/register/reference.ts";
import type { AnyRecord, RegisterRecord, Version } from "#domain/register/record/record.ts";
import {
  API,
  toApiAddress,
  toDocsAddress,
  toOpenApiAddress,
  toPageAddress,
  toSchemaAddress,
  toVersionsAddress,
} from "#exports/addresses.ts";
import { agendaRows } from "#api/agenda-rows.ts";
import { toJson } from "#api/answer.ts";
import {
  toCurrentAnswer,
  toFindingsAnswer,
  toListAnswer,
  toRecordAnswer,
  toSpecAnswer,
  toVersionsAnswer,
} from "#api/answers.ts";
import { attestationRow } from "#api/attestation-row.ts";
import { machineDifferenceRow } from "#api/difference-row.ts";
import { blobRow } from "#api/blob-row.ts";
import { versionLinesRow } from "#api/bulk-row.ts";
import { changesRow } from "#api/changes-row.ts";
import { editionRows } from "#api/edition-rows.ts";
import { toEntryAnswer } from "#api/entry.ts";
import { findRecordExample, findVersionExample } from "#api/examples.ts";
import { findCurrent, findVersion, listKnown } from "#api/find.ts";
import { toJsonSchema } from "#api/json-schema.ts";
import { kernelImageRow } from "#api/kernel-image-row.ts";
import { formatRow } from "#api/format-row.ts";
import { findListPage } from "#api/list-page.ts";
import { mailRows } from "#api/mail-rows.ts";
import { machineRows } from "#api/machine-rows.ts";
import { noteReadingRow } from "#api/note-reading-row.ts";
import { toOpenApi } from "#api/openapi.ts";
import { pairRows } from "#api/pair-rows.ts";
import { proposalRows } from "#api/proposal-rows.ts";
import { replayRows } from "#api/replay-rows.ts";
import { revisionDifferenceRow } from "#api/revision-difference-row.ts";
import { defineRow, type Row } from "#api/row.ts";
import { searchRow } from "#api/search-row.ts";
import { subscriptionRows } from "#api/subscription-rows.ts";
import { toPageLink, toRecordLinks, toVersionLinks } from "#api/web-links.ts";

const common = {
  mediaType: "application/json",
  query: ["revision", "on"],
  caching: "revalidate",
  needs: () => ({ type: "nothing" }) as const,
} as const;

export const contract: readonly Row[] = [
  defineRow({
    ...common,
    name: "getEntry",
    path: API,
    summary: "Where everything is: collections, addresses with their parameters, schemas.",
    schemas: ["entry"],
    example: () => ({}),
    answer: ({ spec, base }) =>
      toJson(toEntryAnswer(contract, spec, base), [
        toPageLink(toDocsAddress(base)),
        { rel: "service-desc", href: toOpenApiAddress(base), type: "application/json" },
      ]),
  }),
  defineRow({
    ...common,
    name: "getSpec",
    path: `${API}/spec`,
    summary: "The whole register at one revision; the same revision is the same bytes.",
    schemas: ["spec"],
    example: () => ({}),
    answer: ({ spec, base }) => toJson(toSpecAnswer(spec, base), [toPageLink(`${base}/`)]),
  }),
  defineRow({
    ...common,
    name: "listFindings",
    path: `${API}/findings`,
    summary: "What the checks report today: open findings, and those the group accepts for a while.",
    schemas: ["findings"],
    query: ["limit", "cursor", "revision", "on"],
    example: () => ({}),
    needs: () => ({ type: "findings" }),
    answer: ({ spec, base, query, needed: { findings, excepted } }) => {
      const page = findListPage(findings, query, { spec, address: toApiAddress(base, "/findings") });
      if (!page.ok) return page;
      const links = [toPageLink(`${base}/findings`), ...page.value.links];
      return toJson(toFindingsAnswer(spec, page.value, excepted, base), links);
    },
  }),
  defineRow({
    ...common,
    name: "getSchema",
    path: `${API}/schemas/{name}`,
    summary: "A JSON Schema (2020-12); its `$id` is its address.",
    mediaType: "application/schema+json",
    schemas: [],
    query: [],
    example: () => ({ name: "machine" }),
    answer: ({ base, params }) => toJson(toJsonSchema(params.name, base), [toPageLink(toDocsAddress(base))]),
  }),
  formatRow,
  defineRow({
    ...common,
    name: "getOpenApi",
    path: `${API}/openapi.json`,
    summary: "This contract as an OpenAPI 3.1 document, for tools that write clients.",
    schemas: [],
    problems: ["unavailable", "over-limit"],
    example: () => ({}),
    answer: ({ spec, base }) => toJson(toOpenApi(contract, spec, base), [toPageLink(toDocsAddress(base))]),
  }),
  versionLinesRow,
  changesRow,
  revisionDifferenceRow,
  blobRow,
  ...editionRows,
  // Before what has no ending: the first row that fits is taken.
  ...agendaRows,
  ...pairRows,
  ...mailRows,
  ...proposalRows,
  attestationRow,
  ...subscriptionRows,
  ...machineRows,
  ...replayRows,
  noteReadingRow,
  kernelImageRow,
  machineDifferenceRow,
  searchRow,
  defineRow({
    ...common,
    name: "listRecords",
    path: `${API}/{collection}`,
    summary: "All records of a kind that are not retired, each with its body; with `limit` a page of them at a time.",
    schemas: kindNames.map((kind) => `${kind}-list` as const),
    query: ["limit", "cursor", "revision", "on"],
    example: () => ({ collection: collections.machine }),
    answer: ({ spec, base, query, params: { collection: kind } }) => {
      const address = toApiAddress(base, `/${collections[kind]}`);
      const page = findListPage<RegisterRecord>(spec.records[kind], query, { spec, address });
      if (!page.ok) return page;
      const links = [toPageLink(`${base}/${collections[kind]}`), ...page.value.links];
      return toJson(toListAnswer(spec, kind, page.value, base), links);
    },
  }),
  defineRow({
    ...common,
    name: "getRecord",
    path: `${API}/{collection}/{slug}`,
    summary: "A record at its newest version. A retired one answers 410; its versions stay.",
    schemas: kindNames,
    problems: ["gone"],
    example: findRecordExample,
    answer: ({ spec, base, params: { collection: kind, slug } }) => {
      const found = findCurrent({ spec, base, kind, slug });
      if (!found.ok) return found;
      const value = { $schema: toSchemaAddress(base, kind), ...toCurrentAnswer(spec, found.value as AnyRecord, base) };
      return toJson(value, toRecordLinks(found.value, base));
    },
  }),
  defineRow({
    ...common,
    name: "listVersions",
    path: `${API}/{collection}/{slug}/versions`,
    summary: "The history of a record, oldest first, without the bodies; with `limit` a page of it at a time.",
    schemas: ["versions"],
    query: ["limit", "cursor", "revision", "on"],
    example: findRecordExample,
    needs: ({ collection: kind, slug }) => ({ type: "versions", kind, slug }),
    answer: ({ spec, base, query, params: { collection: kind, slug }, needed }) => {
      const known = listKnown({ spec, base, kind, slug }, needed);
      if (!known.ok) return known;
      const address = toVersionsAddress(base, { kind, slug });
      const page = findListPage<Version>(known.value, query, { spec, address });
      if (!page.ok) return page;
      const links = [toPageLink(toPageAddress(base, { kind, slug })), ...page.value.links];
      return toJson(toVersionsAnswer({ kind, slug }, page.value, base), links);
    },
  }),
  defineRow({
    ...common,
    name: "getVersion",
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
      return toJson(value, [page, ...toVersionLinks(found.value, needed.length, base)]);
    },
  }),
];
