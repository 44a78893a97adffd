import { describe, expect, it } from "vitest";
import { prepareFirstAdmin } from "#server/store/accounts/first-admin.ts";
import { aDesk, here, invited, password, toToken } from "#server/store/accounts/test-builders.ts";

const ada = "ada@example.org";
const linkOf = (answer: { ok: true; value: string } | { ok: false }): string => toToken(answer.ok ? answer.value : "");

describe("the first admin", () => {
  it("is the one the environment names, as long as there is no account", async () => {
    const { desk, accounts } = await aDesk();
    expect(await prepareFirstAdmin(desk, { email: ada, password })).toBeUndefined();
    await prepareFirstAdmin(desk, { email: "eve@example.org", password: "another one entirely" });
    expect(await accounts.managed.list()).toMatchObject([{ email: ada, role: "admin" }]);
    expect(await accounts.entrance.checkPassword({ email: ada, password, ...here })).toMatchObject({ ok: true });
  });

  it("is otherwise whoever opens the newest set-up link first", async () => {
    const { desk, accounts } = await aDesk();
    const old = toToken((await prepareFirstAdmin(desk, undefined)) ?? "");
    const token = toToken((await prepareFirstAdmin(desk, undefined)) ?? "");
    const setUp = (given: string, email: string) =>
      accounts.links.setUp({ token: given, email, name: "Ada", password });
    expect(await setUp(old, "eve@example.org")).toMatchObject({ ok: false });
    const both = await Promise.all([setUp(token, ada), setUp(token, "eve@example.org")]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await accounts.managed.list()).toHaveLength(1);
    expect(await prepareFirstAdmin(desk, undefined)).toBeUndefined();
  });
});

describe("an invitation", () => {
  it("makes one account with its address and role, whatever else the guest says", async () => {
    const { accounts } = await aDesk();
    const token = linkOf(await accounts.managed.invite("system", { email: ada, role: "member" }));
    expect(await accounts.links.find("invitation", token)).toMatchObject({ email: ada, role: "member" });
    expect(await accounts.links.find("password-reset", token)).toBeUndefined();
    const guest = { token, password, name: "Ada", affiliation: "Engine" };
    expect(await accounts.links.acceptInvitation(guest)).toMatchObject({ ok: true });
    expect(await accounts.links.acceptInvitation(guest)).toMatchObject({ ok: false, failure: { type: "conflict" } });
    expect(await accounts.managed.list()).toMatchObject([{ email: ada, role: "member", affiliation: "Engine" }]);
  });

  it("does not work once it is withdrawn, replaced or two weeks old", async () => {
    const { accounts, pass } = await aDesk();
    const invite = async () => linkOf(await accounts.managed.invite("system", { email: ada, role: "member" }));
    const replaced = await invite();
    const withdrawn = await invite();
    const [open] = await accounts.managed.listInvitations();
    await accounts.managed.withdrawInvitation("system", open?.id ?? 0);
    const old = await invite();
    pass(14 * 24 * 60 + 1);
    for (const token of [replaced, withdrawn, old])
      expect(await accounts.links.acceptInvitation({ token, name: "Ada", password })).toMatchObject({ ok: false });
    expect(await accounts.managed.listInvitations()).toEqual([]);
  });

  it("is not for who has an account", async () => {
    const { accounts } = await aDesk();
    await invited(accounts, "ada");
    expect(await accounts.managed.invite("system", { email: ada, role: "admin" })).toMatchObject({
      ok: false,
      failure: { type: "conflict" },
    });
  });
});

describe("a new password", () => {
  it("by an admin's link ends every session, and the link works once", async () => {
    const { accounts } = await aDesk();
    const account = await invited(accounts, "ada");
    const session = await accounts.entrance.startSession({ account, userAgent: "x" });
    const token = linkOf(await accounts.managed.makeResetLink("system", account));
    const next = "a whole new sentence";
    expect(await accounts.links.resetPassword({ token, password: next })).toMatchObject({ ok: true });
    expect(await accounts.links.resetPassword({ token, password })).toMatchObject({ ok: false });
    expect(await accounts.findBySession(session)).toBeUndefined();
    expect(await accounts.entrance.checkPassword({ email: ada, password, ...here })).toMatchObject({ ok: false });
    expect(await accounts.entrance.checkPassword({ email: ada, password: next, ...here })).toMatchObject({ ok: true });
  });

  it("of one's own needs the present one, and ends the other sessions", async () => {
    const { accounts } = await aDesk();
    const account = await invited(accounts, "ada");
    const [session, other] = await Promise.all(
      ["x", "y"].map((userAgent) => accounts.entrance.startSession({ account, userAgent })),
    );
    const change = (current: string) =>
      accounts.own.changePassword({ account, session: session ?? "", current, next: "a whole new sentence" });
    expect(await change("something else")).toMatchObject({ ok: false, failure: { type: "invalid" } });
    expect(await change(password)).toMatchObject({ ok: true });
    expect(await accounts.findBySession(session ?? "")).toBeDefined();
    expect(await accounts.findBySession(other ?? "")).toBeUndefined();
  });
});

