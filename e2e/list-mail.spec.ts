/** A chair sends mails to the list, on a server of the story's own that speaks to a real mail server. */
import type { Page } from "@playwright/test";
import { listViolations } from "./accessible.ts";
import { firstAdmin } from "./first-admin.ts";
import { expect, test as base } from "./fixtures.ts";
import { findForm, findMessage, makeToken, submitForm } from "./forms.ts";
import { findFreePort } from "./free-port.ts";
import { aRegister, LIST, test, type Group } from "./list-group.ts";
import { startMailServer } from "./mail-server.ts";
import { startServer } from "./own-server.ts";
import { aVisitor, signInAs } from "./people.ts";

// A mail that is sent is one of the few of an hour, and of the same words only one goes out.
test.describe.configure({ mode: "serial" });

const send = (page: Page) => page.getByRole("button", { name: `Send it to ${LIST}` });
const outcomeOf = (page: Page) => page.getByRole("region", { name: "What came of it" });
const textOf = (page: Page) => page.getByRole("region", { name: "The text of the mail" });

interface Reading {
  readonly notes: readonly {
    readonly headers: { readonly messageId: string };
    readonly findings: readonly { readonly message: string }[];
    readonly answersMail: { readonly messageId: string; readonly about: string } | null;
    readonly candidates: readonly { readonly stance: string; readonly quote: string }[];
  }[];
}

async function readBack({ address }: Group, mail: string): Promise<Reading["notes"][number]> {
  const visitor = await aVisitor(address);
  const headers = { "content-type": "message/rfc822" };
  const answer = await visitor.post("/api/v1/notes?dryRun=true", { data: mail, headers });
  const [note] = ((await answer.json()) as Reading).notes;
  await visitor.dispose();
  if (!note) throw new Error("a mail is one note");
  return note;
}

