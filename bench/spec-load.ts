/** How long the whole register takes to load, for as many records as one group has and for far more. */
import { join } from "node:path";
import { toSha256 } from "#domain/register/record/canonical.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { readContent } from "#server/content/read-content.ts";
import { acceptImport } from "#server/store/at-start/accept-import.ts";
import { toText, type Change } from "#server/store/changes.ts";
import { openDatabase, type Database } from "#server/store/database.ts";
import { loadSpec } from "#server/store/load-spec.ts";
import { migrate } from "#server/store/migrate.ts";
import { writeTransaction } from "#server/store/write-transaction.ts";
import { toMedian, type Figure } from "./figure.ts";

const VERSIONS = 10;
const CHANGES_A_PROPOSAL = 1_000;

export async function measureSpecLoad(folder: string, records: number): Promise<Figure> {
  const file = join(folder, `spec-${records}.db`);
  const migrated = await migrate(file);
  if (!migrated.ok) throw new Error(migrated.failure);
  const database = await openDatabase(file);
  const revision = await fill(database, records);
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const began = performance.now();
    const spec = await loadSpec(database, revision);
    times.push(performance.now() - began);
    if (spec.byId.size !== records) throw new Error(`${spec.byId.size} records were loaded, not ${records}`);
  }
  await database.$disconnect();
  const name = `Spec load, ${records.toLocaleString("en")} records x ${VERSIONS} versions`;
  return { name, value: toMedian(times), unit: "ms" };
}

/** Copies of the glossary under names of their own, through the store's one door. Answers the newest revision. */
async function fill(database: Database, records: number): Promise<number> {
  const templates = await listTemplates();
  let revision = 0;
  for (let version = 1; version <= VERSIONS; version += 1) {
    for (let first = 0; first < records; first += CHANGES_A_PROPOSAL) {
      const size = Math.min(CHANGES_A_PROPOSAL, records - first);
      const changes = Array.from({ length: size }, (_, index) => toChange(templates, first + index, version));
      revision = await writeTransaction(database, async (writer, current) => {
        const next = current + 1;
        await acceptImport(writer, {
          revision: next,
          at: new Date().toISOString(),
          folder: "content/",
          message: `version ${version}`,
          changes,
          exceptions: undefined,
          presentExceptions: "[]",
        });
        return next;
      });
    }
  }
  return revision;
}

type Template = Pick<AnyRecord & { kind: "term" }, "kind" | "slug" | "body">;

function toChange(templates: readonly Template[], index: number, version: number): Change {
  const template = templates[index % templates.length];
  if (!template) throw new Error("content/ has no terms to copy");
  const body = toText({ ...template.body, title: `${template.body.title} ${index}, version ${version}` });
  const slug = `${template.slug}-${index}`;
  const op = version === 1 ? "create" : "update";
  return { kind: "term", slug, op, baseVersion: version === 1 ? undefined : version - 1, body, hash: toSha256(body) };
}

async function listTemplates(): Promise<readonly Template[]> {
  const content = await readContent("content");
  if (!content.ok) throw new Error("content/ is refused: run npm run check:content");
  return content.value.records.flatMap((record) => (record.kind === "term" ? [record] : []));
}
