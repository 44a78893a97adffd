/** What every story starts from: a page that may not complain, and a check for people who cannot see or point. */
import { expect, test as base, type APIRequestContext, type BrowserContext } from "@playwright/test";
import { listViolations } from "./accessible.ts";
import { firstAdmin } from "./first-admin.ts";
import { aPerson, signInAs, type Person, type Role } from "./people.ts";

interface Fixtures {
  /** Complaints that belong to the story, such as the 404 of a page that is not there. */
  expectedComplaints: readonly RegExp[];
  noComplaints: void;
  /** Fails with one line for each place on the page that breaks WCAG 2.2 A or AA, or is against good practice. */
  expectAccessible: () => Promise<void>;
  /** Of the shared server. */
  address: string;
  /** A new person of this role, signed in to the browser of the story, or to another one of it. */
  signIn: (role: Role, as?: { readonly name?: string; readonly context?: BrowserContext }) => Promise<Person>;
}

interface WorkerFixtures {
  /** The first admin of the shared server, signed in. */
  admin: APIRequestContext;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  expectedComplaints: [[], { option: true }],

  noComplaints: [
    async ({ context, expectedComplaints, javaScriptEnabled }, use) => {
      const complaints = listenForComplaints(context, javaScriptEnabled !== false);
      await use();
      const unexpected = complaints.filter(
        (complaint) => !expectedComplaints.some((expected) => expected.test(complaint)),
      );
      expect(unexpected, "the browser complained").toEqual([]);
    },
    { auto: true },
  ],

  expectAccessible: async ({ page }, use) => {
    await use(async () => {
      expect(await listViolations(page), `WCAG 2.2 AA and good practice on ${page.url()}`).toEqual([]);
    });
  },

  admin: [
    async ({}, use, { project }) => {
      const admin = await signInAs(project.use.baseURL ?? "", firstAdmin);
      await use(admin);
      await admin.dispose();
    },
    { scope: "worker" },
  ],

  address: async ({ baseURL }, use) => use(baseURL ?? ""), // playwright.config.ts sets it

  signIn: async ({ admin, address, context: own }, use) => {
    const people: Person[] = [];
    await use(async (role, { name, context = own } = {}) => {
      const person = await aPerson(admin, address, { role, ...(name === undefined ? {} : { name }) });
      people.push(person);
      await context.addCookies((await person.request.storageState()).cookies);
      return person;
    });
    await Promise.all(people.map(({ request }) => request.dispose()));
  },
});

export { expect };

/** Everything a developer would see in red or yellow: the console, uncaught errors, requests that failed. */
function listenForComplaints(context: BrowserContext, hasScripts: boolean): readonly string[] {
  const complaints: string[] = [];
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(`console ${message.type()}: ${message.text()}`);
  });
  context.on("weberror", (error) => complaints.push(`uncaught: ${error.error().message}`));
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "unknown reason";
    // A browser without JavaScript refuses to fetch scripts, which is what the story is about.
    if (!hasScripts && request.resourceType() === "script") return;
    // Going on to the next page breaks off what the last one was still fetching.
    if (reason !== "net::ERR_ABORTED") complaints.push(`request failed: ${request.url()} (${reason})`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`status ${response.status()}: ${response.url()}`);
  });
  return complaints;
}
