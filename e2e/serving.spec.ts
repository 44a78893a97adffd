import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { join } from "node:path";
import { expect, test, type APIResponse } from "@playwright/test";
import { aFoundedFolder } from "./founded.ts";
import { aContent, aFolder, rewrite, startRefused, startServer } from "./own-server.ts";

// Most of these start a server of their own, seconds each, and far more where the machine is busy. One after the other
// they copy the folder that was founded for the first.
test.describe.configure({ mode: "default", timeout: 120_000 });

test.describe("an operator asks a running server", () => {
  test("whether it is alive and ready", async ({ request }) => {
    expect((await request.get("/healthz")).status()).toBe(200);
    expect((await request.get("/readyz")).status()).toBe(200);
  });

  const policyOf = (answer: APIResponse) => answer.headers()["content-security-policy"] ?? "";

  test("for a page that readers share, and it may run scripts of this server alone, none that stand in the page", async ({
    request,
  }) => {
    const page = await request.get("/machines/luo-session");
    expect(policyOf(page)).toContain("script-src 'self';");
    const scripts = (await page.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(3);
    for (const script of scripts)
      expect(script).toMatch(/ src="\/(?:search|meanings|_next\/static\/islands\/[\w-]+)\.js"/);
  });

  test("for a page that is somebody's own, and it brings scripts of this server alone, none that stand in the page", async ({
    request,
  }) => {
    const cookie = { cookie: "next-auth.session-token=ended" };
    const [first, second] = [
      await request.get("/signin", { headers: cookie }),
      await request.get("/signin", { headers: cookie }),
    ];
    expect(policyOf(first)).not.toContain("unsafe");
    const nonce = /'nonce-([^']+)'/.exec(policyOf(first))?.[1] ?? "none";
    expect(policyOf(second)).not.toContain(nonce);
    expect((await first.text()).match(/<script\b[^>]*>/g)).toEqual([
      '<script async="" src="/search.js">',
      '<script async="" src="/meanings.js">',
      '<script async="" src="/forms.js">',
      '<script src="/times.js">',
    ]);
  });

  test("for a page without tools, and no script comes with it but those of the search, of meanings and of times", async ({
    request,
  }) => {
    for (const headers of [{}, { cookie: "next-auth.session-token=ended" }]) {
      const read = async (path: string) => await (await request.get(path, { headers })).text();
      expect((await read("/machines")).match(/<script\b[^>]*>/g)).toEqual(['<script async="" src="/search.js">']);
      expect((await read("/meetings/2025-01-27")).match(/<script\b[^>]*>/g)).toEqual([
        '<script async="" src="/search.js">',
        '<script async="" src="/meanings.js">',
        '<script src="/times.js">',
      ]);
    }
  });

  test("for a page that is not there, and is told so with status 404", async ({ request }) => {
    for (const path of ["/nowhere", "/machines/no-such-machine", "/a/b/c/d"]) {
      const answer = await request.get(path);
      expect(answer.status(), path).toBe(404);
      expect(answer.headers()["content-type"], path).toContain("text/html");
    }
  });
});

test.describe("an operator stops a server", () => {
  test("and every visitor who was waiting still gets the whole answer", async () => {
    const server = await startServer({ DATA_DIR: await aFoundedFolder() });
    const visitors = Array.from({ length: 8 });
    const agent = new Agent({ keepAlive: true, maxSockets: visitors.length + 1 });
    const ask = (path: string) => read(`${server.address}${path}`, agent);
    // Once to connect all of them and to warm up; then again, until the server is certain to be at work on it.
    await Promise.all([...visitors.map(() => ask("/terms")), ask("/healthz")]);
    const answers = visitors.map(() => ask("/terms"));
    await ask("/healthz");
    const { code } = await server.stop();

    for (const { status, body } of await Promise.all(answers)) {
      expect(status).toBe(200);
      expect(body).toMatch(/<\/html>\s*$/);
    }
    expect(code).toBe(0);
    await expect(ask("/healthz")).rejects.toMatchObject({ code: "ECONNREFUSED" });
  });

  test("with Ctrl-C, and it ends without a word of leaks after long answers, and gives the same bytes once it is started again", async () => {
    const env = { DATA_DIR: await aFoundedFolder(), PUBLIC_URL: "https://register.example.org" };
    const server = await startServer(env);
    const before = await listTags(server.address);
    expect(before).not.toContain(null);
    await (await fetch(`${server.address}/api/v1/versions.ndjson`)).text();
    server.signal("SIGINT");
    const { code, told } = await server.ended;
    expect(code).toBe(0);
    expect(told).not.toContain("Warning");
    const log = join(env.DATA_DIR, "concordance.db-wal");
    expect(statSync(log, { throwIfNoEntry: false })?.size ?? 0, "all of it is in the database file").toBe(0);

    const again = await startServer(env);
    expect(await listTags(again.address)).toEqual(before);
    await again.stop();
  });
});

