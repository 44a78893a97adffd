/** A group on a server of its own, whose clock the story moves: two members, two chairs and somebody who is not signed in. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator, Page } from "@playwright/test";
import { expect as plain, test as base } from "./fixtures.ts";
import { makeToken } from "./forms.ts";
import { aFounding, type Name, type People } from "./founded.ts";
import { startServer } from "./own-server.ts";
import { signInAs, type Cookies } from "./people.ts";

export interface Group {
  readonly address: string;
  /** Lets days go by, for the whole server. */
  readonly pass: (days: number) => void;
  readonly people: People;
  readonly cookiesOf: (name: Name) => Promise<Cookies>;
}

interface GroupFixtures {
  readonly group: Group;
}

/** Browsers of their own, told apart by whom they belong to. */
type PageFixtures = Readonly<Record<Name | "reader", Page>>;

export const test = base.extend<PageFixtures, GroupFixtures>({
  group: [
    async ({}, use) => {
      const group = await startGroup();
      await use(group);
      await group.stop();
    },
    { scope: "worker", timeout: 180_000 },
  ],

  ada: ({ browser, group }, use) => lend(use, openPage(browser, group, "ada")),
  eve: ({ browser, group }, use) => lend(use, openPage(browser, group, "eve")),
  clara: ({ browser, group }, use) => lend(use, openPage(browser, group, "clara")),
  dora: ({ browser, group }, use) => lend(use, openPage(browser, group, "dora")),
  reader: ({ browser, group }, use) => lend(use, openPage(browser, group)),
});

/** Until the story is told: a page that stays open goes on drawing and asking beside all stories after it. */
async function lend(use: (page: Page) => Promise<void>, opened: Promise<Page>): Promise<void> {
  const page = await opened;
  await use(page);
  await page.context().close();
}

/** For the stories of one file, which another one must not find changed, there is one more. */
export async function startGroup(
  env: Readonly<Record<string, string>> = {},
): Promise<Group & { readonly stop: () => Promise<void> }> {
  const { folder, people } = await aFounding(env["CONTENT_DIR"]);
  const clock = join(folder, "days-ahead");
  let ahead = 0;
  const pass = (days: number) => {
    ahead += days;
    writeFileSync(clock, String(ahead));
  };
  pass(0);
  const { address, stop } = await startServer({ NODE_ENV: "test", CLOCK_FILE: clock, ...env, DATA_DIR: folder });
  const sessions = new Map<Name, { readonly since: number; readonly cookies: Cookies }>();
  const cookiesOf = async (name: Name) => {
    const { since, cookies: kept } = sessions.get(name) ?? { since: 0, cookies: people[name].cookies };
    if (ahead - since < FRESH_DAYS) return kept;
    const signedIn = await signInAs(address, people[name]);
    const { cookies } = await signedIn.storageState();
    await signedIn.dispose();
    sessions.set(name, { since: ahead, cookies });
    return cookies;
  };
  return { address, pass, people, cookiesOf, stop: async () => void (await stop()) };
}

/** A session ends after thirty days, and a story lets two weeks pass. */
const FRESH_DAYS = 10;

/** Several people in several browsers, one after the other: each of their steps has time. */
export const expect = plain.configure({ timeout: 20_000 });

/** A browser of theirs, or of a reader. */
export async function openPage(
  browser: Browser,
  { address, cookiesOf }: Group,
  name?: Name,
  javaScriptEnabled = true,
): Promise<Page> {
  const context = await browser.newContext({ baseURL: address, javaScriptEnabled });
  if (name) await context.addCookies(await cookiesOf(name));
  return context.newPage();
}

export interface Proposing {
  /** `terms/kexec`. */
  readonly record: string;
  readonly title: string;
  /** What is written, by the place in the body: `/meaning`. */
  readonly typed: Readonly<Record<string, string>>;
}

