import type { APIRequestContext } from "@playwright/test";
import { firstAdmin } from "./first-admin.ts";
import { expect, test } from "./fixtures.ts";
import { makeToken } from "./forms.ts";
import { aPerson, signInAs, type Person } from "./people.ts";

const aTerm = (slug: string) => ({
  title: `Say what ${slug} means`,
  message: "Sent by a program.",
  changes: [
    {
      op: "create",
      kind: "term",
      slug,
      body: { title: `Word ${slug}`, meaning: "As a program says.", standing: "draft" },
    },
  ],
});

const send = (request: APIRequestContext, token: string, data: object, query = "") =>
  request.post(`/api/v1/proposals${query}`, { headers: { authorization: `Bearer ${token}` }, data });

test.describe("a program with a token of a member", () => {
  let member: Person;
  test.beforeAll(async ({ baseURL }) => {
    const address = baseURL ?? "";
    const admin = await signInAs(address, firstAdmin);
    member = await aPerson(admin, address, { role: "member" });
    await admin.dispose();
  });
  test.afterAll(() => member.request.dispose());

  test("tries a proposal, sends it, and everybody reads it", async ({ request }) => {
    const token = await makeToken(member.request, "proposals:write");
    const slug = `sent-${Date.now()}`;
    const tried = await send(request, token, aTerm(slug), "?dryRun=true");
    expect(tried.status()).toBe(200);
    expect(await tried.json()).toMatchObject({ records: [{ id: `terms/${slug}`, op: "create", version: 1 }] });
    const made = await send(request, token, aTerm(slug));
    expect(made.status()).toBe(201);
    const place = made.headers()["location"] ?? "";
    const read = await request.get(place);
    expect(await read.json()).toEqual(await made.json());
    expect(read.headers()["cache-control"]).toBe("public, no-cache");
    const list = (await (await request.get("/api/v1/proposals")).json()) as {
      proposals: { links: { self: string } }[];
    };
    expect(list.proposals.map(({ links }) => links.self)).toContain(place);
    // Proposed is not accepted.
    expect((await request.get(`/api/v1/terms/${slug}`)).status()).toBe(404);
  });

  test("keeps a draft to its author", async ({ request }) => {
    const made = await send(
      request,
      await makeToken(member.request, "proposals:write"),
      aTerm(`draft-${Date.now()}`),
      "?draft=true",
    );
    expect(made.status()).toBe(201);
    expect((await request.get(made.headers()["location"] ?? "")).status()).toBe(404);
  });

  test("is told what is wrong with what it sent, and may not do more than its token", async ({ request }) => {
    const token = await makeToken(member.request, "proposals:check");
    expect((await send(request, token, aTerm("more-than-it-may"))).status()).toBe(403);
    const invalid = await send(request, token, { ...aTerm("x"), changes: [] }, "?dryRun=true");
    expect(invalid.status()).toBe(422);
    expect(await invalid.json()).toMatchObject({ errors: [{ pointer: "#/changes" }] });
    const broken = await request.post("/api/v1/proposals?dryRun=true", {
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      data: Buffer.from("{]"),
    });
    expect(broken.status()).toBe(400);
    expect(await broken.json()).toMatchObject({
      detail: "the body is not JSON: it cannot be read at line 1, column 2",
    });
  });

  test("is asked for a token where it shows none, or one that is none", async ({ request }) => {
    for (const answer of [
      await request.post("/api/v1/proposals", { data: aTerm("nobody") }),
      await send(request, "concordance_forged", aTerm("nobody")),
    ]) {
      expect(answer.status()).toBe(401);
      expect(answer.headers()["www-authenticate"]).toContain("Bearer");
    }
  });
});
