/** A group with a list, on a server of its own that speaks to a real mail server; a story lets its days go by. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { test as base } from "./fixtures.ts";
import { aFounding } from "./founded.ts";
import { startMailServer } from "./mail-server.ts";
import { aContent, rewrite, startServer } from "./own-server.ts";
import { aVisitor, type Person } from "./people.ts";

export const LIST = "layers@lists.example.org";

export interface Group {
  readonly address: string;
  readonly mailServer: Awaited<ReturnType<typeof startMailServer>>;
  readonly chair: Person;
  readonly member: Person;
  /** Lets a day go by: a handful of mails is all that an hour may have. */
  readonly nextDay: () => void;
}

interface PageFixtures {
  /** A chair at a browser of their own. */
  readonly chairPage: Page;
}

export const test = base.extend<PageFixtures, { readonly group: Group }>({
  group: [
    async ({}, use) => {
      const mailServer = await startMailServer();
      const { environment, nextDay, people } = await aRegister(mailServer.address);
      const { address, stop } = await startServer(environment);
      const chair = { ...people.clara, request: await aVisitor(address, people.clara.cookies) };
      const member = { ...people.ada, request: await aVisitor(address, people.ada.cookies) };
      await use({ address, mailServer, chair, member, nextDay });
      await stop();
      await mailServer.stop();
    },
    { scope: "worker", timeout: 180_000 },
  ],

  chairPage: async ({ browser, group, javaScriptEnabled }, use) => {
    group.nextDay();
    group.mailServer.refuseWith(undefined);
    const page = await openPage(browser, group, javaScriptEnabled !== false);
    await use(page);
    await page.context().close();
  },
});

/** Of a group whose list has a mailbox, at a mail server; its clock goes on by days. */
export async function aRegister(mailServer: string) {
  const content = aContent();
  rewrite(join(content, "charter.yaml"), (text) =>
    text.replace(/^list:\n {2}name: .*\n {2}address: .*\n/m, (list) => `${list}  mailbox: ${LIST}\n`),
  );
  const { folder, people } = await aFounding(content);
  let days = 0;
  const nextDay = () => writeFileSync(join(folder, "days-ahead"), String((days += 1)));
  nextDay();
  const environment = {
    NODE_ENV: "test",
    CLOCK_FILE: join(folder, "days-ahead"),
    CONTENT_DIR: content,
    DATA_DIR: folder,
    SMTP_URL: mailServer,
    MAIL_FROM: "The register <register@example.org>",
  };
  return { environment, nextDay, people };
}

async function openPage(browser: Browser, { address, chair }: Group, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ baseURL: address, javaScriptEnabled });
  await context.addCookies((await chair.request.storageState()).cookies);
  return context.newPage();
}
