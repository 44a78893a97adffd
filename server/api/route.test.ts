import { beforeEach, describe, expect, it, vi } from "vitest";
import { fail, ok } from "#domain/result.ts";
import { toSha256 } from "#domain/register/record/canonical.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import { putRegister, type Register } from "#server/register/register.ts";
import { answerApi } from "#server/api/route.ts";

const machine = aRecord("machine", "light");

const aRegister = (parts: Partial<Register> = {}): Register => {
  const spec = aSpec([machine]);
  return {
    spec: (revision) =>
      Promise.resolve(
        revision === undefined || revision === 1
          ? ok(spec)
          : fail({ type: "not-found", what: `there is no revision ${revision}`, hint: "the newest is 1" }),
      ),
    listVersions: (kind, slug) => Promise.resolve(kind === "machine" && slug === "light" ? ([machine] as never) : []),
    listRevisions: () => Promise.resolve([]),
    check: () => Promise.resolve({ findings: [], excepted: [] }),
    draw: () => Promise.resolve(ok({ svg: "<svg/>\n", width: 1, height: 1 })),
    ...({} as Omit<Register, "spec" | "listVersions" | "listRevisions" | "check" | "draw">), // reading asks for nobody
    ...parts,
  };
};

const ask = (path: string, init: RequestInit = {}) => answerApi(new Request(`http://internal${path}`, init));

beforeEach(() => putRegister(aRegister()));

describe("an answer of the API", () => {
  it("carries the hash of its bytes as a strong tag, for every reader the same", async () => {
    const [plain, other] = [
      await ask("/api/v1/machines/light"),
      await ask("/api/v1/machines/light", {
        headers: { accept: "application/*", cookie: "a=b", "accept-encoding": "br" },
      }),
    ];
    const text = await plain.text();
    expect(plain.headers.get("etag")).toBe(`"${toSha256(text)}"`);
    expect(other.headers.get("etag")).toBe(plain.headers.get("etag"));
    expect(await other.text()).toBe(text);
  });

  it("says when the revision was made that it shows, or the version, and of anything else nothing", async () => {
    const dates = ["/spec", "/machines/light.mmd", "/machines/light/versions/1", "/findings", "/format"].map(
      async (path) => (await ask(`/api/v1${path}`)).headers.get("last-modified"),
    );
    const { at } = (await (await ask("/api/v1/spec")).json()) as { readonly at: string };
    const made = new Date(at).toUTCString();
    expect(await Promise.all(dates)).toEqual([made, made, expect.stringMatching(/ GMT$/), null, null]);
  });

  it("is refused to who wants another type, naming the one there is", async () => {
    const refused = await ask("/api/v1/machines/light", { headers: { accept: "text/html, image/*" } });
    expect(refused.status).toBe(406);
    expect(await refused.text()).toContain("application/json");
    expect((await ask("/api/v1/machines/light.svg", { headers: { accept: "image/*" } })).status).toBe(200);
  });

  it("is not sent again to a reader who has it", async () => {
    const first = await ask("/api/v1/spec");
    const tag = first.headers.get("etag") ?? "";
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
      const again = await ask("/api/v1/spec", { headers: { "if-none-match": known } });
      expect(again.status, known).toBe(304);
      expect(await again.text()).toBe("");
      for (const name of ["etag", "cache-control", "vary", "link", "access-control-allow-origin"])
        expect(again.headers.get(name), name).toBe(first.headers.get(name));
    }
    expect((await ask("/api/v1/spec", { headers: { "if-none-match": '"other"' } })).status).toBe(200);
  });

  it("is the same for who asks for the head only, which is left at that where it is written", async () => {
    const [head, get] = [await ask("/api/v1/spec", { method: "HEAD" }), await ask("/api/v1/spec")];
    expect([...head.headers]).toEqual([...get.headers]);
  });

  it("may be kept for ever where it is a version, and is asked for again where it is not", async () => {
    const controlOf = async (path: string) => (await ask(path)).headers.get("cache-control");
    expect(await controlOf("/api/v1/machines/light/versions/1")).toBe("public, max-age=31536000, immutable");
    expect(await controlOf("/api/v1/machines/light")).toBe("public, no-cache");
    expect(await controlOf("/api/v1/machines/light/versions")).toBe("public, no-cache");
    expect(await controlOf("/api/v1/machines/lite")).toBe("no-store");
  });

  it("links to the licence that the charter names, and says nothing of one where it names none", async () => {
    const license = "https://creativecommons.org/licenses/by/4.0/";
    const licensed = aSpec([machine, aRecord("charter", "group", { license })]);
    putRegister(aRegister({ spec: () => Promise.resolve(ok(licensed)) }));
    expect((await ask("/api/v1/machines/light")).headers.get("link")).toContain(`<${license}>; rel="license"`);
    putRegister(aRegister());
    expect((await ask("/api/v1/machines/light")).headers.get("link")).not.toContain("license");
  });

  it("links to its schema and its page, and shows that to pages of other sites", async () => {
    const { headers } = await ask("/api/v1/machines/light");
    expect(headers.get("link")).toContain('/api/v1/schemas/machine>; rel="describedby"');
    expect(headers.get("link")).toContain('/machines/light>; rel="alternate"; type="text/html"');
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-expose-headers")).toBe(
      "Content-Digest, Deprecation, ETag, Last-Modified, Link, Location, Sunset",
    );
  });

  it("is new after a new revision", async () => {
    const before = await (await ask("/api/v1/spec")).text();
    const newer = aSpec([machine, aRecord("person", "ada")], { revision: 2 });
    putRegister(aRegister({ spec: () => Promise.resolve(ok(newer)) }));
    expect(await (await ask("/api/v1/spec")).text()).not.toBe(before);
  });

  it("is left to the checks and the drawings, which remember how long they hold", async () => {
    const check = vi.fn(aRegister().check);
    const draw = vi.fn(aRegister().draw);
    putRegister(aRegister({ check, draw }));
    for (const path of ["/api/v1/findings", "/api/v1/machines/light.svg"]) {
      await ask(path);
      await ask(path);
    }
    expect(check).toHaveBeenCalledTimes(2);
    expect(draw).toHaveBeenCalledTimes(2);
  });

  it("is drawn where it is a diagram", async () => {
    const answer = await ask("/api/v1/machines/light/versions/1.svg");
    expect(answer.headers.get("content-type")).toBe("image/svg+xml");
    expect(await answer.text()).toBe("<svg/>\n");
  });
});

