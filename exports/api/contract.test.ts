import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import type { Problem } from "#domain/problem.ts";
import type { Version } from "#domain/record/record.ts";
import { kindNames, toRecordId } from "#domain/reference.ts";
import type { Result } from "#domain/result.ts";
import type { Spec } from "#domain/spec.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import type { Answer } from "#exports/api/answer.ts";
import { contract } from "#exports/api/contract.ts";
import { isSchemaName, toJsonSchema } from "#exports/api/json-schema.ts";
import { parseTarget } from "#exports/api/match.ts";
import type { Need, Needed } from "#exports/api/row.ts";
import { toPrettyJson } from "#exports/json.ts";

const base = "https://register.example.org";

const first = aRecord("machine", "light", { summary: "Off." });
const second = aRecord("machine", "light", {}, { number: 2, revision: 2 });
const retired = aRecord("topic", "old", {}, { number: 2, retired: true, revision: 2 });
const versions: readonly Version[] = [first, second, aRecord("topic", "old"), retired];

const oneOfEach = kindNames.map((kind) => (kind === "machine" ? second : aRecord(kind, `one-${kind}`)));
const spec = aSpec([...oneOfEach, retired], { revision: 2 });

/** What the server does, without a server. */
function ask(address: string, at: Spec = spec): Result<Answer, Problem> {
  const { pathname, searchParams } = new URL(address, base);
  const target = parseTarget(pathname, searchParams, base);
  if (!target.ok) return target;
  const { row, params } = target.value;
  return row.answer({ spec: at, base, params, needed: need(row.needs(params)) });
}

function need(wanted: Need): Needed[Need["type"]] {
  switch (wanted.type) {
    case "nothing":
      return undefined;
    case "versions":
      return versions.filter(({ kind, slug }) => kind === wanted.kind && slug === wanted.slug);
    case "findings":
      return {
        findings: [{ rule: "dangling", level: "error", record: "machines/light", path: "/initial", message: "no" }],
        excepted: [
          { rule: "r", level: "note", record: "register", path: "", message: "m", reason: "why", until: "2025-02-01" },
        ],
      };
  }
}

function valueOf(answer: Result<Answer, Problem>): Record<string, unknown> {
  if (!answer.ok || answer.value.content.type !== "json") throw new Error(`no JSON: ${JSON.stringify(answer)}`);
  return answer.value.content.value as Record<string, unknown>;
}

const entryRows = (at = spec) => valueOf(ask("/api/v1", at))["addresses"] as { path: string; example: string | null }[];

const recordAddresses = oneOfEach.flatMap(({ kind, slug }) => {
  const address = `/api/v1/${toRecordId(kind, slug)}`;
  return kind === "machine" ? [address, `${address}/versions`, `${address}/versions/1`] : [address];
});

const ajv = new Ajv2020({ strict: true, validateSchema: false }); // json-schema.test.ts validates the schemas
addFormats.default(ajv);

