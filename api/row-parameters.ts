/** What a row of the contract takes, as data, and the address that answers as its example. */
import { z } from "zod";
import type { Spec } from "#domain/register/spec.ts";
import { isPathName, pathParameters, queryParameters, type QueryName } from "#api/parameters.ts";
import type { Row } from "#api/row.ts";
import type { EntryAnswer } from "#api/schemas.ts";

type RowParameter = EntryAnswer["addresses"][number]["parameters"][number];

export const listPathParameters = ({ path }: Pick<Row, "path">): RowParameter[] =>
  [...path.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name ?? "")
    .filter(isPathName)
    .map((name) => toParameter(name, "path", pathParameters[name]));

export const listQueryParameters = ({ query, required = {} }: Pick<Row, "query" | "required">): RowParameter[] =>
  query.map((name) => ({ ...toParameter(name, "query", queryParameters[name]), required: name in required }));

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
export function findExamplePath(row: Pick<Row, "path" | "example" | "required">, spec: Spec): string | undefined {
  const parts = row.example(spec);
  const asked = listRequired(row, spec);
  if (!parts || asked.some(([, text]) => text === undefined)) return undefined;
  const query = asked.map(([name, text = ""]) => `${name}=${encodeURIComponent(text)}`).join("&");
  const path = row.path.replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? "");
  return query === "" ? path : `${path}?${query}`;
}

const listRequired = ({ required = {} }: Pick<Row, "required">, spec: Spec): readonly [string, string | undefined][] =>
  Object.entries(required).map(([name, find]) => [name, find(spec)]);

/** Of a parameter that has to be there; undefined of one that need not, and while the register holds nothing fit. */
export const findRequiredExample = ({ required = {} }: Pick<Row, "required">, name: QueryName, spec: Spec) =>
  required[name]?.(spec);
