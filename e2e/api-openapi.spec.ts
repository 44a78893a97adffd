import type { APIRequestContext, APIResponse } from "@playwright/test";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, test } from "./fixtures.ts";

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly example?: string;
  readonly schema: { readonly pattern?: string; readonly enum?: readonly string[] };
}

interface Response {
  readonly headers: Readonly<Record<string, { readonly required?: boolean }>>;
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}

type Referred<Value> = Value | { readonly $ref: string };

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Referred<Parameter>[];
  readonly responses: Readonly<Record<string, Referred<Response>>>;
}

interface OpenApi {
  readonly servers: readonly [{ readonly url: string }];
  readonly paths: Readonly<
    Record<string, { readonly parameters?: readonly Parameter[]; readonly get?: Operation; readonly post?: Operation }>
  >;
}

/** The contract as a tool has it that knows nothing but the document. */
async function readContract(request: APIRequestContext) {
  const entry = await request.get("/api/v1");
  const [, address] = /<([^>]+)>; rel="service-desc"/.exec(entry.headers()["link"] ?? "") ?? [];
  const document = (await (await request.get(address ?? "")).json()) as OpenApi;
  const resolve = <Value>(value: Referred<Value>): Value =>
    typeof value === "object" && value !== null && "$ref" in value
      ? (value.$ref
          .replace("#/", "")
          .split("/")
          .reduce((at: unknown, part) => (at as Record<string, unknown>)[part], document) as Value)
      : value;
  const ajv = new Ajv2020({ strict: true });
  addFormats.default(ajv);
  ajv.addVocabulary(Object.keys(document));
  ajv.addSchema(document, "openapi.json");
  const compiled = new Map<string, ValidateFunction>();
  const compile = (schema: object): ValidateFunction => {
    const text = JSON.stringify(schema).replaceAll('"#/', '"openapi.json#/');
    const validate = compiled.get(text) ?? ajv.compile(JSON.parse(text) as object);
    compiled.set(text, validate);
    return validate;
  };

  const rows = Object.entries(document.paths).flatMap(([path, { parameters = [], get, post }]) => {
    // Where a register holds nothing that fits, there is no example.
    const hasExample = parameters.every(({ example }) => example !== undefined);
    const required = (get?.parameters ?? []).map(resolve).filter((one) => one.in === "query" && one.required === true);
    const toAddress = (given: Readonly<Record<string, string>> = {}, query: Readonly<Record<string, string>> = {}) => {
      const asked = { ...Object.fromEntries(required.map(({ name, example = "" }) => [name, example])), ...query };
      const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
        return given[name] ?? parameters.find((parameter) => parameter.name === name)?.example ?? "";
      });
      return Object.keys(asked).length === 0 ? filled : `${filled}?${new URLSearchParams(asked).toString()}`;
    };
    return hasExample ? [{ path, parameters, get, post, toAddress }] : [];
  });

  /** The answer is of a status that the operation has, with the headers, type and shape it has there. */
  const check = async ({ operationId, responses }: Operation, answer: APIResponse): Promise<void> => {
    const where = `${operationId}: ${answer.status()} of ${answer.url()}`;
    const response = responses[answer.status()];
    if (response === undefined) throw new Error(`${where} is not in the document`);
    const { headers, content = {} } = resolve(response);
    const promised = Object.keys(headers).filter((name) => resolve(headers[name] ?? {}).required !== false);
    for (const name of promised) expect(Object.keys(answer.headers()), where).toContain(name.toLowerCase());
    const type = answer.headers()["content-type"] ?? "";
    expect(Object.keys(content), where).toContain(type);
    const body: unknown = /[/+]json$/.test(type) ? await answer.json() : await answer.text();
    const validate = compile(content[type]?.schema ?? {});
    expect(validate(body), `${where}: ${JSON.stringify(validate.errors?.slice(0, 3))}`).toBe(true);
  };
  return { document, rows, resolve, check };
}

test.describe("a tool that reads the OpenAPI document", () => {
  test("gets from the example of every operation what the document says", async ({ request, address }) => {
    test.slow(); // a first drawing takes a while
    const { document, rows, check } = await readContract(request);
    expect(document.servers[0].url).toBe(address);
    const asked = new Set(rows.map(({ path }) => path));
    expect(
      Object.keys(document.paths).filter((path) => !asked.has(path)),
      "what this register has none of",
    ).toEqual(["/api/v1/editions/{tag}"]);
    for (const { get, toAddress } of rows) {
      if (!get) continue;
      const answer = await request.get(toAddress());
      expect(answer.status(), toAddress()).toBe(200);
      await check(get, answer);
      const again = await request.get(toAddress(), {
        headers: { "if-none-match": answer.headers()["etag"] ?? "" },
      });
      expect(again.status(), toAddress()).toBe(304);
      expect(Object.keys(get.responses)).toContain("304");
    }
  });

  test("and sends what has nothing in it, and learns what it should have sent", async ({ request }) => {
    const { rows, check } = await readContract(request);
    const sent: string[] = [];
    for (const { post, toAddress } of rows) {
      if (!post) continue;
      sent.push(post.operationId);
      for (const [data, type] of [
        ['{"events":[]}', "application/json"],
        ["", "text/plain"],
        ["{]", "application/json"],
        ["[]", "application/json"],
        ["?", "image/png"],
      ] as const)
        await check(post, await request.post(toAddress(), { data, headers: { "content-type": type } }));
    }
    expect(sent).toEqual(["propose", "attest", "replayLog", "replayLogAtVersion", "readNotes", "readKernelImage"]);
  });

  test("is told of every parameter that it gets wrong, as the document says", async ({ request }) => {
    const { rows, check, resolve } = await readContract(request);
    for (const { parameters, get, toAddress } of rows) {
      if (!get) continue;
      const refuse = async (path: string, status: number) => {
        const answer = await request.get(path);
        expect(answer.status(), path).toBe(status);
        await check(get, answer);
      };
      await refuse(toAddress({}, { "no-such-parameter": "1" }), 400);
      for (const { name } of parameters) await refuse(toAddress({ [name]: "no-such" }), 404);
      for (const { name, in: place, schema } of (get.parameters ?? []).map(resolve)) {
        if (place !== "query") continue;
        if (schema.pattern !== undefined || schema.enum) await refuse(toAddress({}, { [name]: "no-such" }), 400);
        if (name === "revision") await refuse(toAddress({}, { revision: "999999" }), 404);
      }
    }
  });

  test("and finds it from the page about the API, with a line for a shell for every address", async ({ request }) => {
    const { rows } = await readContract(request);
    const page = await (await request.get("/docs/api")).text();
    expect(page).toContain('<a href="/api/v1/openapi.json" rel="service-desc"');
    const lines = [...page.matchAll(/<code class="to-copy">curl ([^<]+)<\/code>/g)].map(([, line]) => line ?? "");
    expect(lines).toHaveLength(rows.flatMap(({ get, post }) => [get, post].filter(Boolean)).length);
    for (const { toAddress } of rows)
      expect(
        lines.some((line) =>
          line
            .replace("?dryRun=true", "")
            .replaceAll("&amp;", "&")
            .replace(/(?:'|&#x27;)$/, "")
            .endsWith(toAddress()),
        ),
        toAddress(),
      ).toBe(true);
  });
});
