/** What a long log costs a server, against a short one: it is read as it comes in, so its length is not held. */
import type { Figure } from "./figure.ts";
import type { Started } from "./processes.ts";

const MACHINE = "luo-session";
const LINES = 1_000_000;
const LOOK_MS = 50;

export async function measureLogs(server: Started): Promise<readonly Figure[]> {
  const short = await send(server, 10_000);
  const long = await send(server, LINES);
  return [
    { name: "lines of a log replayed over HTTP", value: LINES / (long.ms / 1_000), unit: "/s" },
    { name: "memory a log of 1,000,000 lines takes more", value: long.mostMb - short.mostMb, unit: "MB", budget: 150 },
  ];
}

/** The most memory that is resident while the log is on its way. */
async function send(server: Started, lines: number): Promise<{ readonly ms: number; readonly mostMb: number }> {
  let mostMb = server.residentMb();
  const looks = setInterval(() => (mostMb = Math.max(mostMb, server.residentMb())), LOOK_MS);
  const began = performance.now();
  const answer = await fetch(`${server.address}/api/v1/machines/${MACHINE}/replay`, {
    method: "POST",
    headers: { "content-type": "text/plain" },
    body: `CREATE_SESSION\n${"SESSION_PRESERVE_FD\n".repeat(lines - 1)}`,
  });
  const { accepted, taken } = (await answer.json()) as { accepted: boolean; taken: number }; // the schema it names says so
  clearInterval(looks);
  if (!accepted || taken !== lines) throw new Error(`of ${lines} lines ${taken} were taken`);
  return { ms: performance.now() - began, mostMb };
}
