/** A server of a story's own, for what the shared one cannot show: refusing to start, and stopping. */
import { spawn, type ChildProcess } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export interface OwnServer {
  readonly address: string;
  /** What it has told the person who started it so far. */
  readonly told: () => string;
  /** Its log so far, at the level that it was started with. */
  readonly logged: () => string;
  readonly stop: () => Promise<Ended>;
  readonly signal: (name: NodeJS.Signals) => void;
  readonly ended: Promise<Ended>;
}

export interface Ended {
  readonly code: number | null;
  /** What it told the person who started it. */
  readonly told: string;
}

const folders = new Set<string>();
const running = new Set<ChildProcess>();

process.once("exit", () => {
  // A story that fails half-way does not get to stop its server.
  for (const child of running) child.kill("SIGKILL");
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that is gone when the stories are told. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "concordance-e2e-"));
  folders.add(folder);
  return folder;
}

/** Starts the built server and waits until it says where it serves. Rejects where it ends instead. */
export async function startServer(env: Readonly<Record<string, string>>): Promise<OwnServer> {
  const { child, told, logged, ended } = spawnServer(env);
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr.on("data", () => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(told())?.[0];
      if (found) resolve(found);
    });
    void ended.then((end) => reject(new Error(`ended:\n${end.told}`)));
  });
  const stop = () => {
    child.kill("SIGTERM");
    return ended;
  };
  return { address, told, logged, stop, signal: (name) => child.kill(name), ended };
}

/** The project's content as it is after a change, with what it was before as its past: two revisions. */
export function aChangedContent(change: (content: string) => void): string {
  const content = aContent();
  const before = readRecords(content);
  change(content);
  for (const [file, text] of readRecords(content)) {
    const was = before.get(file);
    if (was === undefined || was === text) continue;
    const earlier = join(content, "earlier/01-before", file);
    mkdirSync(dirname(earlier), { recursive: true });
    writeFileSync(earlier, was);
  }
  return content;
}

/** A copy of the project's content, with no past. */
export function aContent(): string {
  const folder = aCopy("content");
  rmSync(join(folder, "earlier"), { recursive: true, force: true });
  return folder;
}

/** A copy that is gone when the stories are told. */
export function aCopy(of: string): string {
  const folder = aFolder();
  cpSync(of, folder, { recursive: true });
  return folder;
}

const readRecords = (content: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(content, { recursive: true, encoding: "utf8" })
      .filter((file) => /\/[^/]+\.(?:yaml|md)$/.test(file))
      .map((file) => [file, readFileSync(join(content, file), "utf8")]),
  );

/** Writes a file anew, as something else than it was. */
export const rewrite = (file: string, toText: (text: string) => string): void =>
  writeFileSync(file, toText(readFileSync(file, "utf8")));

/** Starts the server with something it refuses, and waits for its end. */
export const startRefused = (env: Readonly<Record<string, string>>): Promise<Ended> => spawnServer(env).ended;

function spawnServer(env: Readonly<Record<string, string>>) {
  const inherited = { PATH: process.env["PATH"], HOME: process.env["HOME"] };
  const child = spawn(process.execPath, [".build/main.js"], {
    env: { ...inherited, PORT: "0", NODE_ENV: "production", LOG_LEVEL: "silent", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let told = "";
  let logged = "";
  child.stderr.on("data", (chunk: Buffer) => (told += chunk.toString()));
  child.stdout.on("data", (chunk: Buffer) => (logged += chunk.toString()));
  const ended = new Promise<Ended>((resolve) => child.once("close", (code) => resolve({ code, told })));
  void ended.then(() => running.delete(child));
  return { child, told: () => told, logged: () => logged, ended };
}
