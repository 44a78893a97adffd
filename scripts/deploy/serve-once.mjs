// Serves from a made image as a container would: as its user, with its environment and no other, on a folder of data of
// its own, with nothing else to write to but the folder for what is temporary.
import { spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Refusal } from "../set-up/run.mjs";

const PATIENCE_MS = 120_000;

/** Pages, a drawing, the API and the history for git. */
const asked = ["/", "/machines/luo-session", "/api/v1/spec", "/api/v1/machines/luo-session.svg", "/signin"];

/** What its operator runs beside it; `file` is where a backup may lie. */
const toScripts = (file) => [["verify"], ["backup", "--", file], ["restore", "--", "--check", file]];

/** Answers a sentence about what was tried; rejects with what went wrong. */
export async function serveOnce({ place, folder, env, user, command, probe }, settings) {
  const own = mkdtempSync(join(tmpdir(), "concordance-served-"));
  const [uid, gid] = ["-u", "-g"].map((of) => Number(spawnSync("id", [of, user], { encoding: "utf8" }).stdout));
  chownSync(own, uid, gid);
  const data = join(own, "data");
  mkdirSync(data, { mode: 0o700 });
  chownSync(data, uid, gid);
  const port = await findFreePort();
  const given = { ...env, ...settings, HOST: "127.0.0.1", PORT: String(port), DATA_DIR: data, TMPDIR: own };
  const options = { cwd: join(place, folder), env: { PATH: process.env.PATH, ...given }, uid, gid };
  const [program, ...args] = command;
  const server = spawn(program, args, { ...options, stdio: ["ignore", "ignore", "pipe"] });
  let told = "";
  server.stderr.on("data", (chunk) => (told += chunk));
  const ended = new Promise((resolve) => server.once("close", resolve));
  try {
    const isReady = () => spawnSync(probe[0], probe.slice(1), options).status === 0;
    if (isReady()) throw new Refusal("the probe says that it serves, and it does not yet");
    for (const end = Date.now() + PATIENCE_MS; !isReady(); await setTimeout(200))
      if (server.exitCode !== null || Date.now() > end) throw new Refusal("it does not serve", told);
    for (const path of asked) await requireAnswer(`http://127.0.0.1:${port}${path}`);
    const scripts = toScripts(join(own, "register.backup"));
    for (const script of scripts) requireScript(script, options);
    server.kill("SIGTERM");
    const code = await ended;
    if (code !== 0) throw new Refusal(`stopped, it ends with ${code}`, told);
    const log = statSync(join(data, "concordance.db-wal"), { throwIfNoEntry: false })?.size ?? 0;
    if (log > 0) throw new Refusal(`stopped, it leaves ${log} bytes in the log of its database`);
    const kept = existsSync(join(data, "concordance.db")) ? "a file" : "PostgreSQL";
    const did = `served ${asked.length} addresses on ${kept}, ran ${scripts.map(([name]) => name).join(", ")} beside`;
    return `${user} ${did}, from a tree that cannot be written, and stopped`;
  } finally {
    server.kill("SIGKILL");
    rmSync(own, { recursive: true, force: true });
  }
}

function requireScript(script, options) {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "-s", ...script], { ...options, encoding: "utf8" });
  if (status !== 0) throw new Refusal(`npm run ${script.join(" ")} ends with ${status}`, stdout + stderr);
}

async function requireAnswer(address) {
  const answer = await fetch(address);
  const { length } = await answer.text();
  if (answer.status !== 200 || length === 0) throw new Refusal(`${address} answers ${answer.status}, ${length} bytes`);
}

function findFreePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
