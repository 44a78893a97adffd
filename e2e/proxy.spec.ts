import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { firstAdmin } from "./first-admin.ts";
import { expect, test } from "./fixtures.ts";
import { findFreePort } from "./free-port.ts";
import { aFolder } from "./own-server.ts";
import { signInAs } from "./people.ts";

test.skip(spawnSync("nginx", ["-v"]).status !== 0, "needs nginx");

const read = (name: string) => readFileSync(new URL(`../deploy/nginx/${name}`, import.meta.url), "utf8");

/** What deploy/nginx has, but for where this one listens and keeps, and without TLS. */
function toSettings(site: string, upstream: string, port: number, folder: string): string {
  writeFileSync(
    join(folder, "locations.conf"),
    read("locations.conf").replace("Host $http_host;", `Host ${new URL(upstream).host};`),
  );
  const own = read(site)
    .replace("/var/cache/nginx/concordance", join(folder, "cache"))
    .replace("/etc/nginx/concordance-locations.conf", join(folder, "locations.conf"))
    .replace(/listen (?:443 ssl|80);/, `listen 127.0.0.1:${port}; add_header X-Kept $upstream_cache_status always;`)
    .replaceAll(/ {2}ssl_certificate.*\n/g, "")
    .replaceAll(/server (?:127\.0\.0\.1|one|other):3000;/g, `server ${new URL(upstream).host};`);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder};`);
  return `daemon off; master_process off; pid ${join(folder, "pid")}; error_log ${join(folder, "error.log")};
    ${process.getuid?.() === 0 ? "user root;" : ""} events {} http { access_log off; ${temporary.join(" ")} ${own} }`;
}

async function startProxy(site: string, upstream: string) {
  const folder = aFolder();
  mkdirSync(join(folder, "cache"));
  const port = await findFreePort();
  writeFileSync(join(folder, "nginx.conf"), toSettings(site, upstream, port, folder));
  const checked = spawnSync("nginx", ["-t", "-c", join(folder, "nginx.conf"), "-p", folder], { encoding: "utf8" });
  expect(checked.status, checked.stderr).toBe(0);
  expect(checked.stderr).not.toContain("[warn]");
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
  const send = (path: string, body: string) =>
    fetch(`${address}${path}`, { method: "POST", body, headers: { "content-type": "application/json" } });
  await expect.poll(() => ask("/healthz").then(({ status }) => status, () => 0)).toBe(200); // prettier-ignore
  return { ask, send, stop: () => child.kill("SIGKILL") };
}

for (const site of ["concordance.conf", "compose.conf"])
  test(`a proxy that is set up as deploy/nginx/${site} keeps what is for ever, and nothing that is somebody's`, async ({
    address,
  }) => {
    const { ask, send, stop } = await startProxy(site, address);
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
    // A proposal may have twelve million bytes, and nginx lets one million pass where it is told nothing.
    const large = await send("/api/v1/proposals?dryRun=true", "a".repeat(2_000_000));
    expect([large.status, large.headers.get("content-type")]).toEqual([401, expect.stringContaining("problem+json")]);
    stop();
  });
