import { describe, expect, it } from "vitest";
import { prepareFirstAdmin } from "#server/store/accounts/first-admin.ts";
import { aStore, here, invited, password, toToken } from "#server/store/accounts/test-builders.ts";

const ada = "ada@example.org";
const linkOf = (answer: { ok: true; value: string } | { ok: false }): string => toToken(answer.ok ? answer.value : "");

describe("the first admin", () => {
  it("is the one the environment names, as long as there is no account", async () => {
    const { store, accounts } = await aStore();
    expect(await prepareFirstAdmin(store, { email: ada, password })).toBeUndefined();
    await prepareFirstAdmin(store, { email: "eve@example.org", password: "another one entirely" });
    expect(await accounts.admin.list()).toMatchObject([{ email: ada, role: "admin" }]);
    expect(await accounts.signIn.checkPassword({ email: ada, password, ...here })).toMatchObject({ ok: true });
  });

  it("is otherwise whoever opens the newest set-up link first", async () => {
    const { store, accounts } = await aStore();
    const old = toToken((await prepareFirstAdmin(store, undefined)) ?? "");
    const token = toToken((await prepareFirstAdmin(store, undefined)) ?? "");
    const setUp = (given: string, email: string) =>
      accounts.links.setUp({ token: given, email, name: "Ada", password });
    expect(await setUp(old, "eve@example.org")).toMatchObject({ ok: false });
    const both = await Promise.all([setUp(token, ada), setUp(token, "eve@example.org")]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await accounts.admin.list()).toHaveLength(1);
    expect(await prepareFirstAdmin(store, undefined)).toBeUndefined();
  });
});

describe("an invitation", () => {
  it("makes one account with its address and role, whatever else the guest says", async () => {
    const { accounts } = await aStore();
    const token = linkOf(await accounts.admin.invite("system", { email: ada, role: "member" }));
    expect(await accounts.links.find("invitation", token)).toMatchObject({ email: ada, role: "member" });
    expect(await accounts.links.find("password-reset", token)).toBeUndefined();
    const guest = { token, password, name: "Ada", affiliation: "Engine" };
    expect(await accounts.links.acceptInvitation(guest)).toMatchObject({ ok: true });
    expect(await accounts.links.acceptInvitation(guest)).toMatchObject({ ok: false, failure: { type: "conflict" } });
    expect(await accounts.admin.list()).toMatchObject([{ email: ada, role: "member", affiliation: "Engine" }]);
  });

  it("does not work once it is withdrawn, replaced or two weeks old", async () => {
    const { accounts, pass } = await aStore();
    const invite = async () => linkOf(await accounts.admin.invite("system", { email: ada, role: "member" }));
    const replaced = await invite();
    const withdrawn = await invite();
    const [open] = await accounts.admin.listInvitations();
    await accounts.admin.withdrawInvitation("system", open?.id ?? 0);
    const old = await invite();
    pass(14 * 24 * 60 + 1);
    for (const token of [replaced, withdrawn, old])
      expect(await accounts.links.acceptInvitation({ token, name: "Ada", password })).toMatchObject({ ok: false });
    expect(await accounts.admin.listInvitations()).toEqual([]);
  });

  it("is not for who has an account", async () => {
    const { accounts } = await aStore();
    await invited(accounts, "ada");
    expect(await accounts.admin.invite("system", { email: ada, role: "admin" })).toMatchObject({
      ok: false,
      failure: { type: "conflict" },
    });
  });
});

