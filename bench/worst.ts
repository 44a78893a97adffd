/** The worst requests, forty at a time, for a minute, at the real server: whether it lives, and whether others notice. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";
import { systemClock } from "#server/clock.ts";
import { openRateLimit } from "#server/limits/rate-limit.ts";
import { attemptLimits } from "#server/limits/sign-in-limits.ts";
import { openAccounts } from "#server/store/accounts/open-accounts.ts";
import { openDatabase } from "#server/store/database.ts";
import { toFilePlace } from "#server/store/place.ts";
import { findForm } from "../e2e/forms.ts";
import { aVisitor } from "../e2e/people.ts";
import type { Figure } from "./figure.ts";
import { isServing, type Started } from "./processes.ts";
import { listWorstRequests, LOG_PAGE, type WorstRequest } from "./worst-requests.ts";

const AT_A_TIME = 40;
const SECONDS = 60;
const SAMPLE_MS = 500;
/** As many accounts ask, so that no limit of one of them is what is measured. */
const MEMBERS = 30;

/** The server must trust one proxy, so that each request can come from an address of its own. */
export async function measureWorst(server: Started, dataDirectory: string): Promise<readonly Figure[]> {
  const visitor = await aVisitor(server.address);
  const { hidden } = await findForm(visitor, LOG_PAGE, "Replay a log");
  await visitor.dispose();
  const members = (await listTokens(dataDirectory)).map((token) => listWorstRequests(token, hidden));
  const probe = startProbe(server.address);
  let mostMb = 0;
  const sampling = setInterval(() => (mostMb = Math.max(mostMb, server.residentMb())), SAMPLE_MS);
  const told = new Map<string, Told>();
  const end = performance.now() + SECONDS * 1_000;
  let next = 0;

  async function sendUntilTheEnd(): Promise<void> {
    while (performance.now() < end) {
      const at = next++;
      const requests = members[at % members.length] ?? [];
      const asked = requests[Math.floor(at / 2) % requests.length];
      if (!asked) return;
      const began = performance.now();
      const status = await send(server.address, asked, `10.${at % 250}.${Math.floor(at / 250) % 250}.1`);
      const known = told.get(asked.name) ?? { statuses: new Map<string, number>(), worstMs: 0 };
      known.statuses.set(status, (known.statuses.get(status) ?? 0) + 1);
      told.set(asked.name, { ...known, worstMs: Math.max(known.worstMs, performance.now() - began) });
    }
  }

  await Promise.all(Array.from({ length: AT_A_TIME }, sendUntilTheEnd));
  clearInterval(sampling);
  const health = await probe();
  for (const [name, { statuses, worstMs }] of told)
    console.log(
      `  ${name.padEnd(46)} ${[...statuses].map(([status, count]) => `${status} x ${count}`).join(", ")}; worst ${Math.round(worstMs)} ms`,
    );
  const isAlive = await isServing(`${server.address}/healthz`);
  return [
    { name: "the worst requests: sent", value: [...told.values()].reduce(sumOf, 0), unit: "" },
    { name: "the worst requests: 1 where it has died", value: isAlive ? 0 : 1, unit: "", budget: 0.5 },
    { name: "the worst requests: probes without an answer", value: health.failed, unit: "", budget: 0.5 },
    { name: "the worst requests: /healthz, 99 of 100", value: health.p99, unit: "ms", budget: 100 },
    { name: "the worst requests: /healthz, the slowest", value: health.worst, unit: "ms" },
    { name: "the worst requests: resident at the most", value: mostMb, unit: "MB", budget: 1_000 },
  ];
}

interface Told {
  readonly statuses: Map<string, number>;
  readonly worstMs: number;
}

const sumOf = (sum: number, { statuses }: Told): number => sum + [...statuses.values()].reduce((a, b) => a + b, 0);

/** Makes members beside the running server, as an admin would. */
async function listTokens(dataDirectory: string): Promise<readonly string[]> {
  const database = await openDatabase(toFilePlace(dataDirectory));
  const attempts = openRateLimit(attemptLimits, systemClock);
  const rest = { publicUrl: "http://127.0.0.1", sendMail: () => Promise.resolve(), report: () => undefined };
  const accounts = openAccounts({ database, clock: systemClock, attempts, ...rest });
  const tokens: string[] = [];
  for (let member = 0; member < MEMBERS; member += 1) {
    const id = `bench-${member}`;
    const createdAt = systemClock().toISOString();
    await database.account.create({
      data: { id, email: `${id}@example.org`, name: id, affiliation: "", role: "member", createdAt },
    });
    const made = await accounts.profile.makeToken(id, { name: "bench", scope: "proposals:check", days: 1 });
    if (!made.ok) throw new Error(made.failure.type);
    tokens.push(made.value);
  }
  await database.$disconnect();
  return tokens;
}

/** The status, or how it ended without one. */
function send(address: string, { path, method, headers, body }: WorstRequest, from: string): Promise<string> {
  return new Promise((resolve) => {
    const own = {
      ...headers,
      "x-forwarded-for": from,
      origin: address,
      ...(body === undefined ? {} : { "content-length": String(body.length) }),
    };
    const asked = request(`${address}${path}`, { method, headers: own, timeout: 90_000 }, (answer) => {
      answer.resume();
      answer.once("end", () => resolve(String(answer.statusCode)));
      answer.once("error", () => resolve("cut off"));
    });
    asked.once("timeout", () => asked.destroy(new Error("no answer")));
    asked.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    asked.end(body);
  });
}

interface Health {
  readonly failed: number;
  readonly p99: number;
  readonly worst: number;
}

function startProbe(address: string): () => Promise<Health> {
  const child = spawn(process.execPath, ["--import", "tsx", "bench/probe.ts", address], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  process.once("exit", () => child.kill("SIGKILL"));
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  return async () => {
    child.stdin.end();
    await once(child, "close");
    return JSON.parse(said) as Health; // probe.ts prints it
  };
}
