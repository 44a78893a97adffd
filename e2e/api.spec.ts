import { createHash } from "node:crypto";
import type { APIResponse } from "@playwright/test";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, test } from "./fixtures.ts";

// A trace keeps every answer; of some thousand answers that takes longer than the answers.
test.use({ trace: "off" });

/** As much of the answers as the stories walk by; the schemas say the rest. */
interface Entry {
  readonly addresses: readonly {
    method: string;
    path: string;
    example: string | null;
    mediaType: string;
    schemas: readonly string[];
  }[];
  readonly collections: readonly { kind: string; collection: string; total: number; records: string }[];
  readonly schemas: readonly { name: string; address: string }[];
}

interface Item {
  readonly id: string;
  readonly hash: string;
  readonly links: Readonly<Record<string, string>>;
  readonly body: unknown;
}

type Read = (address: string) => Promise<APIResponse>;

const readJson = async <Value>(read: Read, address: string): Promise<Value> => {
  const answer = await read(address);
  expect(answer.status(), address).toBe(200);
  return (await answer.json()) as Value; // the stories that read a member also check it
};

/** Checks answers against the schema that each names, fetched from the address it names. */
function aReaderOfSchemas(read: Read) {
  const ajv = new Ajv2020({ strict: true });
  addFormats.default(ajv);
  const compiled = new Map<string, Promise<ValidateFunction>>();
  const findCompiled = (address: string): Promise<ValidateFunction> => {
    const known = compiled.get(address) ?? readJson<object>(read, address).then((schema) => ajv.compile(schema));
    compiled.set(address, known);
    return known;
  };
  return async (answer: APIResponse): Promise<void> => {
    const value = (await answer.json()) as { $schema: string };
    const validate = await findCompiled(value.$schema);
    expect(validate(value), `${answer.url()}: ${JSON.stringify(validate.errors?.slice(0, 3))}`).toBe(true);
    expect(answer.headers()["link"]).toContain(`<${value.$schema}>; rel="describedby"`);
  };
}

const toBatches = <Value>(values: readonly Value[], size: number): readonly (readonly Value[])[] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, index) => values.slice(index * size, (index + 1) * size));