describe("a refusal of the API", () => {
  it.each([
    { path: "/api/v1/nothing", status: 404 },
    { path: "/api/v1/spec?revision=x", status: 400 },
    { path: "/api/v1/spec?revision=7", status: 404 },
  ])("at $path is a problem with status $status", async ({ path, status }) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({ status });
    expect(answer.headers.get("link")).toContain('/api/v1/schemas/problem>; rel="describedby"');
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  });

  it("lists the methods there are", async () => {
    const answer = await ask("/api/v1/spec", { method: "DELETE" });
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
  });

  it("says when to come back where a diagram cannot be drawn, and forgets it", async () => {
    putRegister(aRegister({ draw: () => Promise.resolve(fail({ type: "unavailable", what: "diagrams" })) }));
    const answer = await ask("/api/v1/machines/light.svg");
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("5");
  });

  it("of a bug tells the log what happened and the reader nothing", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    putRegister(aRegister({ spec: () => Promise.reject(new Error("SELECT secret FROM table")) }));
    const answer = await ask("/api/v1/spec");
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain("secret");
    expect(String(log.mock.calls[0]?.[1])).toContain("secret");
    log.mockRestore();
  });
});

it("lets pages of other sites ask with a tag", async () => {
  const answer = await ask("/api/v1/spec", { method: "OPTIONS" });
  expect(answer.status).toBe(204);
  expect(answer.headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
  expect(answer.headers.get("access-control-allow-headers")).toContain("If-None-Match");
});