test("a chair orders the agenda, reads its mail and confirms it; the list has it once, and it reads back as the same items @no-script", async ({
  chairPage: page,
  group,
  javaScriptEnabled,
}) => {
  const before = group.mailServer.mails.length;
  await page.goto("/meetings/next?agenda=");
  await page.getByLabel("Place of “Rollback: whether, and by whom”").fill("2");
  await page.getByLabel("Minutes for “Rollback: whether, and by whom”").fill("20");
  await page.getByLabel("Place of “Preserving vIOMMU state”").fill("1");
  await page.getByRole("button", { name: "Put it in this order" }).click();
  await page.getByRole("link", { name: "Send it to the list…" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "Send to the list" })).toBeVisible();
  await expect(textOf(page)).toContainText(
    "- Preserving vIOMMU state [1]\n - Rollback: whether, and by whom (20 min) [2]",
  );
  await expect(page.locator("dl.fields")).toContainText(LIST);
  await expect(page.locator("dl.fields")).toContainText("Hypervisor Live Update: agenda for ");
  const source = (await page.getByLabel("The source of the mail").textContent()) ?? "";
  expect(group.mailServer.mails).toHaveLength(before);
  if (javaScriptEnabled !== false) expect(await listViolations(page)).toEqual([]);

  await send(page).click();
  await expect(page).toHaveURL(/\/mails\/\d+$/);
  await expect(outcomeOf(page)).toContainText("The mail server took it.");
  if (javaScriptEnabled !== false) expect(await listViolations(page)).toEqual([]);
  expect(group.mailServer.mails).toHaveLength(before + 1);
  const mail = group.mailServer.mails.at(-1) ?? "";
  // A page has no CR.
  expect(mail.replaceAll("\r\n", "\n")).toBe(source);

  const note = await readBack(group, mail);
  expect(note.candidates.filter(({ stance }) => stance === "agenda-item").map(({ quote }) => quote)).toEqual([
    "Preserving vIOMMU state",
    "Rollback: whether, and by whom (20 min)",
  ]);
  const id = note.headers.messageId;
  expect(note.findings.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/^is the mail about the agenda for \d{4}-\d\d-\d\d that was sent to the list from here$/),
  );
  const answer = await readBack(
    group,
    `From: ada@example.org\r\nSubject: Re: agenda\r\nIn-Reply-To: <${id}>\r\nDate: 11 Mar 2026 09:12:44 -0700\r\n\r\nYes.\r\n`,
  );
  expect(answer.answersMail).toEqual({ messageId: id, about: expect.stringMatching(/^agendas\//) });

  // Everybody is told, and of nobody is an address said.
  const reader = await aVisitor(group.address);
  const shown = await (await reader.get("/meetings/next")).text();
  expect(shown).toContain("Sent to the list on");
  expect(shown).toContain(id);
  expect(shown).not.toContain(group.chair.email);
  expect(shown).not.toContain("register@example.org");
  await reader.dispose();
});

test("a mail is sent once, whether its form is sent again or shown in a second tab, and again only on purpose", async ({
  chairPage: page,
  group,
}) => {
  const { mails } = group.mailServer;
  const before = mails.length;
  await page.goto("/topics/kho-activation");
  await page.getByRole("link", { name: "Send to the list…" }).click();
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  const form = { page: new URL(page.url()).pathname + new URL(page.url()).search, label: "Send this mail" };
  const sent = await page
    .getByRole("form", { name: "Send this mail" })
    .locator("input[type=hidden]")
    .evaluateAll((inputs) =>
      inputs.map((input) => [(input as HTMLInputElement).name, (input as HTMLInputElement).value]),
    );
  await send(page).dblclick();
  await expect(page).toHaveURL(/\/mails\/\d+$/);
  const first = page.url();
  const reloaded = await group.chair.request.post(form.page, {
    multipart: Object.fromEntries(sent) as Record<string, string>,
    headers: { origin: group.address },
  });
  expect(reloaded.url()).toBe(first);
  expect(mails).toHaveLength(before + 1);

  // It was shown before the first one went out, and knows nothing of it.
  await send(tab).click();
  await expect(tab.getByRole("alert")).toContainText("This mail was sent already, so it was not sent a second time");
  await expect(tab.getByText("The same mail was sent on")).toContainText("by Clara");
  expect(mails).toHaveLength(before + 1);
  const answer = await submitForm(group.chair.request, form);
  expect(await answer.text()).toContain("so it was not sent a second time");
  expect(mails).toHaveLength(before + 1);

  await tab.getByLabel("It may be there already").selectOption({ label: "send it a second time" });
  await send(tab).click();
  await expect(tab).toHaveURL(/\/mails\/\d+$/);
  expect(tab.url()).not.toBe(first);
  expect(mails).toHaveLength(before + 2);
  const ids = mails.slice(-2).map((mail) => /^Message-ID: (.*)$/m.exec(mail)?.[1]);
  expect(new Set(ids).size).toBe(2);
  await tab.close();
});

test("a mail that the mail server refuses is kept, said to be not sent, and sent once it takes it", async ({
  chairPage: page,
  group,
}) => {
  const { mails, refuseWith } = group.mailServer;
  const before = mails.length;
  refuseWith("no such list here");
  await page.goto("/decisions/point-of-no-return");
  await page.getByRole("link", { name: "Send to the list…" }).click();
  await send(page).click();
  await expect(outcomeOf(page)).toContainText("It was not sent, and nothing of it is lost");
  await expect(outcomeOf(page)).toContainText(
    "the mail server takes no mail for the mailbox of the list: 550 no such list here",
  );
  refuseWith(undefined);
  await outcomeOf(page).getByRole("link", { name: "decisions/point-of-no-return" }).click();
  await expect(page.getByLabel("Mails to the list about this")).toContainText("Not sent to the list, though tried on");
  await page.getByRole("link", { name: "Send to the list…" }).click();
  await send(page).click();
  await expect(outcomeOf(page)).toContainText("The mail server took it.");
  expect(mails).toHaveLength(before + 1);

  await page.goto("/mails");
  const rows = page.getByRole("row").filter({ hasText: "decisions/point-of-no-return" });
  await expect(rows).toContainText([/sent/, /not sent/]);
  const reader = await aVisitor(group.address);
  const shown = await (await reader.get("/decisions/point-of-no-return")).text();
  expect(shown).toContain("Sent to the list on");
  expect(shown).not.toContain("though tried on");
  await reader.dispose();
});

test("a mail whose words have changed since it was read is not sent, and is shown anew", async ({
  chairPage: page,
  group,
}) => {
  const { mails } = group.mailServer;
  const before = mails.length;
  const token = await makeToken(group.member.request, "proposals:write");
  const { body, version } = (await (await group.member.request.get("/api/v1/terms/kexec")).json()) as {
    readonly version: number;
    readonly body: Record<string, unknown>;
  };
  const made = await group.member.request.post("/api/v1/proposals", {
    headers: { authorization: `Bearer ${token}` },
    data: {
      title: "Say more of kexec",
      message: "So that everybody means the same.",
      changes: [{ op: "update", kind: "term", slug: "kexec", base: version, body: { ...body, meaning: "More." } }],
    },
  });
  const { id } = (await made.json()) as { readonly id: number };
  await page.goto(`/proposals/${id}`);
  await page.getByRole("link", { name: "Send to the list…" }).click();
  await expect(textOf(page)).toContainText("State: open");
  const fields = { name: "Too much", text: "It means too much now.", clears: "Say less." };
  await submitForm(group.chair.request, { page: `/proposals/${id}`, label: "Raise a concern", fields });

  await send(page).click();
  await expect(page.getByRole("alert")).toContainText("has changed since it was shown, so nothing was sent");
  await expect(textOf(page)).toContainText("Concerns that are open:");
  expect(mails).toHaveLength(before);
  await send(page).click();
  await expect(outcomeOf(page)).toContainText("The mail server took it.");
  expect(mails.at(-1)).toContain("Concerns that are open:");
});

test("members and strangers see no way to send a mail, and are refused at its address", async ({ group }) => {
  const stranger = await aVisitor(group.address);
  for (const reader of [group.member.request, stranger])
    for (const address of ["/topics/rollback", "/meetings/next", "/proposals/1", "/meetings/2025-01-27"])
      expect(await (await reader.get(address)).text()).not.toContain("to the list…");
  for (const address of ["/mails/new?about=topics/rollback", "/mails", "/mails/1"]) {
    const refused = await (await group.member.request.get(address)).text();
    expect(refused).toContain("needs the role chair; yours is member");
    expect(refused).not.toContain(LIST);
    expect(new URL((await stranger.get(address)).url()).pathname).toBe("/signin");
  }
  await stranger.dispose();
});

test("what a member sends in the name of the form of a chair sends nothing", async ({ group }) => {
  const { mails } = group.mailServer;
  const before = mails.length;
  group.nextDay();
  const page = "/mails/new?about=topics/fdbox";
  const { hidden, origin } = await findForm(group.chair.request, page, "Send this mail");
  const answer = await group.member.request.post(page, { multipart: hidden, headers: { origin } });
  expect(await answer.text()).toContain("not open to you");
  expect(mails).toHaveLength(before);
});

test("a handful of mails goes out in an hour, and then it is said when the next one may", async ({ group }) => {
  group.nextDay();
  const { mails } = group.mailServer;
  const before = mails.length;
  const topics = ["rollback", "fdbox", "relaxed-serialization", "viommu-state", "version-pairs", "blackout-window"];
  const answers = [];
  for (const topic of topics)
    answers.push(
      await submitForm(group.chair.request, { page: `/mails/new?about=topics/${topic}`, label: "Send this mail" }),
    );
  expect(answers.map((answer) => new URL(answer.url()).pathname.split("/")[2])).toEqual([
    ...Array.from({ length: 5 }, () => expect.stringMatching(/^\d+$/)),
    "new",
  ]);
  const [last] = answers.slice(-1);
  expect(last && (await findMessage(last))).toMatch(/^Tried too often\. Try again in (?:60|59) minutes\./);
  expect(mails).toHaveLength(before + 5);
});

test("of a mail that was under way when the server ended nobody is told that it was sent, and it goes out again only on purpose @any-screen", async () => {
  test.setTimeout(180_000);
  const mailServer = await startMailServer();
  mailServer.fallSilent();
  const { environment: at, nextDay } = await aRegister(mailServer.address);
  // What a mail says leads to where the register stands.
  const environment = { ...at, PORT: String(await findFreePort()) };
  const first = await startServer(environment);
  const chair = await signInAs(first.address, firstAdmin);
  const form = { page: "/mails/new?about=topics/rollback", label: "Send this mail" };
  const broken = submitForm(chair, form).catch(() => "the connection broke");
  await expect.poll(() => mailServer.mails.length).toBe(1);
  first.signal("SIGKILL");
  expect(await broken).toBe("the connection broke");
  await first.ended;
  await chair.dispose();

  nextDay();
  const second = await startServer(environment);
  const again = await signInAs(second.address, firstAdmin);
  const kept = await (await again.get("/mails/1")).text();
  expect(kept).toContain("Nobody knows whether it was sent.");
  expect(kept).toContain("the server ended before it noted what came of it");
  expect(await (await again.get("/topics/rollback")).text()).not.toContain("Sent to the list on");
  const refused = await submitForm(again, form);
  expect(await refused.text()).toContain("This mail may have been sent already, so it was not sent a second time");
  expect(mailServer.mails).toHaveLength(1);
  await again.dispose();
  await second.stop();
  await mailServer.stop();
});

base(
  "where there is no mail server, a chair sees no way to send a mail, and is told why at its address",
  async ({ page, signIn }) => {
    await signIn("chair");
    await page.goto("/topics/rollback");
    await expect(page.getByRole("link", { name: "Mail", exact: true })).toBeVisible();
    await expect(page.getByRole("link", { name: "Send to the list…" })).toHaveCount(0);
    await page.goto("/mails/new?about=topics/rollback");
    await expect(page.getByText("This server has no mail server to send with")).toBeVisible();
  },
);
