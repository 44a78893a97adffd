/** How long readers wait for an answer that is kept while the group accepts proposals, each of which clears all that is kept. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { APIRequestContext } from "@playwright/test";
import { firstAdmin } from "../e2e/first-admin.ts";
import { makeToken, submitForm } from "../e2e/forms.ts";
import { aPerson, signInAs, type Person } from "../e2e/people.ts";
import type { Figure } from "./figure.ts";
import { load } from "./load.ts";
import { startFront } from "./processes.ts";

const PROPOSALS = 4;
const EVERY_MS = 2_000;
const CONNECTIONS = 16;
/** What a server draws ahead after its first start takes a processor until it is drawn. */
const DRAWING_MS = 30_000;

/** So that what waits here waits for the server, and not for a processor that is taken up by asking. */
const PAUSE_MS = 2;
const PATH = "/machines/luo-session";
const RECORD = "terms/action";

/** Longer than the group's last call; a server whose clock stands so far back makes proposals that can be accepted today. */
const DAYS_BACK = 30;

export async function measureWhileAccepting(folder: string): Promise<readonly Figure[]> {
  const { chair, paths } = await prepare(folder);
  const server = await startFront(folder);
  try {
    const request = await signInAs(server.address, chair);
    await delay(DRAWING_MS);
    await (await fetch(`${server.address}${PATH}`)).text();
    const seconds = (PROPOSALS * EVERY_MS) / 1_000 + 1;
    const asked = {
      path: PATH,
      headers: ["accept-encoding: gzip"],
      connections: CONNECTIONS,
      seconds,
      pause: PAUSE_MS,
    };
    const [{ p99 }] = await Promise.all([load(server, asked), acceptAll(request, paths)]);
    return [{ name: "a kept page while proposals are accepted, 99 of 100", value: p99, unit: "ms", budget: 5 }];
  } finally {
    await server.stop();
  }
}

/** Proposals whose last call is over, and a chair who may accept them. */
async function prepare(folder: string): Promise<{ readonly chair: Person; readonly paths: readonly string[] }> {
  mkdirSync(folder, { recursive: true });
  const clock = join(folder, "days-ahead");
  writeFileSync(clock, String(-DAYS_BACK));
  const server = await startFront(folder, {
    NODE_ENV: "test",
    CLOCK_FILE: clock,
    CONCORDANCE_ADMIN_EMAIL: firstAdmin.email,
    CONCORDANCE_ADMIN_PASSWORD: firstAdmin.password,
  });
  try {
    const admin = await signInAs(server.address, firstAdmin);
    const [author, member, chair] = await Promise.all(
      (["member", "member", "chair"] as const).map((role) => aPerson(admin, server.address, { role })),
    );
    if (!author || !member || !chair) throw new Error("three people were asked for");
    const token = await makeToken(author.request, "proposals:write");
    const paths: string[] = [];
    for (let count = 0; count < PROPOSALS; count += 1) {
      const path = await propose(server.address, token, count);
      await take(member.request, path, "Take a position", { position: "support" });
      await take(chair.request, path, "Start the last call");
      paths.push(path);
    }
    return { chair, paths };
  } finally {
    await server.stop();
  }
}

/** One new term each: none waits for another to be merged. */
async function propose(address: string, token: string, count: number): Promise<string> {
  const known = (await (await fetch(`${address}/api/v1/${RECORD}`)).json()) as { readonly body: object }; // by its schema
  const body = { ...known.body, title: `measured term ${count}`, synonyms: [], deprecated: undefined };
  const made = await fetch(`${address}/api/v1/proposals`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({
      title: `Say what measured term ${count} means`,
      message: "So that something is accepted.",
      changes: [{ op: "create", kind: "term", slug: `measured-term-${count}`, body }],
    }),
  });
  if (made.status !== 201) throw new Error(`no proposal was made: ${await made.text()}`);
  const { id } = (await made.json()) as { readonly id: number }; // by its schema
  return `/proposals/${id}`;
}

async function acceptAll(chair: APIRequestContext, paths: readonly string[]): Promise<void> {
  const before = await readRevision(chair);
  for (const path of paths) {
    await delay(EVERY_MS);
    await take(chair, path, "Accept it");
  }
  const accepted = (await readRevision(chair)) - before;
  if (accepted !== paths.length) throw new Error(`${accepted} of ${paths.length} proposals were accepted`);
}

const readRevision = async (reader: APIRequestContext): Promise<number> =>
  ((await (await reader.get("/api/v1/spec")).json()) as { readonly revision: number }).revision; // by its schema

async function take(
  request: APIRequestContext,
  page: string,
  label: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<void> {
  const answer = await submitForm(request, { page, label, fields });
  if (!answer.ok()) throw new Error(`“${label}” at ${page} answers ${answer.status()}`);
}
