import { beforeEach, describe, expect, it } from "vitest";
import { limits } from "#domain/limits.ts";
import { tokenScopes, type Role } from "#domain/policy.ts";
import { aBody } from "#domain/test-builders.ts";
import { answerApi } from "#server/api/route.ts";
import { aServedRegister, send as sendBody } from "#server/api/sender-test-builders.ts";
import { ada, bob, chair, changing } from "#server/store/proposals/test-builders.ts";
import { aTerm } from "#server/store/test-builders.ts";

let store: Awaited<ReturnType<typeof aServedRegister>>;
let hasRoom = true;

beforeEach(async () => {
  hasRoom = true;
  store = await aServedRegister({ hasRoom: () => hasRoom });
});

const update = { op: "update", kind: "term", slug: "kho", base: 1, body: aTerm("kho", "Said better.").body } as const;
const content = changing(update);

const aToken: typeof store.aToken = (...asked) => store.aToken(...asked);
const send = (sending: Parameters<typeof sendBody>[0]) => sendBody({ body: content, ...sending });

async function read(path: string) {
  const answer = await answerApi(new Request(`http://internal/api/v1/proposals${path}`));
  return { status: answer.status, value: (await answer.json()) as { proposals: { id: number }[] } };
}

const countProposals = () => store.countProposals();

describe("a proposal sent by a program", () => {
  it("is made in the name of the owner of the token, and open", async () => {
    const made = await send({ token: await aToken() });
    expect(made).toMatchObject({ status: 201, value: { state: "open", author: "ada", changes: [{ slug: "kho" }] } });
    expect(made.headers.get("location")).toMatch(/\/api\/v1\/proposals\/2$/);
    expect(made.headers.get("cache-control")).toBe("no-store");
    expect(made.headers.get("etag")).toBeNull();
    expect((await read("/2")).value).toEqual(made.value);
    expect((await read("")).value.proposals.map(({ id }) => id)).toEqual([2, 1]);
  });

  it("is a draft that nobody but its author reads where that was asked for", async () => {
    const made = await send({ token: await aToken(), query: "?draft=true" });
    expect(made).toMatchObject({ status: 201, value: { state: "draft" } });
    const { pathname } = new URL(made.headers.get("location") ?? "");
    const readAs = async (token: string) =>
      answerApi(new Request(`http://internal${pathname}`, { headers: { authorization: `Bearer ${token}` } }));
    const own = await readAs(await aToken());
    expect([own.status, await own.json()]).toEqual([200, made.value]);
    expect([own.headers.get("cache-control"), own.headers.get("etag")]).toEqual(["no-store", null]);
    const others = [await aToken("proposals:write", "bob"), await aToken("proposals:check"), "concordance_forged"];
    for (const token of others) expect((await readAs(token)).status).toBe(404);
    expect((await read("/2")).status).toBe(404);
    expect((await read("")).value.proposals.map(({ id }) => id)).toEqual([1]);
  });

  it("changes nothing on a dry run, which says difference and findings", async () => {
    const twin = { op: "create", kind: "term", slug: "twin", body: aBody("term", { title: "Kexec" }) };
    const token = await aToken("proposals:check");
    const tried = await send({ token, query: "?dryRun=true", body: changing(update, twin as never) });
    expect(tried).toMatchObject({
      status: 200,
      value: {
        revision: 1,
        records: [
          { id: "terms/kho", op: "update", version: 2, difference: [{ op: "changed", path: "/meaning" }] },
          { id: "terms/twin", op: "create", version: 1, difference: [] },
        ],
      },
    });
    expect(JSON.stringify(tried.value["caused"])).toContain("terms/twin");
    expect(tried.headers.get("cache-control")).toBe("no-store");
    expect(await countProposals()).toBe(1);
  });

  it("is made once when it is sent twice under one key", async () => {
    const key = { "idempotency-key": "7d444840-9dc0-41d1-b245-5ffdce74fad2" };
    const token = await aToken();
    const [first, second] = [await send({ token, headers: key }), await send({ token, headers: key })];
    expect(second.headers.get("location")).toBe(first.headers.get("location"));
    expect(await countProposals()).toBe(2);
    const other = await send({ token, headers: key, body: { ...content, title: "Something else" } });
    expect(other).toMatchObject({ status: 422 });
    expect(JSON.stringify(other.value)).toContain("it made proposal 2 already, which said something else");
    expect(await countProposals()).toBe(2);
  });
});

