import { describe, expect, it } from "vitest";
import { aStore, guess, here, invited, toToken } from "#server/store/accounts/test-builders.ts";

const ada = "ada@example.org";

describe("a provider of identities", () => {
  const github = { provider: "github", subject: "42", name: "Ada Lovelace" };

  it("lets in nobody who is not expected", async () => {
    const { accounts } = await aStore();
    expect(await accounts.signIn.admit({ ...github, verifiedEmail: ada })).toMatchObject({
      ok: false,
      failure: { type: "forbidden" },
    });
    expect(await accounts.admin.list()).toEqual([]);
  });

  it("lets in who has an account with a verified address, and knows them after that by their identity", async () => {
    const { accounts } = await aStore();
    const id = await invited(accounts, "ada");
    expect(await accounts.signIn.admit(github)).toMatchObject({ ok: false });
    expect(await accounts.signIn.admit({ ...github, verifiedEmail: ada })).toEqual({ ok: true, value: id });
    expect(await accounts.signIn.admit(github)).toEqual({ ok: true, value: id });
  });

  it("makes the account of who was invited, with the role of the invitation, once", async () => {
    const { accounts } = await aStore();
    const link = await accounts.admin.invite("system", { email: ada, role: "chair" });
    await accounts.signIn.admit({ ...github, verifiedEmail: ada });
    expect(await accounts.admin.list()).toMatchObject([{ email: ada, name: "Ada Lovelace", role: "chair" }]);
    const token = toToken(link.ok ? link.value : "");
    expect(await accounts.links.find("invitation", token)).toBeUndefined();
  });

  it("lets in nobody whose account is disabled", async () => {
    const { accounts } = await aStore();
    const id = await invited(accounts, "ada");
    await accounts.signIn.admit({ ...github, verifiedEmail: ada });
    await accounts.admin.disable("system", id);
    expect(await accounts.signIn.admit(github)).toMatchObject({ ok: false });
    expect(await accounts.signIn.admit({ ...github, subject: "43", verifiedEmail: ada })).toMatchObject({
      ok: false,
    });
  });
});

