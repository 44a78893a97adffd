import { once } from "node:events";
import { spawn, type ChildProcess } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, inject, it, onTestFinished } from "vitest";
import { toSpecAnswer } from "#api/answers.ts";
import { readBackup } from "#server/backup/read-backup.ts";
import { anEmptyPlace, withSurroundings, type FullRegister } from "#server/backup/test-builders.ts";
import type { Database } from "#server/store/database.ts";
import { loadSpec } from "#server/store/load-spec.ts";
import { toFilePlace } from "#server/store/place.ts";
import { finish, prepare, startAccepting } from "#server/store/proposals/accepting-test-builders.ts";
import { aRegisterIn, bob, changing, updated } from "#server/store/proposals/test-builders.ts";
import { aDatabase, aFolder, aPlace } from "#server/store/test-builders.ts";
import { verifyRegister } from "#server/store/verify/verify.ts";
import { toPrettyJson } from "#texts/json/pretty-json.ts";

const ACCEPTANCES = 200;

const readSpec = async (database: Database, revision: number): Promise<string> =>
  toPrettyJson(toSpecAnswer(await loadSpec(database, revision), "http://register.example.org"));

/** As an operator starts a script. */
function start(
  script: "backup" | "restore",
  { place, dataDirectory }: Omit<FullRegister, "database">,
  ...options: readonly string[]
): ChildProcess {
  const url = place.engine === "postgresql" ? { DATABASE_URL: place.url } : {};
  const started = spawn(process.execPath, [path.join(inject("bundle"), `${script}.js`), ...options], {
    env: { NODE_ENV: "production", PATH: process.env["PATH"], DATA_DIR: dataDirectory, ...url },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void started.kill("SIGKILL"));
  return started;
}

async function run(
  ...order: Parameters<typeof start>
): Promise<{ readonly code: number | null; readonly said: string }> {
  const started = start(...order);
  let said = "";
  for (const stream of [started.stdout, started.stderr])
    stream?.on("data", (piece: Buffer) => (said += piece.toString()));
  const code = await new Promise<number | null>((resolve) => started.on("close", resolve));
  return { code, said };
}

it(
  "brings back elsewhere what a backup took in the middle of 200 acceptances, once the machine is lost",
  { timeout: 240_000 },
  async () => {
    const dataDirectory = aFolder();
    const ready = await aPlace();
    const place = ready.engine === "sqlite" ? toFilePlace(dataDirectory) : ready;
    if (place.engine === "sqlite") copyFileSync(path.join(inject("bundle"), "empty.db"), place.file);
    const database = await aDatabase(place);
    const slugs = Array.from({ length: ACCEPTANCES }, (_, index) => `term-${index}`);
    const { step } = await aRegisterIn(database, slugs);
    const ids = await prepare(
      database,
      slugs.map((slug) => changing(updated(slug, `Better ${slug}.`))),
    );
    await step(ids[0] ?? 0, { type: "comment", text: "At last." }, bob);
    const register = await withSurroundings({ database, place, dataDirectory });

    const file = path.join(aFolder(), "one.backup");
    let backup: ReturnType<typeof run> | undefined;
    const accepting = startAccepting(place, ids, 2);
    const told = await finish(accepting, (lines) => {
      if (lines === 20) backup = run("backup", register, file);
    });
    expect(told.filter(({ answer }) => answer === "accepted")).toHaveLength(ACCEPTANCES);
    expect(await backup).toMatchObject({ code: 0 });
    const read = await readBackup(file);
    const revision = read.ok ? read.value.revision : 0;
    expect(revision).toBeGreaterThan(20);
    expect(revision).toBeLessThan(ACCEPTANCES + 1);
    const spec = await readSpec(database, revision);

    // The machine is lost.
    await database.$disconnect();
    rmSync(dataDirectory, { recursive: true });
    const elsewhere = await anEmptyPlace();
    const checked = await run("restore", elsewhere, "--check", file);
    expect(checked).toEqual({
      code: 0,
      said: expect.stringMatching(
        /one\.backup is whole: revision \d+ .* its history is unbroken, and its spec is the same to the byte\n/,
      ) as unknown,
    });
    expect(existsSync(elsewhere.dataDirectory)).toBe(false);
    expect(await run("restore", elsewhere, file)).toMatchObject({ code: 0 });

    const restored = await aDatabase(elsewhere.place);
    expect(await verifyRegister(elsewhere.place)).toMatchObject({
      ok: true,
      value: { revisions: revision, proposals: ACCEPTANCES + 1 },
    });
    expect(await readSpec(restored, revision)).toBe(spec);
    expect(await restored.account.count()).toBe(4);
    expect(await restored.proposalEvent.count({ where: { type: "take-position" } })).toBe(ACCEPTANCES);
    expect(await restored.proposalEvent.count({ where: { type: "comment" } })).toBe(1);
    expect(await restored.proposal.count({ where: { state: "last-call" } })).toBe(ACCEPTANCES + 1 - revision);
    expect(await run("restore", elsewhere, file)).toEqual({
      code: 1,
      said: expect.stringMatching(/^nothing was restored: .*already/) as unknown,
    });
  },
);

// Of files; rows of a server come in one transaction.
it.skipIf(inject("postgresql") !== undefined)(
  "leaves nothing half where it is killed, and restores at the next try",
  { timeout: 240_000 },
  async () => {
    const dataDirectory = aFolder();
    const place = toFilePlace(dataDirectory);
    copyFileSync(path.join(inject("bundle"), "empty.db"), place.file);
    const database = await aDatabase(place);
    await aRegisterIn(
      database,
      Array.from({ length: 100 }, (_, index) => `term-${index}`),
    );
    const file = path.join(aFolder(), "one.backup");
    expect((await run("backup", await withSurroundings({ database, place, dataDirectory }), file)).code).toBe(0);
    const folder = path.join(aFolder(), "restored");
    mkdirSync(folder);
    const to = { place: toFilePlace(folder), dataDirectory: folder };
    for (const after of [200, 600, 1_200, 2_400]) {
      const killed = start("restore", to, file);
      // Asked before: it may be done by then.
      const closed = once(killed, "close");
      await setTimeout(after);
      killed.kill("SIGKILL");
      await closed;
      if (existsSync(to.place.file)) break;
    }
    if (!existsSync(to.place.file)) expect((await run("restore", to, file)).code).toBe(0);
    // Whenever a database is there at all, everything is.
    expect(await verifyRegister(to.place)).toMatchObject({ ok: true, value: { revisions: 1 } });
    for (const name of ["sign-in-secret", "keys/keys.json"])
      expect(existsSync(path.join(folder, name)), name).toBe(true);
  },
);
