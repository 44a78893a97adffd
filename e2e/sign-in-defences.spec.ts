import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { findForm, findMessage, submitForm } from "./forms.ts";
import { aPerson, aVisitor, signInAs } from "./people.ts";

const form = { page: "/signin", label: "Sign in with a password" };

const trySignIn = (visitor: APIRequestContext, email: string, password: string) =>
  submitForm(visitor, { ...form, fields: { email, password }, stay: true });

/** Whether the browser is signed in, as its next page says. */
async function isSignedIn(visitor: APIRequestContext): Promise<boolean> {
  const answer = await visitor.get("/account", { maxRedirects: 0 });
  return answer.status() === 200;
}

async function sessionCookie(visitor: APIRequestContext) {
  const { cookies } = await visitor.storageState();
  return cookies.find(({ name }) => name.endsWith("session-token"));
}

test.describe("somebody who guesses", () => {
  test("is answered the same for a wrong password as for an unknown address", async ({ admin, address }) => {
    const { email } = await aPerson(admin, address, { role: "member" });
    const answers = [];
    for (const guess of [email, `${randomUUID()}@example.org`, "no address at all"]) {
      const visitor = await aVisitor(address);
      const sent = await trySignIn(visitor, guess, "a wrong password");
      const shown = await visitor.get(sent.headers()["location"] ?? "");
      answers.push([sent.status(), sent.headers()["location"], await findMessage(shown)]);
      expect(await isSignedIn(visitor)).toBe(false);
    }
    expect(answers[0]).toEqual([
      303,
      "/signin?reason=password",
      "No account has this e-mail address with this password.",
    ]);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  test("waits as long for an answer about an unknown address as about a known one", async ({ admin, address }) => {
    const { email } = await aPerson(admin, address, { role: "member" });
    const visitor = await aVisitor(address);
    const page = await findForm(visitor, form.page, form.label);
    const measure = async (guess: string) => {
      const fields = { ...page.hidden, email: guess, password: "a wrong password" };
      const start = performance.now();
      await visitor.post(page.action, { form: fields, maxRedirects: 0 });
      return performance.now() - start;
    };
    const [known, unknown]: [number[], number[]] = [[], []];
    // In turns, so that a busy machine slows both alike. The fastest of each is least disturbed.
    for (let tries = 0; tries < 8; tries += 1) {
      known.push(await measure(email));
      unknown.push(await measure(`${randomUUID()}@example.org`));
    }
    // Hashing takes several times as long as all the rest of an answer.
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 2);
    expect(Math.min(...known)).toBeGreaterThan(Math.min(...unknown) / 2);
  });

  test("has to wait after ten tries, and is told how long, with the right password as well", async ({
    admin,
    address,
  }) => {
    const { email, password } = await aPerson(admin, address, { role: "member" });
    const visitor = await aVisitor(address);
    for (let tries = 0; tries < 10; tries += 1)
      expect((await trySignIn(visitor, email, `guess number ${tries}`)).status()).toBe(303);
    const refused = await trySignIn(visitor, email, password);
    expect(refused.status()).toBe(429);
    expect(Number(refused.headers()["retry-after"])).toBeGreaterThan(0);
    expect(await refused.text()).toContain("Try again in 15 minutes");
    expect(await isSignedIn(visitor)).toBe(false);
  });
});

test("the owner of an account gets in from a browser they were signed in with before, while others guess", async ({
  admin,
  address,
}) => {
  const { request, email, password } = await aPerson(admin, address, { role: "member" });
  await submitForm(request, { page: "/account", label: "Sign out" });
  expect(await isSignedIn(request)).toBe(false);
  const guesser = await aVisitor(address);
  for (let tries = 0; tries < 11; tries += 1) await trySignIn(guesser, email, `guess number ${tries}`);
  expect((await trySignIn(guesser, email, password)).status()).toBe(429);

  expect((await trySignIn(request, email, password)).status()).toBe(303);
  expect(await isSignedIn(request)).toBe(true);
  const { cookies } = await request.storageState();
  const known = cookies.find(({ name }) => name.endsWith("known-browser"));
  expect(known).toMatchObject({ httpOnly: true, sameSite: "Strict", path: "/" });
  expect(known?.expires).toBeGreaterThan(Date.now() / 1_000 + 300 * 24 * 60 * 60);
});

test.describe("a page of another site", () => {
  const foreign = { origin: "https://evil.example" };

  test("cannot sign a visitor in", async ({ admin, address }) => {
    const { email, password } = await aPerson(admin, address, { role: "member" });
    const visitor = await aVisitor(address);
    const fields = { email, password };
    const sent = await submitForm(visitor, { ...form, fields, headers: foreign, stay: true });
    expect(sent.status()).toBe(403);
    expect(await isSignedIn(visitor)).toBe(false);
  });

  test("cannot send a form in an admin's name", async ({ admin }) => {
    for (const headers of [foreign, { origin: "null" }, { origin: "" }]) {
      const email = `${randomUUID()}@example.org`;
      const fields = { email, role: "admin" };
      await submitForm(admin, { page: "/accounts", label: "Invite somebody", fields, headers });
      expect(await (await admin.get("/accounts")).text(), JSON.stringify(headers)).not.toContain(email);
    }
  });

  test("cannot have a visitor sent to it after signing in", async ({ admin, address }) => {
    const { email, password } = await aPerson(admin, address, { role: "member" });
    for (const next of ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"]) {
      const visitor = await aVisitor(address);
      const page = `/signin?next=${encodeURIComponent(next)}`;
      const { hidden } = await findForm(visitor, page, form.label);
      expect(hidden["callbackUrl"]).toBe(`${address}/`);
      // The same in the field itself, which the address only fills in.
      const fields = { email, password, callbackUrl: next };
      const sent = await submitForm(visitor, { ...form, fields, stay: true });
      expect([sent.status(), sent.headers()["location"]]).toEqual([303, "/"]);
    }
  });
});

test.describe("a session", () => {
  test("is kept in a cookie that scripts and other sites do not get, and that says nothing", async ({
    admin,
    address,
  }) => {
    const { request, email } = await aPerson(admin, address, { role: "member" });
    const cookie = await sessionCookie(request);
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
    expect(Buffer.from(cookie?.value ?? "", "base64url").toString("latin1")).not.toContain(email);
  });

  test("is a new one after signing in, and the one before is over", async ({ admin, address }) => {
    const person = await aPerson(admin, address, { role: "member" });
    // Somebody has got at the visitor's session, or has planted one of theirs.
    const other = await aVisitor(address);
    const before = await sessionCookie(person.request);
    const cookieHeader = { cookie: `${before?.name}=${before?.value}` };
    expect((await other.get("/account", { headers: cookieHeader, maxRedirects: 0 })).status()).toBe(200);

    // The page itself would send on who is signed in.
    const { csrfToken } = (await (await person.request.get("/api/auth/csrf")).json()) as { csrfToken: string };
    const { email, password } = person;
    await person.request.post("/api/auth/callback/password", { form: { email, password, csrfToken } });

    expect((await sessionCookie(person.request))?.value).not.toBe(before?.value);
    expect(await isSignedIn(person.request)).toBe(true);
    expect((await other.get("/account", { headers: cookieHeader, maxRedirects: 0 })).status()).toBe(307);
  });

  test("that is made up is nobody's", async ({ address }) => {
    const visitor = await aVisitor(address);
    for (const value of ["x", "eyJhbGciOiJub25lIn0.e30.", randomUUID()]) {
      const headers = { cookie: `next-auth.session-token=${value}` };
      expect((await visitor.get("/account", { headers, maxRedirects: 0 })).status()).toBe(307);
      expect((await visitor.get("/", { headers })).status()).toBe(200);
    }
  });

  test("does what the role allows at each request, and no more once it is taken away", async ({ admin, address }) => {
    const person = await aPerson(admin, address, { role: "admin" });
    const { hidden } = await findForm(person.request, "/accounts", `Role of ${person.name}`);
    const old = await findForm(person.request, "/accounts", "Invite somebody");
    const fields = { role: "member", person: "", account: hidden["account"] ?? "" };
    await submitForm(admin, { page: "/accounts", label: `Role of ${person.name}`, fields });

    const page = await (await person.request.get("/accounts")).text();
    expect(page).toContain("This needs the role admin; yours is member.");
    expect(page).not.toContain(person.email);
    // The form of before, sent now.
    const email = `${randomUUID()}@example.org`;
    await person.request.post(old.action, { multipart: { ...old.hidden, email, role: "admin" } });
    expect(await (await admin.get("/accounts")).text()).not.toContain(email);
  });
});

test.describe("somebody who forges a form", () => {
  const forged = `$ACTION_ID_${"0".repeat(42)}`;

  test("gets nowhere with the id of an action that an admin may do", async ({ admin, address }) => {
    const { hidden } = await findForm(admin, "/accounts", "Invite somebody");
    expect(Object.keys(hidden).some((name) => name.startsWith("$ACTION"))).toBe(true);
    const member = await aPerson(admin, address, { role: "member" });
    // Ids are the same for everybody, and any page takes them.
    for (const sender of [member.request, await aVisitor(address)])
      for (const page of ["/accounts", "/account", "/signin", "/"]) {
        const email = `${randomUUID()}@example.org`;
        const sent = await sender.post(page, { multipart: { ...hidden, email, role: "admin" }, maxRedirects: 0 });
        expect(sent.status(), page).toBeLessThan(500);
        expect(await sent.text()).not.toContain("/invitation?token=");
        expect(await (await admin.get("/accounts")).text(), page).not.toContain(email);
      }
  });

  test("is told nothing by ids that are made up", async ({ admin, address }) => {
    const member = await aPerson(admin, address, { role: "member" });
    for (const name of [forged, "$ACTION_ID_x", "$ACTION_ID_constructor", "$ACTION_REF_1"]) {
      const sent = await member.request.post("/account", { multipart: { [name]: "" }, maxRedirects: 0 });
      expect(sent.status(), name).toBeLessThan(500);
      expect(await sent.text(), name).not.toMatch(/node_modules|\n\s+at /);
    }
    const headers = { "next-action": "0".repeat(42), "content-type": "text/plain" };
    const called = await member.request.post("/account", { headers, data: "[]", maxRedirects: 0 });
    expect(called.status()).toBeGreaterThanOrEqual(400);
    expect(called.status()).toBeLessThan(500);
    expect(await isSignedIn(member.request)).toBe(true);
  });
});

test("somebody with an account that was disabled is signed out at once, and cannot come back", async ({
  admin,
  address,
}) => {
  const person = await aPerson(admin, address, { role: "chair" });
  expect(await isSignedIn(person.request)).toBe(true);
  await submitForm(admin, { page: "/accounts", label: `Disable ${person.name}` });
  expect(await isSignedIn(person.request)).toBe(false);
  await expect(signInAs(address, person)).rejects.toThrow("did not get in");
});
