/** What pages weigh and take in a browser: their scripts as sent, and a form on a phone that is a quarter as fast. */
import { chromium, type Browser, type CDPSession, type Page } from "@playwright/test";
import { firstAdmin } from "../e2e/first-admin.ts";
import { aPerson, signInAs } from "../e2e/people.ts";
import { browserFlags, findBrowser } from "../scripts/set-up/browser.mjs";
import { toMedian, type Figure } from "./figure.ts";
import { startFront } from "./processes.ts";

/** Two thirds of what they were before reading pages went without Next's scripts. */
const READING_KB = 95;
const FORMS_KB = 158;

const INTERACTIVE_MS = 2_500;
const SLOWER = 4;
const TIMES = 3;

/** A page counts as still when no task has taken long for this time. */
const STILL_MS = 3_000;

const reading = [
  { name: "the overview", path: "/" },
  { name: "a list", path: "/terms" },
  { name: "a term", path: "/terms/kho" },
  { name: "a machine", path: "/machines/luo-session" },
  { name: "a replay", path: "/machines/luo-session/replay" },
  { name: "a meeting", path: "/meetings/2025-01-27" },
  { name: "a proposal", path: "/proposals/1" },
  { name: "a search", path: "/search?q=kho" },
];

const forms = [
  { name: "a new term", path: "/terms/new" },
  { name: "a new decision", path: "/decisions/new" },
  { name: "a new meeting", path: "/meetings/new" },
  { name: "a change of a machine", path: "/machines/luo-session/propose" },
];

export async function measureInBrowser(folder: string): Promise<readonly Figure[]> {
  const server = await startFront(folder, {
    CONCORDANCE_ADMIN_EMAIL: firstAdmin.email,
    CONCORDANCE_ADMIN_PASSWORD: firstAdmin.password,
  });
  const executablePath = findBrowser();
  const browser = await chromium.launch({ args: browserFlags, ...(executablePath ? { executablePath } : {}) });
  try {
    const cookies = await signIn(server.address);
    const figures: Figure[] = [];
    for (const { name, path } of reading) {
      const value = await weighScripts(browser, server.address + path, []);
      figures.push({ name: `scripts of ${name}`, value, unit: "kB", budget: READING_KB });
    }
    for (const { name, path } of forms) {
      const value = await weighScripts(browser, server.address + path, cookies);
      figures.push({ name: `scripts of the form of ${name}`, value, unit: "kB", budget: FORMS_KB });
    }
    for (const { name, path } of forms) {
      const took: number[] = [];
      for (let time = 0; time < TIMES; time += 1)
        took.push(await timeUntilInteractive(browser, server.address + path, cookies));
      const figure = { name: `${name} on a slow phone, interactive`, value: toMedian(took), unit: "ms" } as const;
      figures.push({ ...figure, budget: INTERACTIVE_MS });
    }
    return figures;
  } finally {
    await browser.close();
    await server.stop();
  }
}

type Cookies = Parameters<ReturnType<Page["context"]>["addCookies"]>[0];

async function signIn(address: string): Promise<Cookies> {
  const { request } = await aPerson(await signInAs(address, firstAdmin), address, { role: "member" });
  return (await request.storageState()).cookies;
}

/** As they come over the wire, compressed; what the page holds itself is not among them. */
async function weighScripts(browser: Browser, address: string, cookies: Cookies): Promise<number> {
  return withPage(browser, cookies, async (page, devtools) => {
    const scripts = new Set<string>();
    let bytes = 0;
    devtools.on("Network.responseReceived", ({ type, requestId }) => {
      if (type === "Script") scripts.add(requestId);
    });
    devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) bytes += encodedDataLength;
    });
    await devtools.send("Network.enable");
    await open(page, address);
    return bytes / 1_000;
  });
}

/** From the start of the navigation to the end of the last task that would have kept a key waiting. */
async function timeUntilInteractive(browser: Browser, address: string, cookies: Cookies): Promise<number> {
  return withPage(browser, cookies, async (page, devtools) => {
    await page.addInitScript({ content: watchLongTasks });
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await open(page, address);
    await page.waitForFunction((still) => performance.now() - readLastTask() > still, STILL_MS);
    return page.evaluate(() => readLastTask());
  });
}

declare const readLastTask: () => number;

/** Runs in the page before anything else does. A text, because what runs this file adds to functions what no page has. */
const watchLongTasks = `
  let last = 0;
  const see = (list) => {
    for (const { startTime, duration } of list.getEntries()) last = Math.max(last, startTime + duration);
  };
  for (const type of ["longtask", "paint"]) new PerformanceObserver(see).observe({ type, buffered: true });
  globalThis.readLastTask = () => last;
`;

async function open(page: Page, address: string): Promise<void> {
  const answer = await page.goto(address, { waitUntil: "networkidle" });
  if (!answer?.ok()) throw new Error(`${address} answers ${answer?.status()}`);
}

/** Of a browser that has seen nothing of us yet, on a phone. */
async function withPage<Value>(
  browser: Browser,
  cookies: Cookies,
  use: (page: Page, devtools: CDPSession) => Promise<Value>,
): Promise<Value> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  try {
    await context.addCookies(cookies);
    const page = await context.newPage();
    return await use(page, await context.newCDPSession(page));
  } finally {
    await context.close();
  }
}