describe("a new password", () => {
  it("by an admin's link ends every session, and the link works once", async () => {
    const { accounts } = await aStore();
    const account = await invited(accounts, "ada");
    const session = await accounts.signIn.startSession({ account, userAgent: "x" });
    const token = linkOf(await accounts.admin.makeResetLink("system", account));
    const next = "a whole new sentence";
    expect(await accounts.links.resetPassword({ token, password: next })).toMatchObject({ ok: true });
    expect(await accounts.links.resetPassword({ token, password })).toMatchObject({ ok: false });
    expect(await accounts.findBySession(session)).toBeUndefined();
    expect(await accounts.signIn.checkPassword({ email: ada, password, ...here })).toMatchObject({ ok: false });
    expect(await accounts.signIn.checkPassword({ email: ada, password: next, ...here })).toMatchObject({ ok: true });
  });

  it("of one's own needs the present one, and ends the other sessions", async () => {
    const { accounts } = await aStore();
    const account = await invited(accounts, "ada");
    const [session, other] = await Promise.all(
      ["x", "y"].map((userAgent) => accounts.signIn.startSession({ account, userAgent })),
    );
    const change = (current: string) =>
      accounts.profile.changePassword({ account, session: session ?? "", current, next: "a whole new sentence" });
    expect(await change("something else")).toMatchObject({ ok: false, failure: { type: "invalid" } });
    expect(await change(password)).toMatchObject({ ok: true });
    expect(await accounts.findBySession(session ?? "")).toBeDefined();
    expect(await accounts.findBySession(other ?? "")).toBeUndefined();
  });
});

describe("a token", () => {
  it("works within its scope until it is revoked or expires, and is kept as a hash", async () => {
    const { store, accounts, pass } = await aStore();
    const account = await invited(accounts, "ada");
    const make = (days: number) => accounts.profile.makeToken(account, { name: "ci", scope: "proposals:check", days });
    const made = await make(7);
    const token = made.ok ? made.value : "";
    expect(await accounts.requireByToken(token, "proposals:check")).toMatchObject({ ok: true, value: { id: account } });
    expect(await accounts.requireByToken(token, "proposals:write")).toMatchObject({
      ok: false,
      failure: { type: "forbidden" },
    });
    expect(JSON.stringify(await store.database.personalToken.findMany())).not.toContain(token.slice(-20));

    const second = await make(30);
    const [newest] = await accounts.profile.listTokens(account);
    await accounts.profile.revokeToken(account, newest?.id ?? 0);
    pass(7 * 24 * 60);
    for (const spent of [token, second.ok ? second.value : "", "concordance_made-up", ""])
      expect(await accounts.requireByToken(spent, "proposals:check")).toMatchObject({
        ok: false,
        failure: { type: "unauthenticated" },
      });
  });

  it("does nothing for an account that is disabled", async () => {
    const { accounts } = await aStore();
    const account = await invited(accounts, "ada");
    const made = await accounts.profile.makeToken(account, { name: "ci", scope: "proposals:write", days: 7 });
    await accounts.admin.disable("system", account);
    expect(await accounts.requireByToken(made.ok ? made.value : "", "proposals:write")).toMatchObject({ ok: false });
  });
});

it("closes the link to a new password with the account that it is for", async () => {
  const { accounts } = await aStore();
  const account = await invited(accounts, "ada");
  const made = await accounts.admin.makeResetLink("system", account);
  const token = new URL(made.ok ? made.value : "").searchParams.get("token") ?? "";
  expect(await accounts.links.find("password-reset", token)).toBeDefined();
  await accounts.admin.disable("system", account);
  expect(await accounts.links.find("password-reset", token)).toBeUndefined();
});

it("ends only sessions and tokens of one's own", async () => {
  const { accounts } = await aStore();
  const [bob, eve] = [await invited(accounts, "bob"), await invited(accounts, "eve")];
  const session = await accounts.signIn.startSession({ account: bob, userAgent: "x" });
  await accounts.profile.makeToken(bob, { name: "ci", scope: "proposals:check", days: 7 });
  const [token] = await accounts.profile.listTokens(bob);
  expect(await accounts.profile.endSession(eve, session)).toMatchObject({ ok: false });
  expect(await accounts.profile.revokeToken(eve, token?.id ?? 0)).toMatchObject({ ok: false });
  expect(await accounts.profile.listSessions(bob)).toHaveLength(1);
  expect(await accounts.profile.endSession(bob, session)).toMatchObject({ ok: true });
  expect(await accounts.profile.listSessions(bob)).toEqual([]);
});