describe("a token", () => {
  it("works within its scope until it is revoked or expires, and is kept as a hash", async () => {
    const { desk, accounts, pass } = await aDesk();
    const account = await invited(accounts, "ada");
    const make = (days: number) => accounts.own.makeToken(account, { name: "ci", scope: "proposals:check", days });
    const made = await make(7);
    const token = made.ok ? made.value : "";
    expect(await accounts.requireByToken(token, "proposals:check")).toMatchObject({ ok: true, value: { id: account } });
    expect(await accounts.requireByToken(token, "proposals:write")).toMatchObject({
      ok: false,
      failure: { type: "forbidden" },
    });
    expect(JSON.stringify(await desk.database.personalToken.findMany())).not.toContain(token.slice(-20));

    const second = await make(30);
    const [newest] = await accounts.own.listTokens(account);
    await accounts.own.revokeToken(account, newest?.id ?? 0);
    pass(7 * 24 * 60);
    for (const spent of [token, second.ok ? second.value : "", "concordance_made-up", ""])
      expect(await accounts.requireByToken(spent, "proposals:check")).toMatchObject({
        ok: false,
        failure: { type: "unauthenticated" },
      });
  });

  it("does nothing for an account that is disabled", async () => {
    const { accounts } = await aDesk();
    const account = await invited(accounts, "ada");
    const made = await accounts.own.makeToken(account, { name: "ci", scope: "proposals:write", days: 7 });
    await accounts.managed.disable("system", account);
    expect(await accounts.requireByToken(made.ok ? made.value : "", "proposals:write")).toMatchObject({ ok: false });
  });
});

it("ends only sessions and tokens of one's own", async () => {
  const { accounts } = await aDesk();
  const [bob, eve] = [await invited(accounts, "bob"), await invited(accounts, "eve")];
  const session = await accounts.entrance.startSession({ account: bob, userAgent: "x" });
  await accounts.own.makeToken(bob, { name: "ci", scope: "proposals:check", days: 7 });
  const [token] = await accounts.own.listTokens(bob);
  expect(await accounts.own.endSession(eve, session)).toMatchObject({ ok: false });
  expect(await accounts.own.revokeToken(eve, token?.id ?? 0)).toMatchObject({ ok: false });
  expect(await accounts.own.listSessions(bob)).toHaveLength(1);
  expect(await accounts.own.endSession(bob, session)).toMatchObject({ ok: true });
  expect(await accounts.own.listSessions(bob)).toEqual([]);
});

it("always keeps an admin", async () => {
  const { accounts } = await aDesk();
  const only = await invited(accounts, "ada", "admin");
  expect(await accounts.managed.change(only, { account: only, role: "reader" })).toMatchObject({ ok: false });
  expect(await accounts.managed.disable(only, only)).toMatchObject({ ok: false });
  await invited(accounts, "bob", "admin");
  expect(await accounts.managed.change(only, { account: only, role: "reader" })).toMatchObject({ ok: true });
});

it("tells anyone the name and affiliation behind an id, and nothing else", async () => {
  const { accounts } = await aDesk();
  const id = await invited(accounts, "ada");
  await accounts.own.saveProfile(id, { name: "Ada Lovelace", affiliation: "Engine" });
  expect(await accounts.listPublic()).toEqual([{ id, name: "Ada Lovelace", affiliation: "Engine" }]);
});

it("notes in the audit log who let whom in, without address or secret", async () => {
  const { desk, accounts } = await aDesk();
  const admin = await invited(accounts, "ada", "admin");
  await accounts.managed.invite(admin, { email: "bob@example.org", role: "member" });
  await accounts.managed.makeResetLink(admin, admin);
  const log = await desk.database.audit.findMany({ orderBy: { seq: "asc" } });
  expect(log.map(({ actor, action }) => [actor, action])).toEqual([
    ["system", "invite"],
    ["system", "create-account"],
    [admin, "invite"],
    [admin, "make-reset-link"],
  ]);
  expect(JSON.stringify(log)).not.toMatch(/example\.org|token=/);
});