/** A tag is the hash of the bytes. */
const listTags = (address: string): Promise<readonly (string | null)[]> =>
  Promise.all(
    ["", "/openapi.json", "/spec", "/machines", "/machines/luo-session", "/machines/luo-session.mmd"].map(
      async (path) => (await fetch(`${address}/api/v1${path}`)).headers.get("etag"),
    ),
  );

test.describe("an operator starts a server", () => {
  test("with broken content, and is told file, line and what would be right", async () => {
    const content = aContent();
    writeFileSync(join(content, "terms/broken.md"), "---\ntitle: Broken\nstanding: draft\ncolour: red\n---\nA word.\n");
    const data = aFolder();
    const { code, told } = await startRefused({ CONTENT_DIR: content, DATA_DIR: data });
    expect(code).toBe(1);
    expect(told).toContain("terms/broken.md:4");
    expect(told).toContain("`colour`");
    expect(told).not.toMatch(/^\s+at /m);

    // Nothing of the rest was imported either: the repaired content makes the first revision.
    cpSync("content/terms", join(content, "terms"), { recursive: true });
    writeFileSync(join(content, "terms/broken.md"), "---\ntitle: Broken\nstanding: draft\n---\nA word.\n");
    const server = await startServer({ CONTENT_DIR: content, DATA_DIR: data });
    const spec = JSON.parse((await read(`${server.address}/api/v1/spec`)).body) as { revision: number };
    expect(spec.revision).toBe(1);
    await server.stop();
  });

  test("with changed content, and is told that the group has to accept it", async ({ page }) => {
    const env = { CONTENT_DIR: aContent(), DATA_DIR: await aFoundedFolder() };
    rewrite(join(env.CONTENT_DIR, "decisions/point-of-no-return.md"), (text) =>
      text.replace("status: agreed", "status: acknowledged"),
    );
    rewrite(join(env.CONTENT_DIR, "terms/kexec.md"), (text) => `${text}\nAnd one sentence more.\n`);
    const server = await startServer(env);
    // The log says where it serves before the notes come.
    await expect.poll(() => server.told()).toContain("a decision does not go from agreed to acknowledged");
    // Each revision so far was a proposal.
    const revisions = readdirSync("content/earlier").length + 1;
    expect(server.told()).toContain(`Nothing of it holds yet: it is proposed as proposal ${revisions + 1}`);
    const spec = JSON.parse((await read(`${server.address}/api/v1/spec`)).body) as { revision: number };
    expect(spec.revision).toBe(revisions);
    await page.goto(`${server.address}/proposals/${revisions + 1}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Changes in content/");
    await expect(page.getByText("And one sentence more.").first()).toBeVisible();
    await server.stop();
  });

  test("with a setting that makes no sense, and is told which", async () => {
    const { code, told } = await startRefused({ DATA_DIR: aFolder(), PORT: "seventy" });
    expect(code).toBe(1);
    expect(told).toContain("PORT");
    expect(told).not.toMatch(/^\s+at /m);
  });

  test("on a damaged database, and it is refused and left as it was", async () => {
    const file = await aDatabase();
    const damaged = readFileSync(file);
    damaged.fill(0xff, 4_096, 3 * 4_096);
    writeFileSync(file, damaged);
    await expectRefusedUntouched(file, /damaged|cannot be read/);
  });

  test("on the database of a newer version, and it is refused and left as it was", async () => {
    const file = await aDatabase();
    const [migration = ""] = readdirSync("prisma/migrations/sqlite").filter((name) => /^\d/.test(name));
    const text = readFileSync(file, "latin1");
    expect(text).toContain(migration);
    writeFileSync(file, text.replaceAll(migration, migration.replace(/^./, "9")), "latin1");
    await expectRefusedUntouched(file, /newer version/);
  });

  test("on a port that is taken, and is told which", async ({ baseURL }) => {
    const port = new URL(baseURL ?? "").port;
    const { code, told } = await startRefused({ DATA_DIR: aFolder(), PORT: port });
    expect(code).toBe(1);
    expect(told).toContain(`port ${port}`);
  });
});

/** A database as a stopped server leaves it. */
async function aDatabase(): Promise<string> {
  const folder = await aFoundedFolder();
  const [name = ""] = readdirSync(folder).filter((file) => file.endsWith(".db"));
  return join(folder, name);
}

async function expectRefusedUntouched(file: string, reason: RegExp): Promise<void> {
  const before = readFileSync(file);
  const { code, told } = await startRefused({ DATA_DIR: join(file, "..") });
  expect(code).toBe(1);
  expect(told).toMatch(reason);
  expect(told).not.toMatch(/^\s+at /m);
  expect(readFileSync(file).equals(before)).toBe(true);
}

function read(url: string, agent?: Agent): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    get(url, { ...(agent ? { agent } : {}) }, (answer) => {
      let body = "";
      answer.setEncoding("utf8");
      answer.on("data", (chunk: string) => (body += chunk));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body }));
      answer.on("error", reject);
    }).on("error", reject);
  });
}
