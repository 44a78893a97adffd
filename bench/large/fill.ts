/** Fills a folder of data with a large register, through the store's one door. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseBody } from "#domain/register/parse.ts";
import { toSha256 } from "#domain/register/record/canonical.ts";
import { openRegister } from "#server/register/open-register.ts";
import { acceptChanges } from "#server/store/accept-changes.ts";
import { toProposedChange, toText, type Change } from "#server/store/changes.ts";
import { openDatabase, type Database } from "#server/store/database.ts";
import { toFilePlace } from "#server/store/place.ts";
import { openProposal } from "#server/store/proposals/events.ts";
import { writeTransaction } from "#server/store/write-transaction.ts";
import { draftRegister, type Draft } from "./records.ts";

export interface Size {
  readonly records: number;
  readonly versions: number;
  /** Of two registers with one seed the smaller is no part of the larger, but each is the same every time. */
  readonly seed: string;
}

export const AUTHOR = "bench";
/** All of it was made on one day. */
export const filledAt = (): Date => new Date("2025-01-27T12:00:00.000Z");

const CHANGES_A_REVISION = 500;

/** The files that a server has to be started with, so that it proposes nothing by itself. */
export const toContentFolder = (dataDirectory: string): string => join(dataDirectory, "content");

/** `dataDirectory` must hold no register yet. */
export const fillRegister = (dataDirectory: string, { records, versions, seed }: Size): Promise<void> =>
  fillWith(dataDirectory, draftRegister(records, seed), versions);

/** The same with records that somebody else drafted, a charter among them. */
export async function fillWith(dataDirectory: string, drafts: readonly Draft[], versions: number): Promise<void> {
  await found(dataDirectory, drafts);
  const database = await openDatabase(toFilePlace(dataDirectory));
  try {
    await makeAccounts(database);
    for (let version = 1; version <= versions; version += 1)
      for (let first = 0; first < drafts.length; first += CHANGES_A_REVISION) {
        const some = drafts.slice(first, first + CHANGES_A_REVISION);
        // The first version of the charter founded the register.
        await accept(
          database,
          some.filter(({ kind }) => version > 1 || kind !== "charter").map((draft) => toChange(draft, version)),
        );
      }
  } finally {
    await database.$disconnect();
  }
}

/** With the charter alone, which is the only file of its content. */
async function found(dataDirectory: string, drafts: readonly Draft[]): Promise<void> {
  const charter = drafts.find(({ kind }) => kind === "charter");
  if (!charter) throw new Error("a register has a charter");
  const contentDirectory = toContentFolder(dataDirectory);
  await mkdir(contentDirectory, { recursive: true });
  // JSON is YAML.
  await writeFile(join(contentDirectory, "charter.yaml"), JSON.stringify(charter.toBody(1), null, 2));
  const opened = await openRegister({ dataDirectory, contentDirectory, clock: filledAt });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  await opened.value.close();
}

/** Three that a proposal needs, and none can sign in. */
async function makeAccounts(database: Database): Promise<void> {
  const roles = { [AUTHOR]: "member", supporter: "member", chair: "chair" };
  const createdAt = filledAt().toISOString();
  for (const [id, role] of Object.entries(roles))
    await database.account.create({
      data: { id, email: `${id}@example.org`, name: `The ${id}`, affiliation: "", role, createdAt },
    });
}

function toChange({ kind, slug, toBody }: Draft, version: number): Change {
  const parsed = parseBody(kind, toBody(version));
  if (!parsed.ok) throw new Error(`${kind} ${slug}: ${JSON.stringify(parsed.failure)}`);
  const body = toText(parsed.value);
  const base = version === 1 ? undefined : version - 1;
  return { kind, slug, op: version === 1 ? "create" : "update", baseVersion: base, body, hash: toSha256(body) };
}

const accept = (database: Database, changes: readonly Change[]): Promise<void> =>
  writeTransaction(database, async (writer, current) => {
    const at = filledAt().toISOString();
    const message = `${changes.length} records as they were`;
    const content = { title: "Many records at once", message, changes: changes.map(toProposedChange) };
    const proposal = await openProposal(writer, { author: AUTHOR, at, content });
    const event = { seq: 2, at, by: "chair", type: "accept", revision: current + 1 } as const;
    await acceptChanges(writer, { proposal, author: AUTHOR, content, event, changes, exceptions: "[]" });
  });
