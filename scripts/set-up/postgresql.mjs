// A PostgreSQL server of one's own, from the system's packages, for tests and measurements: in a folder that goes with it,
// on loopback alone, with a password that nobody knows. It is gone when the process ends that started it.
import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** What the register needs. */
const OLDEST = 15;

const USER = "concordance";
const START_MS = 30_000;

/** The folder of the newest server that is installed and new enough; undefined where there is none. */
export function findPostgresql() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).map(Number) : [];
  const newest = Math.max(...versions.filter((version) => version >= OLDEST));
  const folder = join(debian, String(newest), "bin");
  if (existsSync(join(folder, "initdb"))) return folder;
  // Elsewhere it lies where programs lie.
  return (process.env.PATH ?? "")
    .split(":")
    .find((place) => existsSync(join(place, "initdb")) && readVersion(place) >= OLDEST);
}

const readVersion = (folder) =>
  Number(/\d+/.exec(execFileSync(join(folder, "postgres"), ["--version"], { encoding: "utf8" }))?.[0]);

const forgetful = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", autovacuum: "off" };

/**
 * Answers how to reach it, and what ends it; rejects where it does not start. What it keeps need not outlive the machine,
 * so by default it waits for no disk.
 *
 * @param {Readonly<Record<string, string>>} settings as in postgresql.conf
 */
export async function startPostgresql(settings = forgetful) {
  const programs = findPostgresql();
  if (programs === undefined) throw new Error(`there is no PostgreSQL ${OLDEST} or newer here`);
  const folder = mkdtempSync(join(tmpdir(), "concordance-postgresql-"));
  const password = randomBytes(16).toString("hex");
  writeFileSync(join(folder, "password"), password, { mode: 0o600 });
  const account = toAccount(folder);
  const data = join(folder, "data");
  const cluster = ["-D", data, "-U", USER, "-E", "UTF8", "--locale=C", "-A", "scram-sha-256"];
  execFileSync(join(programs, "initdb"), [...cluster, "--pwfile", join(folder, "password")], {
    ...account,
    cwd: folder,
  });
  const port = await findFreePort();
  const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  let server;
  let ended;

  async function start() {
    server = spawn(
      join(programs, "postgres"),
      ["-D", data, "-p", String(port), "-h", "127.0.0.1", "-k", folder, ...options],
      { ...account, cwd: folder, stdio: ["ignore", "ignore", "pipe"] },
    );
    let [told, isRunning] = ["", true];
    server.stderr.on("data", (chunk) => (told = `${told}${chunk}`.slice(-4_000)));
    ended = once(server, "exit").then(() => (isRunning = false));
    for (const end = Date.now() + START_MS; !/ready to accept connections/.test(told); await setTimeout(20))
      if (!isRunning || Date.now() > end) throw new Error(`PostgreSQL does not start:\n${told}`);
  }

  async function end(signal) {
    server.kill(signal);
    await ended;
  }

  process.once("exit", () => {
    server.kill("SIGQUIT");
    rmSync(folder, { recursive: true, force: true });
  });
  await start();
  return {
    /** Of a database of it. */
    toUrl: (name) => `postgresql://${USER}:${password}@127.0.0.1:${port}/${name}`,
    /** Makes a database of it. */
    create: (name) =>
      void execFileSync(join(programs, "createdb"), ["-h", "127.0.0.1", "-p", String(port), "-U", USER, name], {
        env: { ...process.env, PGPASSWORD: password },
      }),
    /** Ends it at once, whoever is connected; what was committed stays. */
    kill: () => end("SIGQUIT"),
    /** Again, after that. */
    start,
    stop: async () => {
      await end("SIGINT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root; its packages bring an account. */
function toAccount(folder) {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = ["-u", "-g"].map((of) => Number(execFileSync("id", [of, "postgres"], { encoding: "utf8" })));
  chmodSync(folder, 0o700);
  chownSync(folder, uid, gid);
  chownSync(join(folder, "password"), uid, gid);
  return { uid, gid };
}

function findFreePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