test.describe("a tool walks the API from its entry", () => {
  test("and the example of every address answers with the type and schema it promises", async ({ request }) => {
    test.slow(); // a first drawing takes a while
    const read: Read = (address) => request.get(address);
    const check = aReaderOfSchemas(read);
    const entry = await readJson<Entry>(read, "/api/v1");
    for (const { method, path, example, mediaType, schemas } of entry.addresses) {
      if (method !== "GET") continue;
      if (example === null) {
        expect(path, "what a register of first versions without editions has nothing of").toMatch(
          /\/difference|\/editions\/\{tag\}/,
        );
        continue;
      }
      const answer = await read(example);
      expect(answer.status(), path).toBe(200);
      expect(answer.headers()["content-type"], path).toBe(mediaType);
      if (schemas.length === 0 || !/[/+]json$/.test(mediaType)) continue;
      await check(answer);
      const { $schema } = (await answer.json()) as { $schema: string };
      expect(schemas.map((name) => entry.schemas.find((schema) => schema.name === name)?.address)).toContain($schema);
    }
  });

  test("and every record, its history and each of its versions fit the schemas they name", async ({ request }) => {
    test.setTimeout(180_000); // some hundred requests
    const read: Read = (address) => request.get(address);
    const check = aReaderOfSchemas(read);
    const { collections } = await readJson<Entry>(read, "/api/v1");
    for (const { records, total } of collections) {
      const answer = await read(records);
      await check(answer);
      const list = (await answer.json()) as { total: number; records: readonly Item[] };
      expect(list.records).toHaveLength(total);
      for (const batch of toBatches(list.records, 8)) {
        await Promise.all(
          batch.map(async ({ id, links, body }) => {
            const record = await read(`/api/v1/${id}`);
            expect(((await record.json()) as Item).body, id).toEqual(body);
            const others = [links["versions"] ?? "", links["version"] ?? ""].map(read);
            for (const one of [record, ...(await Promise.all(others))]) await check(one);
          }),
        );
      }
    }
  });

  test("and every schema stands at the address it says", async ({ request }) => {
    const read: Read = (address) => request.get(address);
    const { schemas } = await readJson<Entry>(read, "/api/v1");
    for (const { address } of schemas) {
      const answer = await read(address);
      expect(answer.headers()["content-type"]).toBe("application/schema+json");
      expect(await answer.json()).toMatchObject({ $id: address });
    }
  });

  test("and every machine comes as Mermaid text and as a drawing, the newest and each version", async ({ request }) => {
    test.slow(); // a first drawing takes a while
    const read: Read = (address) => request.get(address);
    const { records } = await readJson<{ records: readonly Item[] }>(read, "/api/v1/machines");
    for (const { id, links } of records) {
      for (const address of [`/api/v1/${id}.mmd`, links["mmd"] ?? ""])
        expect(await (await read(address)).text(), address).toMatch(/^stateDiagram-v2\n/);
      for (const address of [`/api/v1/${id}.svg`, links["svg"] ?? ""]) {
        const drawing = await read(address);
        expect(drawing.status(), address).toBe(200);
        expect(drawing.headers()["content-type"]).toBe("image/svg+xml");
        expect(await drawing.text(), address).toMatch(/^<(\?xml|svg)[\s\S]*<title[\s>][\s\S]*<\/svg>\s*$/);
      }
    }
  });

  test("and every machine comes in every notation, or with the reason why not", async ({ request }) => {
    const read: Read = (address) => request.get(address);
    const { records } = await readJson<{ records: readonly Item[] }>(read, "/api/v1/machines");
    for (const { id } of records)
      for (const ending of ["dot", "rv.dot", "scxml", "xstate.json", "puml", "h", "pml"]) {
        const answer = await read(`/api/v1/${id}.${ending}`);
        expect([200, 422], `${id}.${ending}`).toContain(answer.status());
        expect(answer.headers()["content-type"] === "application/problem+json").toBe(answer.status() === 422);
      }
    const monitor = await read("/api/v1/machines/vfio-migration.rv.dot");
    expect(monitor.headers()).toMatchObject({
      "content-type": "text/vnd.graphviz; charset=utf-8",
      "content-disposition": 'inline; filename="vfio_migration.dot"',
    });
  });

  test("and the whole register holds what the lists hold", async ({ request }) => {
    const read: Read = (address) => request.get(address);
    const spec = await readJson<Record<string, readonly Item[]> & { charter: Item }>(read, "/api/v1/spec");
    const { collections } = await readJson<Entry>(read, "/api/v1");
    for (const { collection, records } of collections) {
      const list = await readJson<{ records: readonly Item[] }>(read, records);
      expect(collection === "charter" ? [spec.charter] : spec[collection], collection).toEqual(list.records);
    }
  });

  test("and can check a note against its hash and a passage against the note", async ({ request }) => {
    const meeting = await readJson<{ body: { original: { text: string; sha256: string; bytes: number } } }>(
      (address) => request.get(address),
      "/api/v1/meetings/2025-01-27",
    );
    const { text, sha256, bytes } = meeting.body.original;
    const note = Buffer.from(text, "utf8");
    expect(note).toHaveLength(bytes);
    expect(createHash("sha256").update(note).digest("hex")).toBe(sha256);
    const spec = await (await request.get("/api/v1/spec")).text();
    const passages = listPassages(JSON.parse(spec)).filter((passage) => passage.sha256 === sha256);
    expect(passages.length).toBeGreaterThan(70);
    for (const { offset, length, quote } of passages)
      expect(note.subarray(offset, offset + length).toString("utf8")).toBe(quote);
  });
});

interface Passage {
  readonly offset: number;
  readonly length: number;
  readonly quote: string;
  readonly sha256: string;
}

function listPassages(value: unknown): readonly Passage[] {
  if (Array.isArray(value)) return value.flatMap(listPassages);
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(listPassages);
  return "quote" in value ? [value as Passage, ...inner] : inner;
}

test.describe("a tool that follows the register", () => {
  test("reads each change once, page after page, with the version that it made", async ({ request }) => {
    const seen: { id: string; version: number; hash: string; links: { version: string } }[] = [];
    let next: string | null = "/api/v1/changes";
    while (next !== null) {
      const answer = await request.get(next);
      const page = (await answer.json()) as { changes: typeof seen; checked: object | null; next: string | null };
      expect(page.checked === null).toBe(page.next !== null);
      if (page.next !== null) expect(answer.headers()["link"]).toContain(`<${page.next}>; rel="next"`);
      seen.push(...page.changes);
      next = page.next;
    }
    expect(seen.length).toBeGreaterThan(100);
    expect(new Set(seen.map(({ id, version }) => `${id} ${version}`)).size).toBe(seen.length);
    for (const { links, hash } of seen.slice(-3))
      expect(await (await request.get(links.version)).json()).toMatchObject({ hash });
    const { revision } = (await (await request.get("/api/v1/spec")).json()) as { revision: number };
    const nothing = await (await request.get(`/api/v1/changes?since=${revision}`)).json();
    expect(nothing).toMatchObject({ since: revision, changes: [], next: null });
  });
});

