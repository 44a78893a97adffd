import { describe, expect, it } from "vitest";
import { aSpec } from "#domain/test-builders.ts";
import { contract } from "#api/contract.ts";
import { parseTarget } from "#api/match.ts";
import { toOpenApi } from "#api/openapi.ts";
import { listProblemTypes } from "#api/problem-details.ts";
import { anAjv } from "#api/schema-test-builders.ts";
import { need, spec } from "#api/test-builders.ts";

const base = "https://register.example.org";

interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, unknown>>;
  readonly security?: unknown;
}

interface OpenApi {
  readonly info: { readonly title: string };
  readonly paths: Readonly<Record<string, Readonly<Record<"get" | "post", Operation | undefined>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

const document = toOpenApi(contract, spec, base) as OpenApi;

const operations = Object.values(document.paths).flatMap(({ get, post }) =>
  [get, post].filter((one) => one !== undefined),
);

// Compiling the schema of the register takes seconds on a busy machine.
describe("the contract as an OpenAPI document", { timeout: 60_000 }, () => {
  it("holds every row once, under a name of its own", () => {
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(contract.map(({ name }) => name).sort());
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(contract.length);
    for (const { operationId } of operations) expect(operationId).toMatch(/^[a-z][A-Za-z]+$/);
  });

  it("holds schemas whose references lead nowhere else", () => {
    const ajv = anAjv();
    ajv.addVocabulary(Object.keys(document));
    ajv.addSchema(document, "openapi.json");
    const { schemas } = document.components;
    for (const name of Object.keys(schemas))
      expect(ajv.getSchema(`openapi.json#/components/schemas/${name}`), name).toBeDefined();
    expect(JSON.stringify(schemas)).not.toMatch(/"\$(?:id|defs)"|#\/\$defs/);
  });

  it("is the same for the same register, and has the name of its group", () => {
    expect(toOpenApi(contract, aSpec([...spec.byId.values()], { revision: 2 }), base)).toEqual(document);
    expect(document.info.title).toBe(spec.records.charter[0]?.body.title);
    expect(toOpenApi(contract, aSpec(), base)).toMatchObject({ info: { title: "Concordance" } });
  });

  it("asks for a token only where something is proposed", () => {
    const secured = operations.filter(({ security }) => security);
    expect(secured.map(({ operationId, security }) => [operationId, security])).toEqual([
      ["propose", [{ token: [] }]],
      ["attest", [{ token: [] }]],
      ["readKernelImage", [{}, { token: [] }]],
    ]);
  });

  it.each([
    ["/api/v1?x=1", "/api/v1", "bad-parameter"],
    ["/api/v1/schemas/none", "/api/v1/schemas/{name}", "not-found"],
    ["/api/v1/changes?since=9", "/api/v1/changes", "bad-parameter"],
    [`/api/v1/blobs/sha256/${"0".repeat(64)}`, "/api/v1/blobs/sha256/{hash}", "not-found"],
    ["/api/v1/proposals/9", "/api/v1/proposals/{proposal}", "not-found"],
    ["/api/v1/topics/old", "/api/v1/{collection}/{slug}", "gone"],
    ["/api/v1/machines/none.mmd", "/api/v1/machines/{slug}.mmd", "not-found"],
    ["/api/v1/machines/light/versions/9", "/api/v1/{collection}/{slug}/versions/{version}", "not-found"],
    [
      "/api/v1/machines/light/versions/2/difference?against=9",
      "/api/v1/machines/{slug}/versions/{version}/difference",
      "not-found",
    ],
  ])("says of %s, which is %s, that it may be %s", (address, path, type) => {
    const { pathname, searchParams } = new URL(address, base);
    const target = parseTarget(pathname, searchParams, base);
    const { row, params, query } = target.ok ? target.value : {};
    const answer = row
      ? row.answer({ spec, base, params, query: query ?? {}, needed: need(row.needs(params, query ?? {})) })
      : target;
    expect(answer).toMatchObject({ failure: { type } });
    const status = listProblemTypes().find(({ name }) => name === type)?.status;
    const responses = document.paths[path]?.get?.responses;
    expect(responses?.[String(status)]).toMatchObject({ $ref: expect.stringContaining(type) });
  });
});