/** Proposes a change to one record as a program of theirs does: how the form does it is told of the form. Answers the path. */
export async function propose({ request }: Page, { record, title, typed }: Proposing): Promise<string> {
  const token = await makeToken(request, "proposals:write");
  const { kind, slug, version, body } = (await (await request.get(`/api/v1/${record}`)).json()) as ReadRecord;
  for (const [place, text] of Object.entries(typed)) write(body, place.slice(1).split("/"), text);
  const made = await request.post("/api/v1/proposals", {
    headers: { authorization: `Bearer ${token}` },
    data: {
      title,
      message: "So that everybody means the same.",
      changes: [{ op: "update", kind, slug, base: version, body }],
    },
  });
  plain(made.status(), await made.text()).toBe(201);
  const { id } = (await made.json()) as { readonly id: number };
  return `/proposals/${id}`;
}

interface ReadRecord {
  readonly kind: string;
  readonly slug: string;
  readonly version: number;
  readonly body: Record<string, unknown>;
}

/** A list is an object, by the numbers of its items. */
function write(body: Record<string, unknown>, [name = "", ...rest]: readonly string[], text: string): void {
  if (rest.length === 0) body[name] = text;
  else write(body[name] as Record<string, unknown>, rest, text); // stories name places that are there
}

/** Edits a proposal with the form. */
export async function edit(
  page: Page,
  path: string,
  typed: Readonly<Record<string, string>>,
  { editorial = false } = {},
): Promise<void> {
  await page.goto(`${path}/edit`);
  if (editorial) await page.getByLabel(/editorial/i).check();
  await fill(page, typed);
  await page.getByRole("button", { name: "Save the edit" }).click();
}

/** Rows of a list are folded until somebody opens them. */
async function fill(page: Page, typed: Readonly<Record<string, string>>): Promise<void> {
  for (const [place, text] of Object.entries(typed)) {
    const field = page.locator(`[name="/changes/0/body${place}"]`);
    await field.evaluate((node) => {
      for (let around = node.closest("details"); around; around = around.parentElement?.closest("details") ?? null)
        around.open = true;
    });
    await field.fill(text);
  }
}

/**
 * Opens a step of the page that is shown, by its name, fills its form and sends it. Comes back once it is answered:
 * who is told next sees it done.
 */
export async function take(
  page: Page,
  name: string,
  typed: Readonly<Record<string, string>> = {},
  fill?: (form: Locator) => Promise<unknown>,
): Promise<void> {
  await page.locator("summary").getByText(name, { exact: true }).click();
  const form = page.getByRole("form", { name, exact: true });
  for (const [label, text] of Object.entries(typed)) await form.getByLabel(new RegExp(`^${label}`)).fill(text);
  await fill?.(form);
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await form.getByRole("button").click();
  await answered;
}

type Position = "support" | "stand-aside" | "abstain" | "object";

export async function takePosition(page: Page, path: string, position: Position, why = ""): Promise<void> {
  await page.goto(path);
  const typed: Readonly<Record<string, string>> = why === "" ? {} : { Why: why };
  await take(page, "Take a position", typed, (form) => form.getByLabel("Position on this text").selectOption(position));
  await expect(page.getByLabel("Where it stands")).toContainText(positionWords[position]);
}

const positionWords: Readonly<Record<Position, string>> = {
  support: "supports",
  "stand-aside": "stands aside",
  abstain: "abstains",
  object: "objects",
};

export async function startLastCall(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await take(page, "Start the last call");
  await expect(page.getByRole("heading", { name: "Last call until" })).toBeVisible();
}

/** From an open proposal to one whose last call is over: somebody supports it, and nobody objects. */
export async function passLastCall(
  { eve, clara }: { readonly eve: Page; readonly clara: Page },
  { path, group }: { readonly path: string; readonly group: Group },
): Promise<void> {
  await takePosition(eve, path, "support");
  await startLastCall(clara, path);
  group.pass(8);
}

export async function accept(page: Page, path: string, typed: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.goto(path);
  await take(page, "Accept it", typed);
  await expect(page.getByRole("region", { name: "Outcome" })).toContainText("accepted");
}

/** The fields of the first record that a proposal changes. Open already where something is said about one of the fields. */
export async function openFieldByField(page: Page): Promise<void> {
  const fields = page.locator("details.field-by-field").first();
  if ((await fields.getAttribute("open")) === null) await fields.locator("summary").first().click();
}
