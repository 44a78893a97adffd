import { randomUUID } from "node:crypto";
import { firstAdmin as admin } from "./first-admin.ts";
import { expect, test } from "./fixtures.ts";
import { aFoundedFolder } from "./founded.ts";
import { findShownOnce, submitForm } from "./forms.ts";
import { findLinkIn, startMailServer } from "./mail-server.ts";
import { aFolder, startRefused, startServer, type OwnServer } from "./own-server.ts";
import { aPerson, aVisitor, invite, signInAs } from "./people.ts";

/** All that it wrote, to its log and to who started it, at the level that says most. */
const listWritten = (server: OwnServer): string => `${server.logged()}\n${server.told()}`;

interface Line {
  readonly level: string;
  readonly msg: string;
  readonly id?: string;
}

const listLines = (server: OwnServer): readonly Line[] =>
  server
    .logged()
    .split("\n")
    .flatMap((line) => (line.startsWith("{") ? [JSON.parse(line) as Line] : []));

const toToken = (link: string): string => new URL(link).searchParams.get("token") ?? "";

test("no password, link, token, cookie or mail address of anybody reaches the log, whatever they do", async () => {
  test.slow(); // it does all that people do who get in
  const mailServer = await startMailServer();
  const server = await startServer({
    DATA_DIR: await aFoundedFolder(),
    LOG_LEVEL: "trace",
    SMTP_URL: mailServer.address.replace("smtp://", "smtp://mailer:password-of-the-mailer@"),
    MAIL_FROM: "register@example.org",
    METRICS_TOKEN: "token-of-metrics-0123456789abcdef",
  });
  const { address } = server;
  const secrets: string[] = [admin.email, admin.password, "password-of-the-mailer", "token-of-metrics"];

  const boss = await signInAs(address, admin);
  const member = await aPerson(boss, address, { role: "member" });
  secrets.push(member.email, member.password);
  const guest = `${randomUUID()}@example.org`;
  secrets.push(guest, toToken(await invite(boss, guest, "member")));

  // A wrong password, and a new one by a link.
  const visitor = await aVisitor(address);
  const guess = { email: member.email, password: "a password that is wrong" };
  await submitForm(visitor, { page: "/signin", label: "Sign in with a password", fields: guess });
  const reset = await findShownOnce(
    await submitForm(boss, { page: "/accounts", label: `New password for ${member.name}` }),
  );
  await visitor.get(reset);
  await visitor.get(`${reset}x`);
  secrets.push(guess.password, toToken(reset));

  // A link by mail: one that arrives, and one that the mail server refuses with all it was sent.
  mailServer.mails.length = 0;
  const bySubmit = () =>
    submitForm(visitor, { page: "/signin", label: "Send a link by mail", fields: { email: member.email } });
  await bySubmit();
  await expect.poll(() => mailServer.mails.length, { timeout: 20_000 }).toBeGreaterThan(0);
  const link = findLinkIn(mailServer.mails[0] ?? "");
  await visitor.get(link);
  secrets.push(toToken(link));
  mailServer.refuseWith(`no such mailbox: ${member.email}, password-of-the-mailer`);
  await bySubmit();
  await expect.poll(() => listLines(server).filter(({ msg }) => msg.includes("not sent"))).toHaveLength(1);

  // A token for programs.
  const made = await submitForm(member.request, {
    page: "/account",
    label: "New token",
    fields: { name: "Build", scope: "proposals:check", days: "30" },
  });
  const token = await findShownOnce(made);
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  await fetch(`${address}/api/v1/proposals?dryRun=true`, { method: "POST", headers, body: "{" });
  await fetch(`${address}/api/v1/spec?${token}`, { headers });
  await fetch(`${address}/metrics`, { headers });
  secrets.push(token);

  for (const { cookies } of [await boss.storageState(), await member.request.storageState()])
    secrets.push(...cookies.filter(({ name }) => /session|csrf|known/.test(name)).map(({ value }) => value));
  await server.stop();
  await mailServer.stop();

  expect(listLines(server).length).toBeGreaterThan(20);
  expect(secrets.every((secret) => secret.length > 8)).toBe(true);
  const written = listWritten(server);
  expect(secrets.filter((secret) => written.includes(secret) || written.includes(encodeURIComponent(secret)))).toEqual(
    [],
  );
  // What was written of the mail on the way of a request says which one that was.
  const refused = listLines(server).find(({ msg }) => msg.includes("not sent"));
  expect(listLines(server).filter(({ id, msg }) => id === refused?.id && msg === "request")).toHaveLength(1);
});

test("a wrong address of a database is refused without its password", async () => {
  test.slow(); // it is waited for, because it may start beside this server
  const addresses = [
    "postgresql://ada:password-of-ada@127.0.0.1:1/register",
    "postgresql://ada:password-of-ada@127.0.0.1",
    "mysql://ada:password-of-ada@127.0.0.1/register",
    "postgresql://nowhere.invalid/register?user=ada&password=password-of-ada",
  ];
  const refused = await Promise.all(
    addresses.map((url) => startRefused({ DATA_DIR: aFolder(), DATABASE_URL: url, LOG_LEVEL: "trace" })),
  );
  for (const { code, told } of refused) {
    expect(code).toBe(1);
    expect(told).toContain("DATABASE_URL");
    expect(told).not.toContain("password-of-ada");
  }
});