// Compiling the schema of the register takes seconds on a busy machine.
describe("the contract", { timeout: 30_000 }, () => {
  it("answers the example of every row", () => {
    const rows = entryRows();
    expect(rows).toHaveLength(contract.length);
    for (const { path, example } of rows) expect(ask(example ?? "").ok, path).toBe(true);
  });

  it("names no example that an empty register could not answer", () => {
    const empty = aSpec();
    for (const { example } of entryRows(empty)) if (example) expect(ask(example, empty).ok, example).toBe(true);
  });

  it.each([
    "/api/v1",
    "/api/v1/spec",
    "/api/v1/findings",
    "/api/v1/topics/old/versions/2",
    ...recordAddresses.map((address) => address.split("/").slice(0, 4).join("/")),
    ...recordAddresses,
  ])("gives an answer at %s that fits the schema it names", (address) => {
    const value = valueOf(ask(address));
    const name = String(value["$schema"]).replace(`${base}/api/v1/schemas/`, "");
    if (!isSchemaName(name)) throw new Error(`no such schema: ${name}`);
    expect(Object.keys(value)[0]).toBe("$schema");
    const validate = ajv.getSchema(String(value["$schema"])) ?? ajv.compile(toJsonSchema(name, base));
    const published: unknown = JSON.parse(toPrettyJson(value));
    expect(validate(published), JSON.stringify(validate.errors)).toBe(true);
  });

  it("answers a record and its newest version with the same value", () => {
    expect(valueOf(ask("/api/v1/machines/light"))).toEqual(valueOf(ask("/api/v1/machines/light/versions/2")));
  });

  it("keeps a retired record out of the lists, answers 410 for it and goes on giving its versions", () => {
    expect(valueOf(ask("/api/v1/topics"))).toMatchObject({ total: 1, records: [{ slug: "one-topic" }] });
    expect(ask("/api/v1/topics/old")).toMatchObject({
      failure: {
        type: "gone",
        what: "the topic `old` was retired in revision 2",
        hint: `its versions stay at ${base}/api/v1/topics/old/versions`,
      },
    });
    expect(valueOf(ask("/api/v1/topics/old/versions"))).toMatchObject({ total: 2, versions: [{}, { retired: true }] });
    expect(valueOf(ask("/api/v1/topics/old/versions/1"))).toMatchObject({ retired: false });
  });

  it("shows at a revision only the versions there were", () => {
    const earlier = aSpec([first], { revision: 1 });
    expect(valueOf(ask("/api/v1/machines/light/versions", earlier))).toMatchObject({ total: 1 });
    expect(ask("/api/v1/machines/light/versions/2", earlier)).toMatchObject({
      failure: { type: "not-found", hint: "it has version 1 only" },
    });
  });

  it.each([
    { address: "/api/v1/machines/ligth", hint: "near it: light" },
    { address: "/api/v1/machines/light.pdf", hint: "there is `light`, but not as `pdf`; its notations are mmd, svg" },
    { address: "/api/v1/people/one-person.svg", hint: "only machines have other notations" },
    { address: "/api/v1/people/light", hint: `\`light\` is at ${base}/api/v1/machines/light` },
    { address: "/api/v1/machines/light/versions/3", hint: "it has versions 1 to 2" },
    { address: "/api/v1/machines/none/versions", hint: "there are: light" },
    { address: "/api/v1/machines/none/versions/1.svg", hint: "there are: light" },
    { address: "/api/v1/topics/old/versions/9", hint: "it has versions 1 to 2" },
  ])("finds nothing at $address and says: $hint", ({ address, hint }) => {
    expect(ask(address)).toMatchObject({ failure: { type: "not-found", hint: expect.stringContaining(hint) } });
  });

  it("links a version to those around it", () => {
    const links = (address: string) => {
      const answer = ask(address);
      return answer.ok && answer.value.links.map(({ rel, href }) => `${rel} ${href.replace(base, "")}`);
    };
    expect(links("/api/v1/machines/light")).toEqual([
      "alternate /machines/light",
      "latest-version /api/v1/machines/light",
      "version-history /api/v1/machines/light/versions",
      "predecessor-version /api/v1/machines/light/versions/1",
    ]);
    expect(links("/api/v1/machines/light/versions/1")).toEqual([
      "alternate /machines/light/versions/1",
      "latest-version /api/v1/machines/light",
      "version-history /api/v1/machines/light/versions",
      "successor-version /api/v1/machines/light/versions/2",
    ]);
  });

  it("gives a machine as Mermaid text, and names the machine to be drawn", () => {
    expect(ask("/api/v1/machines/light/versions/1.mmd")).toMatchObject({
      value: { content: { type: "text", text: expect.stringContaining("%% machines/light, version 1") } },
    });
    expect(ask("/api/v1/machines/light.svg")).toMatchObject({
      value: { content: { type: "diagram", machine: second } },
    });
  });

  it("has a charter of null while there is none", () => {
    expect(valueOf(ask("/api/v1/spec", aSpec()))).toMatchObject({ charter: null, people: [], edition: null });
  });
});