it("always keeps an admin", async () => {
  const { accounts } = await aStore();
  const only = await invited(accounts, "ada", "admin");
  expect(await accounts.admin.change(only, { account: only, role: "reader" })).toMatchObject({ ok: false });
  expect(await accounts.admin.disable(only, only)).toMatchObject({ ok: false });
  await invited(accounts, "bob", "admin");
  expect(await accounts.admin.change(only, { account: only, role: "reader" })).toMatchObject({ ok: true });
});

it("tells anyone the name and affiliation behind an id, and nothing else", async () => {
  const { accounts } = await aStore();
  const id = await invited(accounts, "ada");
  await accounts.profile.saveProfile(id, { name: "Ada Lovelace", affiliation: "Engine" });
  expect(await accounts.listPublic()).toEqual([{ id, name: "Ada Lovelace", affiliation: "Engine" }]);
});

describe("a name", () => {
  const taken = { ok: false, failure: { type: "invalid", issues: [{ path: "/name" }] } };

  it("is nobody's while somebody else has it, however it is written", async () => {
    const { accounts } = await aStore();
    await accounts.profile.saveProfile(await invited(accounts, "ada", "chair"), { name: "Ada Lovelace" });
    const bob = await invited(accounts, "bob");
    for (const name of ["Ada Lovelace", " ADA\u00a0lovelace", "Ａｄａ Lovelace"])
      expect(await accounts.profile.saveProfile(bob, { name })).toMatchObject(taken);
    const token = linkOf(await accounts.admin.invite("system", { email: "eve@example.org", role: "member" }));
    expect(await accounts.links.acceptInvitation({ token, name: "ada lovelace", password })).toMatchObject(taken);
    expect(await accounts.links.acceptInvitation({ token, name: "Eve", password })).toMatchObject({ ok: true });
  });

  it("stays who has it, and is free with the account that had it", async () => {
    const { store, accounts } = await aStore();
    const ada = await invited(accounts, "ada");
    const bob = await invited(accounts, "bob");
    // From before names were told apart.
    await store.database.account.update({ where: { id: bob }, data: { name: "ADA" } });
    expect(await accounts.profile.saveProfile(bob, { name: "Ada", affiliation: "Engine" })).toMatchObject({ ok: true });
    expect(await accounts.profile.saveProfile(bob, { name: "Bob" })).toMatchObject({ ok: true });
    expect(await accounts.profile.saveProfile(bob, { name: "Ada" })).toMatchObject(taken);
    await accounts.admin.disable("system", ada);
    expect(await accounts.profile.saveProfile(bob, { name: "Ada" })).toMatchObject({ ok: true });
  });

  it("that a provider gives and somebody has is told apart by a number", async () => {
    const { accounts } = await aStore();
    await invited(accounts, "ada");
    for (const email of ["other@example.org", "third@example.org"]) {
      await accounts.admin.invite("system", { email, role: "member" });
      const identity = { provider: "hub", subject: email, verifiedEmail: email, name: "Ada" };
      expect(await accounts.signIn.admit(identity)).toMatchObject({ ok: true });
    }
    const names = (await accounts.admin.list()).map(({ name }) => name);
    expect(names.sort()).toEqual(["Ada 2", "Ada 3", "ada"]);
  });
});

it("notes in the audit log who let whom in, without address or secret", async () => {
  const { store, accounts } = await aStore();
  const admin = await invited(accounts, "ada", "admin");
  await accounts.admin.invite(admin, { email: "bob@example.org", role: "member" });
  await accounts.admin.makeResetLink(admin, admin);
  const log = await store.database.audit.findMany({ orderBy: { seq: "asc" } });
  expect(log.map(({ actor, action }) => [actor, action])).toEqual([
    ["system", "invite"],
    ["system", "create-account"],
    [admin, "invite"],
    [admin, "make-reset-link"],
  ]);
  expect(JSON.stringify(log)).not.toMatch(/example\.org|token=/);
});
