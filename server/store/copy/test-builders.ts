/** A register with something in every table, and databases to copy it into. */
import path from "node:path";
import { expect } from "vitest";
import { openMails } from "#server/store/open-mails.ts";
import { openEditions } from "#server/store/open-editions.ts";
import { toFilePlace, type FilePlace } from "#server/store/place.ts";
import { listColumns, tables } from "#server/store/copy/tables.ts";
import { toIdentifier } from "#server/store/copy/read-rows.ts";
import type { Database } from "#server/store/database.ts";
import { Prisma } from "#server/store/generated/client.ts";
import { migrateFile } from "#server/store/sqlite/migrate-file.ts";
import { ada, aRegisterIn, bob, chair, changing, created, updated } from "#server/store/proposals/test-builders.ts";
import { addOneOfEverythingPeopleHave, aFolder, noon } from "#server/store/test-builders.ts";

/** Two revisions, an edition, a mail, positions, comments, accounts and all that they have, a draft, and counts. */
export async function fillFully(database: Database): Promise<void> {
  const { submit, step, inLastCall, pass, accept, context, work } = await aRegisterIn(database, ["kexec", "kho"]);
  const accepted = await inLastCall(
    changing(updated("kexec", "Sooner; “quoted”, \u{1f680}and a\ttab."), created("luo")),
  );
  pass(8);
  expect((await accept(accepted)).ok).toBe(true);
  await step(accepted, { type: "comment", text: "Good." }, bob);
  const open = await submit(changing(updated("kho", "Later.")));
  await step(open.id, { type: "take-position", position: "support" }, bob);
  const edition = { tag: "v1.0", revision: 2, title: "First", message: "For all." };
  expect((await openEditions(context, work).cut(chair.id, edition)).ok).toBe(true);
  await addOneOfEverythingPeopleHave(database, ada.id);
  await sendOneMail(database);
  await database.apiUsage.create({ data: { operation: "spec", formatVersion: "1.0.0", day: "2025-02-01", count: 3 } });
}

async function sendOneMail(database: Database): Promise<void> {
  const from = "Register <register@example.org>";
  const deliver = async () => ({ type: "sent", said: "250 taken" }) as const;
  const { desk } = openMails({ database, clock: noon }, { deliver, from, base: "https://register.example.org" });
  const mail = { subject: "Rollback", text: "Whether, and by whom.\n", at: noon().toISOString(), references: [] };
  const to = { name: "The list", address: "group@lists.example.org" };
  const prepared = await desk?.prepare({ about: "topics/rollback", mail, to, at: noon().toISOString() });
  if (prepared) expect((await desk?.send(prepared, { by: chair.id, again: undefined }))?.ok).toBe(true);
}

/** Empty, and migrated. */
export async function anEmptyFile(): Promise<FilePlace> {
  const place = toFilePlace(path.join(aFolder(), "data"));
  expect((await migrateFile(place.file)).ok).toBe(true);
  return place;
}

/** Every row of every table that a copy has. */
export async function readAllTables(database: Database): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const read = tables.map(async (table) => {
    const [columns, key] = [listColumns(table), table.key].map((names) => Prisma.join(names.map(toIdentifier)));
    const sql = Prisma.sql`SELECT ${columns} FROM ${toIdentifier(table.name)} ORDER BY ${key}`;
    return [table.name, await database.$queryRaw<unknown[]>(sql)] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}
