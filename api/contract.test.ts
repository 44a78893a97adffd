import { aComposition, machineRecord } from "#domain/machine/property/test-builders.ts";
import { describe, expect, it } from "vitest";
import type { Problem } from "#domain/problem.ts";
import { toRecordId } from "#domain/register/reference.ts";
import type { Result } from "#domain/result.ts";
import type { Spec } from "#domain/register/spec.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import type { Answer } from "#api/answer.ts";
import { contract } from "#api/contract.ts";
import { isSchemaName, toJsonSchema } from "#api/json-schema.ts";
import { parseTarget } from "#api/match.ts";
import { first, second, proposal, oneOfEach, spec, need } from "#api/test-builders.ts";
import type { Method } from "#api/row.ts";
import { anAjv } from "#api/schema-test-builders.ts";
import { toPrettyJson } from "#texts/json/pretty-json.ts";

const base = "https://register.example.org";

/** What the server does, without a server. */
function ask(address: string, at: Spec = spec, method: Method = "GET"): Result<Answer, Problem> {
  const { pathname, searchParams } = new URL(address, base);
  const target = parseTarget(pathname, searchParams, base, method);
  if (!target.ok) return target;
  const { row, params, query } = target.value;
  return row.answer({ spec: at, base, params, query, needed: need(row.needs(params, query)) });
}

function valueOf(answer: Result<Answer, Problem>): Record<string, unknown> {
  if (!answer.ok || answer.value.content.type !== "json") throw new Error(`no JSON: ${JSON.stringify(answer)}`);
  return answer.value.content.value as Record<string, unknown>;
}

const entryRows = (at = spec) =>
  valueOf(ask("/api/v1", at))["addresses"] as { path: string; method: Method; example: string | null }[];

const recordAddresses = oneOfEach.flatMap(({ kind, slug }) => {
  const address = `/api/v1/${toRecordId(kind, slug)}`;
  return kind === "machine" ? [address, `${address}/versions`, `${address}/versions/1`] : [address];
});

const ajv = anAjv({ validateSchema: false }); // json-schema.test.ts validates the schemas

