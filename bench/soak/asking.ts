/** Those who use two servers at the same time for as long as a soak lasts, and what came of what they asked. */
import { setTimeout as delay } from "node:timers/promises";
import { makeToken, submitForm } from "../../e2e/forms.ts";
import { signInAs } from "../../e2e/people.ts";
import { propose, type Soaked } from "./set-up.ts";

export interface Tally {
  /** By who asked: how often. */
  readonly asked: Map<string, number>;
  /** What was not answered as it should be, in words. */
  readonly wrong: string[];
  /** Milliseconds from an acceptance at one server until everybody saw it at the other. */
  readonly followed: number[];
}

interface Way {
  readonly soaked: Soaked;
  readonly tally: Tally;
  /** As `performance.now()` counts. */
  readonly until: number;
}

const pages = [
  "/",
  "/machines",
  "/machines/luo-session",
  "/terms/kexec",
  "/pairs",
  "/meetings/2025-01-27",
  "/proposals",
  "/search?q=memfd",
  "/api/v1/spec",
  "/api/v1/machines/luo-session.svg",
  "/api/v1/pairs/graph",
  "/api/v1/changes?since=1",
  "/api/v1/findings",
];

const subscriptions = ["/api/v1/feed.atom", "/api/v1/feed.json", "/api/v1/calendar.ics"];

/** Everybody at once, until the time is over. */
export async function askAll(way: Way): Promise<void> {
  await Promise.all([
    ...Array.from({ length: 6 }, (_, index) => read(way, `reader ${index + 1}`, pages, index, 50)),
    read(way, "feed reader", subscriptions, 0, 1_000),
    replay(way),
    work(way),
    accept(way),
  ]);
}

const pick = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index % items.length];
  if (item === undefined) throw new Error("there is something to choose from");
  return item;
};

function note({ tally }: Way, who: string, status: number, what: string, isRight = status < 400): void {
  const kind = who.replace(/ \d+$/, "");
  tally.asked.set(kind, (tally.asked.get(kind) ?? 0) + 1);
  if (!isRight) tally.wrong.push(`${what}: ${status}`);
}

/** One address after the other, at one server after the other, with the tag of what is known. */
async function read(way: Way, who: string, addresses: readonly string[], first: number, pause: number): Promise<void> {
  const known = new Map<string, string>();
  for (let index = first; performance.now() < way.until; index += 1) {
    const address = `${pick(way.soaked.servers, Math.floor(index / addresses.length)).address}${pick(addresses, index)}`;
    const tag = known.get(address);
    const answer = await fetch(address, { headers: tag === undefined ? {} : { "if-none-match": tag } });
    await answer.arrayBuffer();
    note(way, who, answer.status, address, answer.status === 200 || answer.status === 304);
    const etag = answer.headers.get("etag");
    if (etag !== null) known.set(address, etag);
    await delay(pause);
  }
}

async function replay(way: Way): Promise<void> {
  for (let index = 0; performance.now() < way.until; index += 1) {
    const { address } = pick(way.soaked.servers, index);
    const answer = await fetch(`${address}/api/v1/machines/luo-session/replay`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ events: ["CREATE_SESSION"] }),
    });
    await answer.arrayBuffer();
    note(way, "replays", answer.status, "replay", answer.status < 300);
    // Below what one address may send.
    await delay(6_000);
  }
}

/** A member with a token and a browser. */
async function work(way: Way): Promise<void> {
  const { member, servers } = way.soaked;
  const browser = await signInAs(servers[0].address, member);
  const token = await makeToken(browser, "proposals:write");
  for (let index = 0; performance.now() < way.until; index += 1) {
    const { address } = pick(servers, index);
    const path = await propose(address, token, `proposed-${index}`);
    const page = `${pick(servers, index + 1).address}${path}`;
    const fields = { text: "To be looked at in the next call." };
    const said = await submitForm(browser, { page, label: "Comment", fields });
    note(way, "member", said.status(), page);
    await delay(7_000);
  }
}

async function accept(way: Way): Promise<void> {
  const { chair, servers, ready } = way.soaked;
  const browser = await signInAs(servers[0].address, chair);
  const pause = (way.until - performance.now()) / (ready.length + 1);
  for (const [index, path] of ready.entries()) {
    await delay(pause);
    const [one, other] = [pick(servers, index), pick(servers, index + 1)];
    const before = await readRevision(other.address);
    const done = await submitForm(browser, { page: `${one.address}${path}`, label: "Accept it" });
    note(way, "chair", done.status(), path);
    const accepted = performance.now();
    while ((await readRevision(other.address)) === before && performance.now() - accepted < 10_000) await delay(5);
    way.tally.followed.push(performance.now() - accepted);
  }
}

const readRevision = async (address: string): Promise<number> =>
  ((await (await fetch(`${address}/api/v1`)).json()) as { readonly revision: number }).revision; // by its schema
