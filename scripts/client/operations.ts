/** What the client in clients/typescript knows of each operation as it runs, and the types of what it takes and answers. */
import { collections } from "#domain/register/reference.ts";
import { LINES } from "#api/bulk-row.ts";
import { pathParameters, queryParameters } from "#api/parameters.ts";
import { groupBy } from "#domain/group-by.ts";
import { listPathParameters, listQueryParameters } from "#api/row-parameters.ts";
import { BYTES, type Row } from "#api/row.ts";
import { FORMAT_VERSION } from "#api/schemas.ts";
import { formatAsHere } from "./schema-types.ts";

const HEAD = "// Made by `npm run derive` from the contract of the API, `api/contract.ts`: change that.\n";

export function toOperations(rows: readonly Row[]): Promise<string> {
  const parameters = [
    ...listPathParameters({ path: Object.keys(pathParameters).map(inBraces).join("/") }),
    ...listQueryParameters({ query: Object.keys(queryParameters) as (keyof typeof queryParameters)[] }),
  ];
  return formatAsHere(
    [
      HEAD,
      'import type { Schemas } from "./schemas.ts";\n',
      "/** The version of the format that the types are of. */",
      `export const formatVersion = "${FORMAT_VERSION}";\n`,
      "/** The kind of the records in each collection. */",
      `export const collections = {${Object.entries(collections).map(toCollection).join("\n")}} as const;\n`,
      `export const operations = {${rows.map((row) => `${toComment(toWords(row))}\n${row.name}: ${toEntry(row)},`).join("\n")}} as const;\n`,
      `export interface Answers {${rows.map((row) => `readonly ${row.name}: ${toAnswerType(row)};`).join("\n")}}\n`,
      `export interface Bodies {${rows.flatMap(toBodyType).join("\n")}}\n`,
      `export interface Parameters {${[...groupBy(parameters, ({ name }) => name).values()].map(toParameter).join("\n")}}\n`,
    ].join("\n"),
  );
}

/** A part of a path and a parameter of a query may have one name. */
const toParameter = (alike: readonly ReturnType<typeof listPathParameters>[number][]): string => {
  const [{ name = "" } = {}] = alike;
  const words = alike.map(({ description }) => description).join(" Or: ");
  return `${toComment(words)}\nreadonly ${name}: ${[...new Set(alike.map(toParameterType))].join(" | ")};`;
};

const inBraces = (name: string): string => `{${name}}`;

const toCollection = ([kind, collection]: [string, string]): string => `${collection}: "${kind}",`;

/** An editor strikes out what is to go. */
const toWords = ({ summary, deprecation }: Row): string =>
  deprecation ? `${summary}\n * @deprecated ${deprecation.instead}` : summary;

const toComment = (text: string): string => `/** ${text.replaceAll("*/", "* /")} */`;

function toEntry({ method, path, query, mediaType, makes, request, alsoReads, reads }: Row): string {
  return JSON.stringify({
    method,
    path,
    query,
    mediaType,
    ...(request !== undefined && { textAs: alsoReads }),
    ...(reads && { textAs: reads[0] }),
    ...(makes !== undefined && { makes: true }),
  });
}

function toAnswerType({ mediaType, schemas }: Row): string {
  if (mediaType === LINES) return `AsyncGenerator<${schemas.map(toSchemaType).join(" | ")}, void, undefined>`;
  if (schemas.length > 0) return schemas.map(toSchemaType).join(" | ");
  return /[/+]json$/.test(mediaType) ? "unknown" : "string";
}

/** A text is sent as the type that is read besides JSON. */
function toBodyType({ name, request, alsoReads, reads }: Row): readonly string[] {
  if (reads) return [`readonly ${name}: ${reads[0] === BYTES ? "Uint8Array<ArrayBuffer>" : "string"};`];
  return request === undefined ? [] : [`readonly ${name}: ${toSchemaType(request)}${alsoReads ? " | string" : ""};`];
}

const toSchemaType = (name: string): string => `Schemas[${JSON.stringify(name)}]`;

/** Everything in an address is text; what reads as a number or as a flag is given as one. */
function toParameterType({ name, schema }: ReturnType<typeof listPathParameters>[number]): string {
  if (name === "collection") return "keyof typeof collections";
  const { enum: words, pattern } = schema as { readonly enum?: readonly string[]; readonly pattern?: string };
  if (words?.includes("true")) return "boolean";
  if (words) return words.map((word) => JSON.stringify(word)).join(" | ");
  return pattern !== undefined && isOfNumbers(new RegExp(pattern)) ? "number" : "string";
}

const isOfNumbers = (pattern: RegExp): boolean => pattern.test("1") && pattern.test("23") && !pattern.test("a");
