/** What a soak begins with: two servers on one PostgreSQL, people, and proposals whose last call is over. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startPostgresql } from "../../scripts/set-up/postgresql.mjs";
import { firstAdmin } from "../../e2e/first-admin.ts";
import { makeToken, submitForm } from "../../e2e/forms.ts";
import { aPerson, signInAs, type Person } from "../../e2e/people.ts";
import { startFront, type Started } from "../processes.ts";

export interface Soaked {
  readonly servers: readonly [Started, Started];
  readonly chair: Person;
  readonly member: Person;
  /** Proposals that can be accepted, each by the path of its page. */
  readonly ready: readonly string[];
  /** Where the register is. */
  readonly url: string;
  /** Ends the servers; the database goes on. */
  readonly stop: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Longer than the group's last call. */
const DAYS_BACK = 30;

/** With a database that waits for the disk, as one does that people rely on. */
export async function setUp(folder: string, proposals: number): Promise<Soaked> {
  const postgresql = await startPostgresql({});
  postgresql.create("soaked");
  const url = postgresql.toUrl("soaked");
  mkdirSync(folder, { recursive: true });
  const clock = join(folder, "days-ahead");
  writeFileSync(clock, String(-DAYS_BACK));
  const people = {
    CONCORDANCE_ADMIN_EMAIL: firstAdmin.email,
    CONCORDANCE_ADMIN_PASSWORD: firstAdmin.password,
    DATABASE_URL: url,
  };
  const before = await startFront(join(folder, "before"), { ...people, NODE_ENV: "test", CLOCK_FILE: clock });
  const prepared = await prepare(before, proposals);
  await before.stop();
  const servers = [
    await startFront(join(folder, "one"), people),
    await startFront(join(folder, "other"), people),
  ] as const;
  const stop = async () => void (await Promise.all(servers.map((server) => server.stop())));
  return { ...prepared, servers, url, stop, close: postgresql.stop };
}

async function prepare({ address }: Started, proposals: number): Promise<Pick<Soaked, "chair" | "member" | "ready">> {
  const admin = await signInAs(address, firstAdmin);
  const member = await aPerson(admin, address, { role: "member" });
  const chair = await aPerson(admin, address, { role: "chair" });
  const token = await makeToken(member.request, "proposals:write");
  const ready: string[] = [];
  for (let count = 0; count < proposals; count += 1) {
    const path = await propose(address, token, `soaked-${count}`);
    await submitForm(chair.request, { page: path, label: "Take a position", fields: { position: "support" } });
    await submitForm(chair.request, { page: path, label: "Start the last call" });
    ready.push(path);
  }
  return { chair, member, ready };
}

/** A new term, so that none waits for another. Answers the path of the proposal. */
export async function propose(address: string, token: string, slug: string): Promise<string> {
  const made = await fetch(`${address}/api/v1/proposals`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({
      title: `Say what ${slug} means`,
      message: "So that something is proposed.",
      changes: [
        {
          op: "create",
          kind: "term",
          slug,
          body: { title: slug.replaceAll("-", " "), meaning: "What a soak needs.", standing: "draft" },
        },
      ],
    }),
  });
  if (made.status !== 201) throw new Error(`no proposal was made: ${made.status} ${await made.text()}`);
  const { id } = (await made.json()) as { readonly id: number }; // by its schema
  return `/proposals/${id}`;
}
