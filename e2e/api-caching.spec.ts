import { createHash } from "node:crypto";
import { expect, test } from "./fixtures.ts";

test.describe("a tool that keeps what it read", () => {
  const addresses = [
    "/api/v1",
    "/api/v1/openapi.json",
    "/api/v1/spec",
    "/api/v1/machines/luo-session",
    "/api/v1/machines/luo-session.mmd",
  ];

  test("gets the same tag whoever it is, the hash of the bytes, followed by the coding where they come coded", async ({
    request,
  }) => {
    for (const address of addresses) {
      const plain = await request.get(address, { headers: { "accept-encoding": "identity" } });
      const tag = plain.headers()["etag"];
      expect(tag).toBe(
        `"${createHash("sha256")
          .update(await plain.body())
          .digest("hex")}"`,
      );
      for (const headers of [
        { "accept-encoding": "gzip" },
        { cookie: "a=b" },
        { authorization: "Bearer x" },
      ] as const) {
        const other = await request.get(address, { headers });
        const coding = other.headers()["content-encoding"];
        expect(other.headers()["etag"], address).toBe(coding === undefined ? tag : tag?.replace(/"$/, `-${coding}"`));
        expect(Buffer.compare(await other.body(), await plain.body()), address).toBe(0);
      }
    }
  });

  test("is told with 304 that nothing changed, and told so again behind a proxy", async ({ request }) => {
    for (const address of addresses) {
      const first = await request.get(address, { headers: { "accept-encoding": "identity" } });
      const tag = first.headers()["etag"] ?? "";
      for (const known of [tag, `W/${tag}`, `"x", ${tag}`, "*", tag.replace(/"$/, '-gzip"')]) {
        const headers = { "if-none-match": known, "accept-encoding": "identity" };
        const again = await request.get(address, { headers });
        expect(again.status(), `${address} ${known}`).toBe(304);
        expect(again.headers()["etag"]).toBe(tag);
        expect(await again.body()).toHaveLength(0);
      }
      const other = await request.get(address, { headers: { "if-none-match": '"x"' } });
      expect(other.status()).toBe(200);
    }
  });

  test("may keep a version for ever, and asks again for everything else", async ({ request }) => {
    const controlOf = async (address: string) => (await request.get(address)).headers()["cache-control"];
    expect(await controlOf("/api/v1/machines/luo-session/versions/1")).toBe("public, max-age=31536000, immutable");
    for (const address of addresses) expect(await controlOf(address), address).toBe("public, no-cache");
  });

  test("gets a body by its hash for good, as the bytes that have it", async ({ request }) => {
    const record = (await (await request.get("/api/v1/machines/luo-session")).json()) as { hash: string };
    const blob = await request.get(`/api/v1/blobs/sha256/${record.hash}`);
    expect(
      createHash("sha256")
        .update(await blob.body())
        .digest("hex"),
    ).toBe(record.hash);
    expect(blob.headers()["cache-control"]).toContain("immutable");
    expect(blob.headers()["link"]).toContain('rel="canonical"');
    expect((await request.get(`/api/v1/blobs/sha256/${"0".repeat(64)}`)).status()).toBe(404);
    expect((await request.get("/api/v1/blobs/sha256/x")).status()).toBe(404);
  });

  test("reads revision 1 by its number", async ({ request }) => {
    const spec = await (await request.get("/api/v1/spec?revision=1")).json();
    expect(spec).toMatchObject({ revision: 1 });
    for (const address of addresses) expect((await request.get(`${address}?revision=1`)).status(), address).toBe(200);
  });

  test("gets the head without the body", async ({ request }) => {
    for (const address of addresses) {
      const headers = { "accept-encoding": "identity" };
      const [head, get] = [await request.head(address, { headers }), await request.get(address, { headers })];
      expect(head.status()).toBe(200);
      expect(await head.body()).toHaveLength(0);
      for (const name of ["etag", "content-type", "link"]) expect(head.headers()[name]).toBe(get.headers()[name]);
    }
  });
});

test.describe("a page of another site", () => {
  test("may read every answer, with its tag and its links", async ({ request }) => {
    for (const address of ["/api/v1/spec", "/api/v1/machines/nothing"]) {
      const { "access-control-allow-origin": origin, "access-control-expose-headers": exposed } = (
        await request.get(address, { headers: { origin: "https://elsewhere.example" } })
      ).headers();
      expect(origin).toBe("*");
      expect(exposed).toMatch(/ETag.*Link/);
    }
  });

  test("may ask whether it may ask", async ({ request }) => {
    const preflight = await request.fetch("/api/v1/spec", {
      method: "OPTIONS",
      headers: {
        origin: "https://elsewhere.example",
        "access-control-request-method": "GET",
        "access-control-request-headers": "if-none-match",
      },
    });
    expect(preflight.status()).toBe(204);
    expect(preflight.headers()["access-control-allow-origin"]).toBe("*");
    expect(preflight.headers()["access-control-allow-headers"]).toMatch(/If-None-Match/i);
  });
});
