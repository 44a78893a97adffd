/** The entry document: everything that the contract table says, for programs. */
import { listKinds } from "#domain/register/kinds.ts";
import type { Spec } from "#domain/register/spec.ts";
import {
  REPOSITORY,
  toApiAddress,
  toCalendarAddress,
  toDocsAddress,
  toFeedAddress,
  toSchemaAddress,
} from "#exports/addresses.ts";
import { toRegisterHead } from "#api/answers.ts";
import { schemaNames, shapes } from "#api/json-schema.ts";
import { findExamplePath, listPathParameters, listQueryParameters } from "#api/row-parameters.ts";
import type { Row } from "#api/row.ts";
import type { EntryAnswer } from "#api/schemas.ts";

type EntryRow = EntryAnswer["addresses"][number];

export const toEntryAnswer = (rows: readonly Row[], spec: Spec, base: string): EntryAnswer => ({
  ...toRegisterHead(spec, base, "entry"),
  links: {
    self: toApiAddress(base),
    spec: toApiAddress(base, "/spec"),
    findings: toApiAddress(base, "/findings"),
    changes: toApiAddress(base, "/changes"),
    editions: toApiAddress(base, "/editions"),
    proposals: toApiAddress(base, "/proposals"),
    feed: toFeedAddress(base, "atom"),
    jsonFeed: toFeedAddress(base, "json"),
    calendar: toCalendarAddress(base),
    repository: `${base}${REPOSITORY}`,
    docs: toDocsAddress(base),
  },
  collections: listKinds().map(({ name, collection, heading, holds }) => ({
    kind: name,
    collection,
    title: heading,
    holds,
    total: spec.records[name].length,
    records: toApiAddress(base, `/${collection}`),
    schema: toSchemaAddress(base, name),
  })),
  addresses: rows.map((row) => toEntryRow(row, spec, base)),
  schemas: schemaNames.map((name) => ({ name, title: shapes[name].title, address: toSchemaAddress(base, name) })),
});

/** One row as data. */
const toEntryRow = (row: Row, spec: Spec, base: string): EntryRow => ({
  method: row.method,
  path: `${row.path}${row.query.length > 0 ? `{?${row.query.join(",")}}` : ""}`,
  summary: row.summary,
  mediaType: row.mediaType,
  request: row.request ?? null,
  schemas: [...row.schemas],
  caching: row.caching,
  parameters: [...listPathParameters(row), ...listQueryParameters(row)],
  example: toExample(findExamplePath(row, spec), base),
});

const toExample = (path: string | undefined, base: string): string | null =>
  path === undefined ? null : `${base}${path}`;