// Compiling the schema of the register takes seconds on a busy machine.
describe("the contract", { timeout: 30_000 }, () => {
  it("answers the example of every row that is read", () => {
    const rows = entryRows();
    expect(rows).toHaveLength(contract.length);
    const read = rows.filter(({ method }) => method === "GET");
    const [withOne, without] = [read.filter(({ example }) => example), read.filter(({ example }) => !example)];
    for (const { path, example } of withOne) expect(ask(example ?? "").ok, path).toBe(true);
    // Which editions there are is no part of a revision.
    expect(without.map(({ path }) => path)).toEqual(["/api/v1/editions/{tag}"]);
  });

  it("answers editions as their schemas say, and of one that was not cut where to look", () => {
    const [list, one] = [valueOf(ask("/api/v1/editions")), valueOf(ask("/api/v1/editions/v1.1"))];
    expect(list).toMatchObject({
      total: 2,
      editions: [
        { tag: "v1.1", since: 1 },
        { tag: "v1.0", before: null },
      ],
    });
    expect(one).toMatchObject({
      changed: [{ id: "machines/light", previousVersion: 1, class: "editorial", rule: "words-changed" }],
      retired: [{ id: "topics/old", version: 2 }],
      links: { spec: `${base}/api/v1/spec?revision=2` },
    });
    expect(ask("/api/v1/editions/v9")).toMatchObject({ failure: { type: "not-found" } });
  });

  it("names no example that an empty register could not answer", () => {
    const empty = aSpec();
    for (const { example } of entryRows(empty)) if (example) expect(ask(example, empty).ok, example).toBe(true);
  });

  it.each([
    "/api/v1",
    "/api/v1/spec",
    "/api/v1/findings",
    "/api/v1/findings?limit=1",
    "/api/v1/people?limit=1",
    "/api/v1/machines/light/versions?limit=1&cursor=2.1",
    "/api/v1/proposals",
    "/api/v1/proposals/7",
    "/api/v1/editions",
    "/api/v1/editions/v1.1",
    "/api/v1/meetings/next",
    "/api/v1/meetings/next?agenda=topics/one-topic~10",
    "/api/v1/topics/old/versions/2",
    "/api/v1/machines/light.tests.json",
    "/api/v1/machines/light/versions/1.tests.json",
    "/api/v1/machines/light/replay?events=press,release,press",
    "/api/v1/machines/light/versions/2/replay?events=press,press",
    "/api/v1/machines/light/versions/2/difference",
    "/api/v1/machines/light/versions/1/difference?against=2",
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

  it("says what differs between two versions of a machine, either way, and what is missing where there is one", () => {
    expect(valueOf(ask("/api/v1/machines/light/versions/1/difference?against=2"))).toMatchObject({
      from: 2,
      to: 1,
      class: "editorial",
      differences: [{ element: "machine", name: "summary", rule: "words-changed", decided: true }],
      mapping: { states: [{ old: "off", new: "off" }, expect.anything()] },
      sequences: { kept: { verdict: "all" }, known: { verdict: "all" } },
    });
    expect(ask("/api/v1/machines/light/versions/1/difference")).toMatchObject({ failure: { parameter: "against" } });
    expect(ask("/api/v1/machines/light/versions/2/difference?against=7")).toMatchObject({
      failure: { type: "not-found" },
    });
  });

  it.each([
    "/api/v1/proposals",
    "/api/v1/proposals?dryRun=true",
    "/api/v1/attestations",
    "/api/v1/machines/light/replay",
    "/api/v1/machines/light/versions/2/replay",
    "/api/v1/notes?dryRun=true",
    "/api/v1/kernels/image",
    "/api/v1/kernels/image?release=6.19",
    "/api/v1/kernels/image?dryRun=false&release=6.19",
  ])("answers what is sent to %s with what fits the schema it names", (address) => {
    const value = valueOf(ask(address, spec, "POST"));
    const name = String(value["$schema"]).replace(`${base}/api/v1/schemas/`, "");
    if (!isSchemaName(name)) throw new Error(`no such schema: ${name}`);
    const validate = ajv.getSchema(String(value["$schema"])) ?? ajv.compile(toJsonSchema(name, base));
    expect(validate(JSON.parse(toPrettyJson(value))), JSON.stringify(validate.errors)).toBe(true);
  });

  it("says of a dry run what would differ field by field, in which version, and with which findings", () => {
    expect(valueOf(ask("/api/v1/proposals?dryRun=true", spec, "POST"))).toMatchObject({
      revision: 2,
      records: [
        {
          id: "machines/light",
          op: "update",
          version: 3,
          difference: [{ op: "changed", path: "/summary", was: "/summary" }],
        },
      ],
      caused: [{ rule: "dangling" }],
      mended: [],
    });
  });

  it("publishes what may be sent as strictly as it is read", () => {
    const validate = ajv.compile(toJsonSchema("proposal-content", base));
    const { content } = proposal;
    expect(validate(JSON.parse(JSON.stringify(content))), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...content, accepted: true })).toBe(false);
    expect(validate({ ...content, changes: [] })).toBe(false);
  });

  it("says of a replay where it cannot have gone on, on which line, and what was legal there", () => {
    expect(valueOf(ask("/api/v1/machines/light/replay", spec, "POST"))).toMatchObject({
      id: "machines/light",
      version: 2,
      accepted: false,
      taken: 1,
      states: ["on"],
      log: { lines: 3, silent: 1, refused: "[ 2.5] melting" },
      refused: { event: "melt", isKnown: false, legal: [{ from: "on", event: "release", to: "off", transition: 1 }] },
    });
    expect(valueOf(ask("/api/v1/machines/light/replay?events=press, release"))).toMatchObject({
      accepted: true,
      taken: 2,
      states: ["off"],
      log: null,
      refused: null,
    });
    expect(ask("/api/v1/machines/light/replay?events=press,,release")).toMatchObject({
      failure: { type: "bad-parameter", message: "has no name at place 2; separate names by single commas" },
    });
  });

  it("gives the walks and refused requests of a machine, and says where there can be none", () => {
    expect(valueOf(ask("/api/v1/machines/light/versions/1.tests.json"))).toMatchObject({
      version: 1,
      walks: [{ start: "off", steps: [{ event: "press" }, { event: "release" }] }],
      unreachable: { transitions: [], rejections: [] },
    });
    const both = machineRecord("both", aComposition({ one: ["light"], other: ["light"] }));
    expect(ask("/api/v1/machines/both.tests.json", aSpec([both]))).toMatchObject({
      failure: { type: "not-expressible", what: "machines/both" },
    });
    expect(ask("/api/v1/machines/none.tests.json")).toMatchObject({ failure: { type: "not-found" } });
    expect(ask("/api/v1/machines/light/versions/7.tests.json")).toMatchObject({ failure: { type: "not-found" } });
  });

  it("gives the address of a proposal that was made, and none of a dry run", () => {
    const made = ask("/api/v1/proposals", spec, "POST");
    expect(made.ok && made.value.made).toBe(`${base}/api/v1/proposals/7`);
    const tried = ask("/api/v1/proposals?dryRun=true", spec, "POST");
    expect(tried.ok && tried.value.made).toBeUndefined();
  });

  it("finds no proposal that is not there or a draft", () => {
    expect(ask("/api/v1/proposals/9")).toMatchObject({
      failure: { type: "not-found", what: "there is no proposal 9" },
    });
    expect(ask("/api/v1/proposals/x")).toMatchObject({ failure: { type: "not-found" } });
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

  it("gives a list without a limit as a whole, and with one a page at a time, each with the way on and back", () => {
    const terms = ["alpha", "beta", "delta"].map((slug) => aRecord("term", slug));
    const at = aSpec(terms, { revision: 5 });
    const walked: unknown[] = [];
    let links: readonly string[] = [];
    for (let next: unknown = "/api/v1/terms?limit=2"; typeof next === "string";) {
      const answer = ask(next, at);
      const page = valueOf(answer) as { total: number; records: { slug: string }[]; next: string | null };
      walked.push([page.total, ...page.records.map(({ slug }) => slug)]);
      links = answer.ok ? answer.value.links.map(({ rel, href }) => `${rel} ${href.replace(base, "")}`) : [];
      if (page.next !== null) expect(links).toContain(`next ${page.next.replace(base, "")}`);
      next = page.next;
    }
    expect(walked).toEqual([
      [3, "alpha", "beta"],
      [3, "delta"],
    ]);
    expect(links).toEqual(["alternate /terms", "prev /api/v1/terms?revision=5&limit=2"]);
    expect(valueOf(ask("/api/v1/terms", at))).toMatchObject({ total: 3, records: [{}, {}, {}], next: null });
    expect(valueOf(ask("/api/v1/terms?cursor=5.1", at))).toMatchObject({ records: [{}, {}], next: null });
  });

  it("gives what the group accepts with the first page of the findings, and all of them without a limit", () => {
    expect(valueOf(ask("/api/v1/findings"))).toMatchObject({ findings: [{}, {}], excepted: [{}], next: null });
    const first = valueOf(ask("/api/v1/findings?limit=1"));
    expect(first).toMatchObject({ total: 2, findings: [{}], excepted: [{}] });
    expect(valueOf(ask(String(first["next"])))).toMatchObject({ total: 2, findings: [{}], excepted: [], next: null });
  });

  it.each([
    { query: "limit=0", parameter: "limit", message: "must be a number from 1 to 1000; it is `0`" },
    { query: "limit=1001", parameter: "limit", message: "must be a number from 1 to 1000; it is `1001`" },
    { query: "limit=all", parameter: "limit", message: "must be a number from 1 to 1000; it is `all`" },
    { query: "cursor=one", parameter: "cursor", message: "is taken from `next` of the page before; it is `one`" },
    { query: "cursor=1.0", parameter: "cursor", message: "is no place in the list at revision 2" },
    { query: "cursor=2.1", parameter: "cursor", message: "is no place in the list at revision 2" },
  ])("refuses a list with ?$query and says of $parameter: $message", ({ query, parameter, message }) => {
    expect(ask(`/api/v1/people?${query}`)).toMatchObject({
      failure: { type: "bad-parameter", parameter, message: expect.stringContaining(message) },
    });
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
    {
      address: "/api/v1/machines/light.pdf",
      hint: "there is `light`, but not as `pdf`; its notations are mmd, svg, rv.dot",
    },
    { address: "/api/v1/machines/light.json", hint: "`light` without an ending is JSON" },
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
