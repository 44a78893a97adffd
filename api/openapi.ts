/** The contract table as an OpenAPI 3.1 document, for tools that write clients and show documentation. */
import type { Spec } from "#domain/register/spec.ts";
import { toDocsAddress } from "#exports/addresses.ts";
import { LINES } from "#api/bulk-row.ts";
import { listSchemaComponents, toSchemaRef } from "#api/openapi-schemas.ts";
import { queryParameters, type QueryName } from "#api/parameters.ts";
import { responseHeaders, toHeaderRefs } from "#api/response-headers.ts";
import { findRequiredExample, listPathParameters, listQueryParameters } from "#api/row-parameters.ts";
import { listProblems } from "#api/row-problems.ts";
import { isStreamed } from "#api/streamed.ts";
import type { ProblemType } from "#api/problem-details.ts";
import { BYTES, type Row } from "#api/row.ts";
import { FORMAT_VERSION } from "#api/schemas.ts";
import type { SchemaName } from "#api/json-schema.ts";

/** The same rows and register make the same document. */
export const toOpenApi = (rows: readonly Row[], spec: Spec, base: string): object => ({
  openapi: "3.1.1",
  info: {
    title: spec.records.charter[0]?.body.title ?? "Concordance",
    version: FORMAT_VERSION,
    description:
      "The register of what the group has agreed, as data. Whatever can be read is read without an account, from any origin. Ignore members you do not know: within a major version they are added, never removed.",
  },
  externalDocs: { url: toDocsAddress(base), description: "The same as a page, with what holds for all addresses." },
  servers: [{ url: base }],
  security: [],
  paths: toPaths(rows, spec),
  components: {
    securitySchemes: {
      token: { type: "http", scheme: "bearer", description: "A personal token, which a member makes at `/account`." },
    },
    parameters: {
      ...listQueryComponents(),
      ...headerParameters,
    },
    headers: responseHeaders,
    responses: Object.fromEntries([
      ...rows.flatMap(groupByStatus).map((problems) => [toResponseName(problems), toRefusal(problems)]),
      ["unchanged", unchanged],
      ["failed", refuse("Any other failure.", [])],
    ]),
    schemas: listSchemaComponents(),
  },
});

function listQueryComponents(): object {
  const names = Object.keys(queryParameters) as (keyof typeof queryParameters)[]; // its own keys
  return Object.fromEntries(
    names.map((name) => {
      const { example }: { readonly example?: string } = queryParameters[name];
      const [parameter] = listQueryParameters({ query: [name] });
      return [name, { ...parameter, ...(example !== undefined && { example }) }];
    }),
  );
}

const headerParameters = {
  "If-None-Match": {
    name: "If-None-Match",
    in: "header",
    description: "The `ETag` of what is there already: the answer is 304 while it is the same.",
    schema: { type: "string" },
  },
  "Idempotency-Key": {
    name: "Idempotency-Key",
    in: "header",
    description: "A UUID, a new one for each thing to be made: sent again by the same account, it makes nothing twice.",
    schema: { type: "string", format: "uuid" },
  },
} as const;

const toParameterRef = (name: string): object => ({ $ref: `#/components/parameters/${name}` });

function toPaths(rows: readonly Row[], spec: Spec): object {
  const paths = new Map<string, object>();
  for (const row of rows) {
    const item = paths.get(row.path) ?? toPathItem(row, spec);
    paths.set(row.path, { ...item, [row.method.toLowerCase()]: toOperation(row, spec) });
  }
  return Object.fromEntries(paths);
}

function toPathItem(row: Row, spec: Spec): object {
  const parts = row.example(spec);
  const parameters = listPathParameters(row).map((parameter) => ({
    ...parameter,
    ...(parts && { example: parts[parameter.name] }),
  }));
  return parameters.length > 0 ? { parameters } : {};
}

function toOperation(row: Row, spec: Spec): object {
  const { name, summary, query, makes, method, deprecation, problems = [] } = row;
  const headers = [
    ...(method === "GET" ? (["If-None-Match"] as const) : []),
    ...(makes === undefined ? [] : (["Idempotency-Key"] as const)),
  ];
  const parameters = [...query.map((name) => toQueryParameter(row, name, spec)), ...headers.map(toParameterRef)];
  return {
    operationId: name,
    summary,
    ...(deprecation && { deprecated: true, description: deprecation.instead }),
    // What is only read, for whoever sends nothing else, takes none.
    ...(problems.includes("unauthenticated") && { security: [...(row.reads ? [{}] : []), { token: [] }] }),
    ...(parameters.length > 0 && { parameters }),
    ...toRequestBody(row),
    responses: toResponses(row),
  };
}