test.describe("a tool that asks for what is not there", () => {
  const wrong: readonly { path: string; status: number; says?: string }[] = [
    { path: "/api/v1/nothing", status: 404, says: "there are: charter" },
    { path: "/api/v1/machinez", status: 404, says: "near it: machines" },
    { path: "/api/v1/machines/luo-sesion", status: 404, says: "near it: luo-session" },
    { path: "/api/v1/machines/luo-session.pdf", status: 404, says: "its notations are" },
    { path: "/api/v1/people/luo-session", status: 404, says: "/api/v1/machines/luo-session" },
    { path: "/api/v1/machines/luo-session/versions/99999", status: 404, says: "version" },
    { path: "/api/v1/machines/luo-session/versions/0", status: 404 },
    { path: "/api/v1/machines/luo-session/versions/newest", status: 404 },
    { path: "/api/v1/machines/luo-session/history", status: 404, says: "lists every address" },
    { path: "/api/v1/schemas/none", status: 404 },
    { path: "/api/v1/schemas/__proto__", status: 404 },
    { path: `/api/v1/machines/${"x".repeat(2_000)}`, status: 404 },
    { path: `/api/v1/machines/${"x".repeat(9_000)}`, status: 414 },
    { path: "/api/v1/machines/%00", status: 400, says: "cannot be seen" },
    { path: "/api/v1/machines/%E0%A4%A", status: 400 },
    { path: "/api/v1/machines/..%2F..%2Fetc%2Fpasswd", status: 404 },
    { path: "/api/v1/machines/<script>alert(1)</script>", status: 404 },
    { path: "/api/v1/machines/' OR 1=1 --", status: 404 },
    { path: "/api/v1/machines/%F0%9F%92%A9", status: 404 },
    { path: "/api/v1/spec?revision=", status: 400, says: "revision" },
    { path: "/api/v1/spec?revision=0", status: 400, says: "revision" },
    { path: "/api/v1/spec?revision=-1", status: 400, says: "revision" },
    { path: "/api/v1/spec?revision=1.5", status: 400, says: "revision" },
    { path: "/api/v1/feed.atom?kind=term", status: 400, says: "must be one of charter" },
    { path: "/api/v1/feed.json?record=kho", status: 400, says: "a collection and a slug" },
    { path: "/api/v1/feed.json?kind=terms&record=people/ada", status: 400, says: "leave one of the two out" },
    { path: "/api/v1/spec?on=2025-02-30", status: 400, says: "calendar day" },
    { path: "/api/v1/spec?on=2025-02-10&revision=1", status: 400, says: "name one of the two" },
    { path: "/api/v1/machines?on=1999-12-31", status: 404, says: "the first one was made on" },
    { path: "/api/v1/spec?on=2999-01-01", status: 400, says: "is a day to come; today is" },
    { path: "/api/v1/difference?from=999999", status: 400, says: "not there yet" },
    { path: "/api/v1/difference?from=1&to=0", status: 400, says: "exchange the two" },
    { path: "/api/v1/difference?to=No%20tag", status: 400, says: "the tag of an edition" },
    { path: "/api/v1/spec?revision=one", status: 400, says: "revision" },
    { path: "/api/v1/spec?revision=1&revision=1", status: 400, says: "more than once" },
    { path: "/api/v1/spec?revision=999999", status: 404, says: "revision" },
    { path: "/api/v1/spec?revison=1", status: 400, says: "revison" },
    { path: "/api/v1/changes?since=-1", status: 400, says: "since" },
    { path: "/api/v1/changes?since=999999", status: 400, says: "the register is at revision" },
    { path: "/api/v1/changes?since=1&cursor=x", status: 400, says: "`next`" },
    { path: "/api/v1/changes?since=1&cursor=1.99999999", status: 400, says: "`next`" },
    { path: "/api/v1/changes?since=1&revision=0", status: 400, says: "revision" },
    { path: `/api/v1/spec?revision=${"9".repeat(500)}`, status: 400, says: "revision" },
  ];

  for (const { path, status, says } of wrong)
    test(`at ${path.slice(0, 60)} gets ${status} and a problem it can read`, async ({ request }) => {
      const answer = await request.get(path);
      expect(answer.status()).toBe(status);
      expect(answer.headers()["content-type"]).toBe("application/problem+json");
      const validate = new Ajv2020({ strict: true, validateFormats: false }).compile(
        await readJson<object>((address) => request.get(address), "/api/v1/schemas/problem"),
      );
      const problem: unknown = await answer.json();
      expect(validate(problem), JSON.stringify(validate.errors)).toBe(true);
      expect(problem).toMatchObject({ status });
      expect(await answer.text()).toContain(says ?? "");
      expect(await answer.text()).not.toMatch(/node_modules|\n\s+at /);
    });

  test("gets the same answer the second time", async ({ request }) => {
    const [once, twice] = [await request.get("/api/v1/machinez"), await request.get("/api/v1/machinez")];
    expect(await twice.text()).toBe(await once.text());
  });

  for (const method of ["POST", "PUT", "PATCH", "DELETE"])
    test(`with ${method} gets 405 and the methods there are`, async ({ request }) => {
      const answer = await request.fetch("/api/v1/spec", { method, data: "{}" });
      expect(answer.status()).toBe(405);
      expect(answer.headers()["allow"]).toBe("GET, HEAD, OPTIONS");
      expect(answer.headers()["content-type"]).toBe("application/problem+json");
      expect(await answer.json()).toMatchObject({ status: 405 });
    });
});
