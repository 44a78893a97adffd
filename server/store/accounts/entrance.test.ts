import { describe, expect, it } from "vitest";
import { aDesk, here, invited, password, toToken } from "#server/store/accounts/test-builders.ts";

const ada = "ada@example.org";

describe("a password", () => {
  it("lets in its owner", async () => {
    const { accounts } = await aDesk();
    const id = await invited(accounts, "ada");
    expect(await accounts.entrance.checkPassword({ email: ada, password, ...here })).toEqual({ ok: true, value: id });
  });

  it("is refused with the same words whether the account is unknown, disabled, or has another one", async () => {
    const { accounts } = await aDesk();
    await invited(accounts, "ada");
    await accounts.managed.disable("system", await invited(accounts, "bob"));
    const refused = await Promise.all([
      accounts.entrance.checkPassword({ email: ada, password: "something else", ...here }),
      accounts.entrance.checkPassword({ email: "nobody@example.org", password, ...here }),
      accounts.entrance.checkPassword({ email: "bob@example.org", password, ...here }),
    ]);
    expect(refused[0]).toMatchObject({ ok: false, failure: { type: "unauthenticated" } });
    expect(new Set(refused.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it("cannot be guessed at without end, by the right one neither, and no sooner by many tries at once", async () => {
    const { accounts, pass } = await aDesk();
    await invited(accounts, "ada");
    const guesses = Array.from({ length: 14 }, (_, index) =>
      accounts.entrance.checkPassword({ email: ada, password: `guess number ${index}`, ...here }),
    );
    const types = (await Promise.all(guesses)).map((answer) => (answer.ok ? "in" : answer.failure.type));
    expect(types.filter((type) => type === "unauthenticated")).toHaveLength(10);
    expect(types.filter((type) => type === "too-many")).toHaveLength(4);
    expect(await accounts.entrance.checkPassword({ email: ada, password, ...here })).toEqual({
      ok: false,
      failure: { type: "too-many", seconds: 900 },
    });
    pass(15);
    expect(await accounts.entrance.checkPassword({ email: ada, password, ...here })).toMatchObject({ ok: true });
  });
});

describe("a provider of identities", () => {
  const github = { provider: "github", subject: "42", name: "Ada Lovelace" };

  it("lets in nobody who is not expected", async () => {
    const { accounts } = await aDesk();
    expect(await accounts.entrance.admit({ ...github, verifiedEmail: ada })).toMatchObject({
      ok: false,
      failure: { type: "forbidden" },
    });
    expect(await accounts.managed.list()).toEqual([]);
  });

  it("lets in who has an account with a verified address, and knows them after that by their identity", async () => {
    const { accounts } = await aDesk();
    const id = await invited(accounts, "ada");
    expect(await accounts.entrance.admit(github)).toMatchObject({ ok: false });
    expect(await accounts.entrance.admit({ ...github, verifiedEmail: ada })).toEqual({ ok: true, value: id });
    expect(await accounts.entrance.admit(github)).toEqual({ ok: true, value: id });
  });

  it("makes the account of who was invited, with the role of the invitation, once", async () => {
    const { accounts } = await aDesk();
    const link = await accounts.managed.invite("system", { email: ada, role: "chair" });
    await accounts.entrance.admit({ ...github, verifiedEmail: ada });
    expect(await accounts.managed.list()).toMatchObject([{ email: ada, name: "Ada Lovelace", role: "chair" }]);
    const token = toToken(link.ok ? link.value : "");
    expect(await accounts.links.find("invitation", token)).toBeUndefined();
  });

  it("lets in nobody whose account is disabled", async () => {
    const { accounts } = await aDesk();
    const id = await invited(accounts, "ada");
    await accounts.entrance.admit({ ...github, verifiedEmail: ada });
    await accounts.managed.disable("system", id);
    expect(await accounts.entrance.admit(github)).toMatchObject({ ok: false });
    expect(await accounts.entrance.admit({ ...github, subject: "43", verifiedEmail: ada })).toMatchObject({
      ok: false,
    });
  });
});

describe("a link by mail", () => {
  it("lets in once, and not after a quarter of an hour", async () => {
    const { accounts, mails, pass } = await aDesk();
    const id = await invited(accounts, "ada");
    mails.length = 0;
    await accounts.entrance.sendLink({ email: ada, next: "/account?a=1", ...here });
    await expect.poll(() => mails).toHaveLength(1);
    const address = new URL(/https:\S+/.exec(mails[0]?.text ?? "")?.[0] ?? "");
    expect(address.searchParams.get("next")).toBe("/account?a=1");
    const token = toToken(address.href);
    expect(await accounts.entrance.useLink({ token, ...here })).toEqual({ ok: true, value: id });
    expect(await accounts.entrance.useLink({ token, ...here })).toMatchObject({ ok: false });

    await accounts.entrance.sendLink({ email: ada, next: "/", ...here });
    await expect.poll(() => mails).toHaveLength(2);
    pass(16);
    const late = toToken(/https:\S+/.exec(mails[1]?.text ?? "")?.[0] ?? "");
    expect(await accounts.entrance.useLink({ token: late, ...here })).toMatchObject({ ok: false });
  });

  it("is not sent to strangers, who are answered the same, nor to one person over and over", async () => {
    const { accounts, mails } = await aDesk();
    await invited(accounts, "ada");
    mails.length = 0;
    const send = (email: string) => accounts.entrance.sendLink({ email, next: "/", ...here });
    expect(await send("nobody@example.org")).toEqual(await send(ada));
    await send(ada);
    await send(ada);
    expect(await send(ada)).toMatchObject({ ok: false, failure: { type: "too-many" } });
    await expect.poll(() => mails).toHaveLength(3);
    expect(new Set(mails.map(({ to }) => to))).toEqual(new Set([ada]));
  });
});

describe("a session", () => {
  it("says who it is until it ends, and ends the one the browser had before", async () => {
    const { accounts } = await aDesk();
    const account = await invited(accounts, "ada");
    const first = await accounts.entrance.startSession({ account, userAgent: "x" });
    const second = await accounts.entrance.startSession({ account, userAgent: "x", replaces: first });
    expect(second).not.toBe(first);
    expect(await accounts.findBySession(first)).toBeUndefined();
    expect(await accounts.findBySession(second)).toMatchObject({ id: account, name: "ada", role: "member" });
    await accounts.entrance.endSession(second);
    expect(await accounts.findBySession(second)).toBeUndefined();
  });

  it("ends by itself after thirty days, used or not", async () => {
    const { accounts, pass } = await aDesk();
    const session = await accounts.entrance.startSession({ account: await invited(accounts, "ada"), userAgent: "x" });
    for (let day = 0; day < 29; day += 1) {
      pass(24 * 60);
      expect(await accounts.findBySession(session)).toBeDefined();
    }
    pass(24 * 60);
    expect(await accounts.findBySession(session)).toBeUndefined();
  });

  it("knows of a change of role at once, and is nobody's once the account is disabled", async () => {
    const { accounts } = await aDesk();
    const account = await invited(accounts, "ada", "chair");
    const session = await accounts.entrance.startSession({ account, userAgent: "x" });
    await accounts.managed.change("system", { account, role: "reader" });
    expect(await accounts.findBySession(session)).toMatchObject({ role: "reader" });
    await accounts.managed.disable("system", account);
    expect(await accounts.findBySession(session)).toBeUndefined();
    await accounts.managed.enable("system", account);
    expect(await accounts.findBySession(session)).toBeUndefined();
  });
});