/** What has to be there at one address and not at another stands with the first one. */
function toQueryParameter(row: Row, name: QueryName, spec: Spec): object {
  if (!row.required?.[name]) return toParameterRef(name);
  const [parameter] = listQueryParameters({ query: [name], required: row.required });
  const example = findRequiredExample(row, name, spec);
  return { ...parameter, ...(example !== undefined && { example }) };
}

function toRequestBody({ request, alsoReads, reads, requestExample }: Row): object {
  if (reads) {
    const content = Object.fromEntries(
      reads.map((type) => [type, type === BYTES ? {} : { schema: { type: "string" } }]),
    );
    return { requestBody: { required: true, content } };
  }
  if (request === undefined) return {};
  const json = { schema: toSchemaRef(request), ...(requestExample && { example: requestExample }) };
  const others = alsoReads && { [alsoReads]: { schema: { type: "string" } } };
  return { requestBody: { required: true, content: { "application/json": json, ...others } } };
}

function toResponses(row: Row): object {
  const { schemas, makes, caching, summary } = row;
  const read = schemas.filter((name) => name !== makes);
  const refusals = groupByStatus(row).map((problems) => [
    String(problems[0]?.status),
    { $ref: `#/components/responses/${toResponseName(problems)}` },
  ]);
  return {
    "200": toSuccess(row, read, summary),
    ...(makes && { "201": toSuccess(row, [makes], "What was made.") }),
    ...(caching !== "never" && { "304": { $ref: "#/components/responses/unchanged" } }),
    ...Object.fromEntries(refusals),
    default: { $ref: "#/components/responses/failed" },
  };
}

const toSuccess = (
  { mediaType, caching, makes }: Row,
  schemas: readonly SchemaName[],
  description: string,
): object => ({
  description,
  headers: toHeaderRefs([
    ...(caching === "never" ? [] : (["ETag", "Last-Modified"] as const)),
    ...(caching === "never" || isStreamed(mediaType) ? [] : (["Content-Digest"] as const)),
    "Cache-Control",
    "Link",
    ...(makes !== undefined && schemas.includes(makes) ? (["Location"] as const) : []),
  ]),
  content: { [mediaType]: { schema: toAnswerSchema(mediaType, schemas) } },
});

function toAnswerSchema(mediaType: string, schemas: readonly SchemaName[]): object {
  const [only, ...others] = schemas.map(toSchemaRef);
  if (only !== undefined && mediaType === LINES)
    return { type: "string", contentMediaType: "application/json", contentSchema: only };
  if (only === undefined) return { type: /[/+]json$/.test(mediaType) ? "object" : "string" };
  return others.length === 0 ? only : { oneOf: [only, ...others] };
}

/** A status is described once for each set of problems that it stands for. */
function groupByStatus(row: Row): readonly (readonly ProblemType[])[] {
  const groups = new Map<number, ProblemType[]>();
  for (const problem of listProblems(row)) groups.set(problem.status, [...(groups.get(problem.status) ?? []), problem]);
  return [...groups].sort(([one], [other]) => one - other).map(([, problems]) => problems);
}

const toResponseName = (problems: readonly ProblemType[]): string => problems.map(({ name }) => name).join("_or_");

const unchanged = {
  description: "What is there already is the same.",
  headers: toHeaderRefs(["ETag", "Last-Modified", "Cache-Control", "Link"]),
} as const;

function toRefusal(problems: readonly ProblemType[]): object {
  const description = problems.map(({ title, meaning }) => `${title}. ${meaning}`).join("\n\n");
  const names = problems.map(({ name }) => name);
  return refuse(description, [
    ...(names.includes("too-many") || names.includes("unavailable") ? (["Retry-After"] as const) : []),
    ...(names.includes("unauthenticated") ? (["WWW-Authenticate"] as const) : []),
    ...(names.includes("unsupported-media-type") ? (["Accept-Post"] as const) : []),
  ]);
}

function refuse(description: string, headers: Parameters<typeof toHeaderRefs>[0]): object {
  return {
    description,
    headers: toHeaderRefs(["Cache-Control", "Link", ...headers]),
    content: { "application/problem+json": { schema: toSchemaRef("problem") } },
  };
}
