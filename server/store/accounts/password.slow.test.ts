import { describe, expect, it } from "vitest";
import type { Accounts } from "#server/auth/accounts.ts";
import type { AccountContext } from "#server/store/accounts/context.ts";
import { aStore, guess, here, invited, password, toToken } from "#server/store/accounts/test-builders.ts";

const ada = "ada@example.org";
const there = { address: "198.51.100.1", browsers: [] };

const isTooMany = (refused: object): boolean => JSON.stringify(refused).includes("too-many");

describe("a password", () => {
  it("lets in its owner", async () => {
    const { accounts } = await aStore();
    const id = await invited(accounts, "ada");
    expect(await accounts.signIn.checkPassword({ email: ada, password, ...here })).toEqual({ ok: true, value: id });
  });

  it("is refused with the same words whether the account is unknown, disabled, or has another one", async () => {
    const { accounts } = await aStore();
    await invited(accounts, "ada");
    await accounts.admin.disable("system", await invited(accounts, "bob"));
    const refused = await Promise.all([
      accounts.signIn.checkPassword({ email: ada, password: "something else", ...here }),
      accounts.signIn.checkPassword({ email: "nobody@example.org", password, ...here }),
      accounts.signIn.checkPassword({ email: "bob@example.org", password, ...here }),
    ]);
    expect(refused[0]).toMatchObject({ ok: false, failure: { type: "unauthenticated" } });
    expect(new Set(refused.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it("cannot be guessed at without end, by the right one neither, and no sooner by many tries at once", async () => {
    const { accounts, pass } = await aStore();
    await invited(accounts, "ada");
    const guesses = Array.from({ length: 14 }, (_, index) =>
      accounts.signIn.checkPassword({ email: ada, password: `guess number ${index}`, ...here }),
    );
    const types = (await Promise.all(guesses)).map((answer) => (answer.ok ? "in" : answer.failure.type));
    expect(types.filter((type) => type === "unauthenticated")).toHaveLength(10);
    expect(types.filter((type) => type === "too-many")).toHaveLength(4);
    expect(await accounts.signIn.checkPassword({ email: ada, password, ...here })).toEqual({
      ok: false,
      failure: { type: "too-many", seconds: 900 },
    });
    pass(15);
    expect(await accounts.signIn.checkPassword({ email: ada, password, ...here })).toMatchObject({ ok: true });
  });

  it("lets in its owner from elsewhere, whatever one guesser does", async () => {
    const { accounts } = await aStore();
    await invited(accounts, "ada");
    for (let tries = 0; tries < 12; tries += 1)
      await accounts.signIn.checkPassword({ email: ada, password: "a guess", ...there });
    expect(await accounts.signIn.checkPassword({ email: ada, password, ...there })).toMatchObject({ ok: false });
    expect(await accounts.signIn.checkPassword({ email: ada, password, ...here })).toMatchObject({ ok: true });
  });

  it("cannot be guessed at without end from many networks, whether the account is known or not", async () => {
    const { store, accounts } = await aStore();
    const account = await invited(accounts, "ada");
    for (const [email, known] of [
      [ada, account],
      ["nobody@example.org", undefined],
    ] as const) {
      for (let network = 0; network < 100; network += 1)
        await guess(store, { email, account: known, network: `198.51.100.${network}` });
      expect(await accounts.signIn.checkPassword({ email, password, ...here })).toEqual({
        ok: false,
        failure: { type: "too-many", seconds: 3_600 },
      });
    }
  });

  it("is as hard to guess after 100,000 made-up addresses, and as easy to use for the others", async () => {
    const { store, accounts } = await aStore("as served");
    await invited(accounts, "bob");
    const account = await invited(accounts, "ada");
    for (let tries = 0; tries < 100; tries += 1)
      await guess(store, { email: ada, account, network: `198.51.100.${tries}` });
    for (let made = 0; made < 100_000; made += 1)
      await guess(store, {
        email: `${made}@a.example`,
        account: undefined,
        network: `2001:db8:${made.toString(16)}::/64`,
      });
    expect(await accounts.signIn.checkPassword({ email: ada, password, ...here })).toMatchObject({ ok: false });
    const bob = { email: "bob@example.org", password, ...here };
    expect(await accounts.signIn.checkPassword(bob)).toMatchObject({ ok: true });
  });

  it("waits where many are being checked, and keeps nobody waiting who is known", async () => {
    const { accounts } = await aStore();
    const account = await invited(accounts, "ada");
    const browser = await accounts.signIn.introduceBrowser(account);
    const flood = Array.from({ length: 40 }, (_, index) =>
      accounts.signIn.checkPassword({
        email: `${index}@example.org`,
        password,
        address: `198.51.100.${index}`,
        browsers: [],
      }),
    );
    const own = accounts.signIn.checkPassword({ email: ada, password, address: "192.0.2.1", browsers: [browser] });
    const refused = (await Promise.all(flood)).filter(({ ok: isIn, ...rest }) => !isIn && isTooMany(rest));
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]).toMatchObject({ failure: { seconds: 5 } });
    expect(await own).toMatchObject({ ok: true });
  });
});

describe("a browser that was signed in before", () => {
  const guessEverywhere = async (store: AccountContext, account: string) => {
    for (let tries = 0; tries < 60; tries += 1)
      await guess(store, { email: `${tries}@example.org`, account: undefined });
    for (let tries = 0; tries < 100; tries += 1)
      await guess(store, { email: ada, account, network: `198.51.100.${tries}` });
  };

  it("lets its owner in, whoever guesses from wherever, and has ten tries of its own", async () => {
    const { store, accounts } = await aStore();
    const account = await invited(accounts, "ada");
    const browsers = [await accounts.signIn.introduceBrowser(account)];
    await guessEverywhere(store, account);
    const check = (given: string, known = browsers) =>
      accounts.signIn.checkPassword({ email: ada, password: given, ...here, browsers: known });
    expect(await check(password, [])).toMatchObject({ ok: false, failure: { type: "too-many" } });
    expect(await check(password)).toMatchObject({ ok: true });
    for (let tries = 0; tries < 10; tries += 1)
      expect(await check("a guess")).toMatchObject({ ok: false, failure: { type: "unauthenticated" } });
    expect(await check(password)).toMatchObject({ ok: false, failure: { type: "too-many", seconds: 900 } });
  });

  it("is of no use for the account of somebody else", async () => {
    const { store, accounts } = await aStore();
    const [account, bob] = [await invited(accounts, "ada"), await invited(accounts, "bob")];
    const browsers = [await accounts.signIn.introduceBrowser(bob)];
    await guessEverywhere(store, account);
    expect(await accounts.signIn.checkPassword({ email: ada, password, ...here, browsers })).toMatchObject({
      ok: false,
    });
  });

  it.each([
    {
      title: "its owner changes the password",
      act: async ({ profile: own }: Accounts, account: string, session: string) =>
        own.changePassword({ account, session, current: password, next: password }),
    },
    {
      title: "its owner ends a session, which may be that of a browser that was lost",
      act: async ({ profile: own }: Accounts, account: string, session: string) => own.endSession(account, session),
    },
    {
      title: "the password was reset",
      act: async ({ admin: managed, links }: Accounts, account: string) => {
        const made = await managed.makeResetLink("system", account);
        return links.resetPassword({ token: toToken(made.ok ? made.value : ""), password });
      },
    },
    {
      title: "the account was disabled and enabled again",
      act: async ({ admin: managed }: Accounts, account: string) => {
        await managed.disable("system", account);
        return managed.enable("system", account);
      },
    },
  ])("is not known any more once $title", async ({ act }) => {
    const { store, accounts } = await aStore();
    await invited(accounts, "root", "admin");
    const account = await invited(accounts, "ada");
    const session = await accounts.signIn.startSession({ account, userAgent: "x" });
    const browsers = [await accounts.signIn.introduceBrowser(account)];
    expect(await act(accounts, account, session)).toMatchObject({ ok: true });
    await guessEverywhere(store, account);
    expect(await accounts.signIn.checkPassword({ email: ada, password, ...here, browsers })).toMatchObject({
      ok: false,
      failure: { type: "too-many" },
    });
  });
});