describe("a proposal is refused", () => {
  it.each([
    { without: "a token", token: undefined, says: /send a personal token/ },
    { without: "a token of ours", token: "concordance_forged", says: /is not one of ours/ },
  ])("without $without", async ({ token, says }) => {
    const refused = await send({ token });
    expect(refused).toMatchObject({ status: 401, value: { detail: expect.stringMatching(says) as unknown } });
    expect(refused.headers.get("www-authenticate")).toBe('Bearer realm="concordance"');
    expect(await countProposals()).toBe(1);
  });

  it("where no processor is free, before what it says is read", async () => {
    hasRoom = false;
    const refused = await send({ token: await aToken(), text: "{ this is no JSON" });
    expect(refused).toMatchObject({ status: 503 });
    expect(refused.headers.get("retry-after")).toBe("5");
  });

  it("with a token that may only try, or of somebody who may not propose any more", async () => {
    expect(await send({ token: await aToken(tokenScopes[0]) })).toMatchObject({ status: 403 });
    const token = await aToken();
    const reader: Role = "reader";
    await store.database.account.update({ where: { id: ada.id }, data: { role: reader } });
    expect(await send({ token })).toMatchObject({
      status: 403,
      value: { detail: expect.stringContaining("member") as unknown },
    });
    await store.database.account.update({ where: { id: ada.id }, data: { disabledAt: "2025-02-01T12:00:00.000Z" } });
    expect(await send({ token })).toMatchObject({ status: 401 });
  });

  it("with a token that has expired or was revoked, whose text is kept nowhere", async () => {
    const [old, revoked] = [await aToken(), await aToken()];
    expect(JSON.stringify(await store.database.personalToken.findMany())).not.toContain(old.slice(-20));
    const [newest] = await store.accounts.profile.listTokens(ada.id);
    await store.accounts.profile.revokeToken(ada.id, newest?.id ?? 0);
    expect(await send({ token: revoked })).toMatchObject({ status: 401, value: { detail: "the token was revoked" } });
    expect(await send({ token: old, query: "?dryRun=true" })).toMatchObject({ status: 200 });
    store.pass(8);
    expect(await send({ token: old })).toMatchObject({
      status: 401,
      value: { detail: expect.stringMatching(/^the token expired at 20/) as unknown },
    });
    expect(await countProposals()).toBe(1);
  });

  it.each([
    { what: "that is not JSON, with the place", text: '{\n  "title": }', status: 400, says: "line 2, column 12" },
    { what: "with a member twice", text: '{"title": "a", "title": "b"}', status: 400, says: "member `title` twice" },
    { what: "that ends too early", text: '{"title": "a', status: 400, says: "ends too early, at line 1, column 13" },
    { what: "that is empty", text: "", status: 400, says: "it is empty" },
    {
      what: "over the limit",
      text: `"${"x".repeat(limits.sentProposal)}"`,
      status: 413,
      says: "limit of 12000000 bytes",
    },
  ])("with a body $what", async ({ text, status, says }) => {
    const refused = await send({ token: await aToken(), text });
    expect(refused).toMatchObject({ status, value: { detail: expect.stringContaining(says) as unknown } });
  });

  it("with a body that is not UTF-8", async () => {
    const bytes = Buffer.concat([Buffer.from('{"title":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]);
    const answer = await answerApi(
      new Request("http://internal/api/v1/proposals", {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${await aToken()}` },
        body: bytes,
      }),
    );
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining("it is not UTF-8")]);
  });

  it("with a body of another type, naming those that are read", async () => {
    const refused = await send({ token: await aToken(), headers: { "content-type": "text/yaml" } });
    expect(refused.status).toBe(415);
    expect(refused.headers.get("accept-post")).toBe("application/json, text/x-patch");
  });

  it.each([
    { what: "members that are not known", body: { ...content, accept: true }, pointer: "#/accept" },
    {
      what: "a body its kind does not have",
      body: changing({ ...update, body: { title: "K" } }),
      pointer: "#/changes/0/body/meaning",
    },
    { what: "a record that is not there", body: changing({ ...update, slug: "nothing" }), pointer: "#/changes/0/slug" },
    { what: "control characters", body: { ...content, title: "a\u0000b" }, pointer: "#/title" },
    { what: "bidirectional overrides", body: { ...content, title: "a\u202Eb" }, pointer: "#/title" },
    { what: "an unknown kind", body: changing({ ...update, kind: "idea" } as never), pointer: "#/changes/0/kind" },
    { what: "the body of another kind", body: changing({ ...update, kind: "decision" }), pointer: "#/changes/0/slug" },
    {
      what: "a version nobody has made",
      body: changing({ ...update, base: 99 }),
      pointer: "#/changes/0/base",
    },
    {
      what: "a name that leads elsewhere",
      body: changing({ ...update, slug: "../../etc/passwd" }),
      pointer: "#/changes/0/slug",
    },
    { what: "too many records", body: changing(...Array.from({ length: 500 }, () => update)), pointer: "#/changes" },
    {
      what: "members of an object's own",
      body: JSON.parse('{"__proto__":{"title":"x"}}') as object,
      pointer: "#/title",
    },
    { what: "a list in place of everything", body: [], pointer: "#" },
  ])("with $what, by pointers", async ({ body, pointer }) => {
    const refused = await send({ token: await aToken(), body });
    expect(refused.status).toBe(422);
    expect((refused.value["errors"] as { pointer: string }[]).map((error) => error.pointer)).toContain(pointer);
    expect(await countProposals()).toBe(1);
  });

  it.each([
    { where: "beside its members", nest: (deep: unknown) => ({ ...content, deep }), pointer: "#/deep" },
    {
      where: "in a record",
      nest: (deep: unknown) => changing({ ...update, body: { ...update.body, deep } as never }),
      pointer: "#/changes/0/body",
    },
  ])("with thirty lists in one another $where", async ({ nest, pointer }) => {
    const text = JSON.stringify(nest("HERE")).replace('"HERE"', `${"[".repeat(30)}${"]".repeat(30)}`);
    const refused = await send({ token: await aToken(), text });
    expect(refused.status).toBe(422);
    expect((refused.value["errors"] as { pointer: string }[]).map((error) => error.pointer)).toContain(pointer);
  });

  it.each([
    { what: "fifty thousand lists in one another", text: "[".repeat(50_000), limit: "40 lists and objects" },
    { what: "a million members", text: `{"a":1${',"b":1'.repeat(1_000_000)}}`, limit: "1000 members of one object" },
    { what: "a million values", text: `[1${",1".repeat(1_000_000)}]`, limit: "500000 values" },
  ])("with $what before anything is made of them", async ({ text, limit }) => {
    const refused = await send({ token: await aToken(), text });
    expect(refused).toMatchObject({ status: 413, value: { detail: expect.stringContaining(limit) as unknown } });
  });

  it("with no more faults than an answer lists", async () => {
    const bodies = Array.from({ length: 200 }, (_, index) => ({
      op: "create" as const,
      kind: "machine" as const,
      slug: `m${index}`,
      body: { ...(aBody("machine") as object), states: Array.from({ length: 400 }, () => ({ id: "" })) } as never,
    }));
    const refused = await send({ token: await aToken(), query: "?dryRun=true", body: changing(...bodies) });
    expect(refused.status).toBe(422);
    const errors = refused.value["errors"] as { pointer: string; detail: string }[];
    expect(errors).toHaveLength(101);
    expect(errors.at(-1)?.detail).toContain("there is more to mend");
    expect(JSON.stringify(refused.value).length).toBeLessThan(50_000);
  });

  it("never for a reference to nothing, which is a finding that it causes", async () => {
    const body = { ...update.body, related: ["terms/nothing"] };
    const tried = await send({ token: await aToken(), query: "?dryRun=true", body: changing({ ...update, body }) });
    expect(tried).toMatchObject({
      status: 200,
      value: {
        caused: [{ level: "error", record: "terms/kho", message: expect.stringContaining("nothing") as unknown }],
      },
    });
  });

  it("where a record has moved on, dry or not", async () => {
    const { id } = await store.submit(content, bob);
    await store.step(id, { type: "take-position", position: "support" }, ada);
    await store.step(id, { type: "start-last-call" }, chair);
    store.pass(8);
    expect(await store.accept(id)).toMatchObject({ ok: true });
    const token = await aToken("proposals:write", "chair");
    for (const query of ["", "?dryRun=true"])
      expect(await send({ token, query })).toMatchObject({
        status: 409,
        value: { title: "Stale", errors: [{ pointer: "#/changes/0/base" }] },
      });
  });

  it("with parameters it does not have, and keys that are none", async () => {
    const token = await aToken();
    expect(await send({ token, query: "?dryrun=true" })).toMatchObject({ status: 400, value: { parameter: "dryrun" } });
    expect(await send({ token, query: "?dryRun=yes" })).toMatchObject({ status: 400, value: { parameter: "dryRun" } });
    expect(await send({ token, headers: { "idempotency-key": "1" } })).toMatchObject({ status: 400 });
  });

  it("after too many, with the time to wait", async () => {
    const token = await aToken("proposals:check", "other-chair");
    const answers = [];
    for (let sent = 0; sent < 121; sent += 1) answers.push(await send({ token, text: "", query: "?dryRun=true" }));
    expect(answers.at(-2)?.status).toBe(400);
    expect(answers.at(-1)?.status).toBe(429);
    expect(Number(answers.at(-1)?.headers.get("retry-after"))).toBeGreaterThan(500);
  });
});