describe("a link by mail", () => {
  it("lets in once, and not after a quarter of an hour", async () => {
    const { accounts, mails, pass } = await aStore();
    const id = await invited(accounts, "ada");
    mails.length = 0;
    await accounts.signIn.sendLink({ email: ada, next: "/account?a=1", ...here });
    await expect.poll(() => mails).toHaveLength(1);
    const address = new URL(/https:\S+/.exec(mails[0]?.text ?? "")?.[0] ?? "");
    expect(address.searchParams.get("next")).toBe("/account?a=1");
    const token = toToken(address.href);
    expect(await accounts.signIn.useLink({ token, ...here })).toEqual({ ok: true, value: id });
    expect(await accounts.signIn.useLink({ token, ...here })).toMatchObject({ ok: false });

    await accounts.signIn.sendLink({ email: ada, next: "/", ...here });
    await expect.poll(() => mails).toHaveLength(2);
    pass(16);
    const late = toToken(/https:\S+/.exec(mails[1]?.text ?? "")?.[0] ?? "");
    expect(await accounts.signIn.useLink({ token: late, ...here })).toMatchObject({ ok: false });
  });

  it("is not sent to strangers, who are answered the same, nor to one person over and over", async () => {
    const { accounts, mails } = await aStore();
    await invited(accounts, "ada");
    mails.length = 0;
    const send = (email: string) => accounts.signIn.sendLink({ email, next: "/", ...here });
    expect(await send("nobody@example.org")).toEqual(await send(ada));
    await send(ada);
    await send(ada);
    expect(await send(ada)).toMatchObject({ ok: false, failure: { type: "too-many" } });
    await expect.poll(() => mails).toHaveLength(3);
    expect(new Set(mails.map(({ to }) => to))).toEqual(new Set([ada]));
  });

  it("stays open while others ask for more in its owner's name, and is closed with them once one was used", async () => {
    const { accounts, mails } = await aStore();
    const id = await invited(accounts, "ada");
    mails.length = 0;
    for (const address of ["192.0.2.1", "198.51.100.1"])
      await accounts.signIn.sendLink({ email: ada, next: "/", address, browsers: [] });
    await expect.poll(() => mails).toHaveLength(2);
    const [first = "", second = ""] = mails.map(({ text }) => toToken(/https:\S+/.exec(text)?.[0] ?? ""));
    expect(await accounts.signIn.useLink({ token: first, ...here })).toEqual({ ok: true, value: id });
    expect(await accounts.signIn.useLink({ token: second, ...here })).toMatchObject({ ok: false });
  });

  it("works in a network from which no more passwords are taken, and where many wrong links came from", async () => {
    const { store, accounts, mails } = await aStore();
    const account = await invited(accounts, "ada");
    mails.length = 0;
    for (let tries = 0; tries < 60; tries += 1) await guess(store, { email: ada, account });
    for (let tries = 0; tries < 60; tries += 1) await accounts.signIn.useLink({ token: `${tries}`, ...here });
    expect(await accounts.signIn.useLink({ token: "x", ...here })).toMatchObject({ failure: { type: "too-many" } });
    await accounts.signIn.sendLink({ email: ada, next: "/", ...here });
    await expect.poll(() => mails).toHaveLength(1);
    const token = toToken(/https:\S+/.exec(mails[0]?.text ?? "")?.[0] ?? "");
    expect(await accounts.signIn.useLink({ token, ...here })).toEqual({ ok: true, value: account });
  });

  it("can be asked for from a known browser, however many were asked for from its network", async () => {
    const { accounts, mails } = await aStore();
    const account = await invited(accounts, "ada");
    mails.length = 0;
    const ask = (email: string, browsers: Parameters<typeof accounts.signIn.sendLink>[0]["browsers"] = []) =>
      accounts.signIn.sendLink({ email, next: "/", address: here.address, browsers });
    for (let asked = 0; asked < 20; asked += 1) await ask(`${asked}@example.org`);
    expect(await ask(ada)).toMatchObject({ ok: false, failure: { type: "too-many" } });
    expect(await ask(ada, [await accounts.signIn.introduceBrowser(account)])).toMatchObject({ ok: true });
    await expect.poll(() => mails).toHaveLength(1);
  });
});

describe("a session", () => {
  it("says who it is until it ends, and ends the one the browser had before", async () => {
    const { accounts } = await aStore();
    const account = await invited(accounts, "ada");
    const first = await accounts.signIn.startSession({ account, userAgent: "x" });
    const second = await accounts.signIn.startSession({ account, userAgent: "x", replaces: first });
    expect(second).not.toBe(first);
    expect(await accounts.findBySession(first)).toBeUndefined();
    expect(await accounts.findBySession(second)).toMatchObject({ id: account, name: "ada", role: "member" });
    await accounts.signIn.endSession(second);
    expect(await accounts.findBySession(second)).toBeUndefined();
  });

  it("ends by itself after thirty days, used or not", async () => {
    const { accounts, pass } = await aStore();
    const session = await accounts.signIn.startSession({ account: await invited(accounts, "ada"), userAgent: "x" });
    for (let day = 0; day < 29; day += 1) {
      pass(24 * 60);
      expect(await accounts.findBySession(session)).toBeDefined();
    }
    pass(24 * 60);
    expect(await accounts.findBySession(session)).toBeUndefined();
  });

  it("knows of a change of role at once, and is nobody's once the account is disabled", async () => {
    const { accounts } = await aStore();
    const account = await invited(accounts, "ada", "chair");
    const session = await accounts.signIn.startSession({ account, userAgent: "x" });
    await accounts.admin.change("system", { account, role: "reader" });
    expect(await accounts.findBySession(session)).toMatchObject({ role: "reader" });
    await accounts.admin.disable("system", account);
    expect(await accounts.findBySession(session)).toBeUndefined();
    await accounts.admin.enable("system", account);
    expect(await accounts.findBySession(session)).toBeUndefined();
  });
});
