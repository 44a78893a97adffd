import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { firstAdmin } from "./first-admin.ts";
import { expect, test } from "./fixtures.ts";
import { findFreePort } from "./free-port.ts";
import { aFolder } from "./own-server.ts";
import { signInAs } from "./people.ts";

test.skip(spawnSync("nginx", ["-v"]).status !== 0, "needs nginx");

/** What docs/operating.md tells to write, but for where this one listens and keeps, and without TLS. */
function toSettings(upstream: string, port: number, folder: string): string {
  const text = readFileSync(new URL("../docs/operating.md", import.meta.url), "utf8");
  const told = /```nginx\n([\s\S]*?)```/.exec(text)?.[1] ?? "";
  const own = told
    .replace("/var/cache/nginx/concordance", join(folder, "cache"))
    .replace("listen 443 ssl;", `listen 127.0.0.1:${port}; add_header X-Kept $upstream_cache_status always;`)
    .replaceAll("http://127.0.0.1:3000", upstream)
    .replace("Host $host;", `Host ${new URL(upstream).host};`);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder};`);
  return `daemon off; master_process off; pid ${join(folder, "pid")}; error_log ${join(folder, "error.log")};
    ${process.getuid?.() === 0 ? "user root;" : ""} events {} http { access_log off; ${temporary.join(" ")} ${own} }`;
}

async function startProxy(upstream: string) {
  const folder = aFolder();
  mkdirSync(join(folder, "cache"));
  const port = await findFreePort();
  writeFileSync(join(folder, "nginx.conf"), toSettings(upstream, port, folder));
  const child = spawn("nginx", ["-c", join(folder, "nginx.conf"), "-p", folder], { stdio: "ignore" });
  process.once("exit", () => child.kill("SIGKILL"));
  const address = `http://127.0.0.1:${port}`;
  const ask = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${address}${path}`, { headers });
    return {
      status: answer.status,
      kept: answer.headers.get("x-kept"),
      headers: answer.headers,
      text: await answer.text(),
    };
  };
  await expect.poll(() => ask("/healthz").then(({ status }) => status, () => 0)).toBe(200); // prettier-ignore
  return { ask, stop: () => child.kill("SIGKILL") };
}

test("a proxy that is set up as the manual tells keeps what is for ever, and nothing that is somebody's", async ({
  address,
}) => {
  const { ask, stop } = await startProxy(address);
  const version = "/api/v1/machines/luo-session/versions/1";
  const first = await ask(version, { "accept-encoding": "gzip" });
  expect([first.status, first.kept]).toEqual([200, "MISS"]);
  const again = await ask(version, { "accept-encoding": "gzip" });
  expect([again.kept, again.text]).toEqual(["HIT", first.text]);
  // In another coding it is another answer, with the same text.
  const plain = await ask(version, { "accept-encoding": "identity" });
  expect([plain.kept, plain.headers.get("content-encoding"), plain.text]).toEqual(["MISS", null, first.text]);
  expect((await ask(version, { "accept-encoding": "identity" })).kept).toBe("HIT");

  // What may change is asked for each time, and says at once that it has not.
  const page = await ask("/components/kho");
  const tag = page.headers.get("etag") ?? "";
  expect((await ask("/components/kho", { "if-none-match": tag })).status).toBe(304);
  expect((await ask("/components/kho")).kept).toBe(null);

  const admin = await signInAs(address, firstAdmin);
  const cookie = (await admin.storageState()).cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  for (const path of ["/", "/components/kho", "/account"]) {
    const mine = await ask(path, { cookie });
    expect([mine.headers.get("cache-control"), mine.kept], path).toEqual([expect.stringContaining("no-store"), null]);
    const theirs = await ask(path);
    expect([theirs.text.includes("Sign out"), theirs.kept === "HIT"], path).toEqual([false, false]);
  }
  stop();
});
