/** What a row of the contract takes, as data, and the address that answers as its example. */
import { z } from "zod";
import type { Spec } from "#domain/register/spec.ts";
import { isPathName, pathParameters, queryParameters } from "#api/parameters.ts";
import type { Row } from "#api/row.ts";
import type { EntryAnswer } from "#api/schemas.ts";

type RowParameter = EntryAnswer["addresses"][number]["parameters"][number];

export const listPathParameters = ({ path }: Pick<Row, "path">): RowParameter[] =>
  [...path.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name ?? "")
    .filter(isPathName)
    .map((name) => toParameter(name, "path", pathParameters[name]));

export const listQueryParameters = ({ query }: Pick<Row, "query">): RowParameter[] =>
  query.map((name) => toParameter(name, "query", queryParameters[name]));

interface Definition {
  readonly description: string;
  readonly schema: z.ZodType;
}

function toParameter(name: string, place: RowParameter["in"], { description, schema }: Definition): RowParameter {
  return { name, in: place, required: place === "path", description, schema: toTextSchema(schema) };
}

function toTextSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema);
  return rest;
}

/** Without what stands before the path; undefined while the register holds nothing fit. */
export function findExamplePath(row: Pick<Row, "path" | "example">, spec: Spec): string | undefined {
  const parts = row.example(spec);
  return parts && row.path.replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? "");
}
