import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limits } from "#domain/limits.ts";
import { toOriginal } from "#domain/meeting/original.ts";
import { toReceived } from "#domain/meeting/received.ts";
import { toContentHash, type Json } from "#domain/register/record/canonical.ts";
import { aBody, aRecord, aSpec } from "#domain/test-builders.ts";
import type { Spec } from "#domain/register/spec.ts";
import { toContentFiles, toContentText } from "#exports/content-files.ts";
import { checkContent } from "#server/content/check-content.ts";
import { splitFrontMatter } from "#server/content/front-matter.ts";
import { parseYaml } from "#server/content/parse-yaml.ts";
import { readContent } from "#server/content/read-content.ts";
import { dayOfDelivery, readDelivered } from "#server/content/test-builders.ts";
import { aFolder } from "#server/store/test-builders.ts";

async function writeOut(spec: Spec): Promise<string> {
  const folder = aFolder();
  for (const { path, text } of toContentFiles(spec)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

describe("content that was exported", () => {
  it("is read back with the hash of every record of the real content, and exports to the same bytes", async () => {
    const { spec: real } = await readDelivered();
    const folder = await writeOut(real);
    const again = await checkContent(folder, dayOfDelivery);
    if (!again.ok) throw new Error(JSON.stringify(again.failure.slice(0, 3)));
    const toHashes = (spec: Spec) => [...spec.byId].map(([id, { hash }]) => [id, hash]);
    expect(toHashes(again.value.spec)).toEqual(toHashes(real));
    expect(again.value.spec.exceptions).toEqual(real.exceptions);
    expect(toContentFiles(again.value.spec)).toEqual(toContentFiles(real));
  }, 60_000);

  it("is read back with the mail that a note was read from, of any bytes and as large as one is kept", async () => {
    const bytes = Uint8Array.from({ length: limits.received }, (_, at) => (at * 37 + (at >> 8)) % 256);
    const received = toReceived("message/rfc822", bytes);
    const original = toOriginal("It was agreed.\n");
    const meeting = aRecord("meeting", "2026-03-09", { day: "2026-03-09", original, received });
    const folder = await writeOut(aSpec([aRecord("charter", "group"), meeting]));
    const again = await readContent(folder);
    if (!again.ok) throw new Error(JSON.stringify(again.failure.slice(0, 3)));
    const body = again.value.records.find(({ kind }) => kind === "meeting")?.body;
    expect(toContentHash(body as unknown as Json)).toBe(meeting.hash);
  });

  it("says of every text what it said, whatever the text", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", minLength: 1 }),
      fc.stringMatching(/^[ \n\t#:>|'"\-a-z.%&*!\\\r\u2028\uFEFF]{1,300}$/),
      fc
        .array(fc.constantFrom("word", "a", ":", "#", "-", "", "\n", "6.12", "---", "''"), {
          minLength: 1,
          maxLength: 90,
        })
        .map((words) => words.join(" ")),
    );
    const short = { title: "A", scope: "B", meaning: "C" };
    fc.assert(
      fc.property(text, fc.constantFrom("title", "scope", "meaning"), (value, field) => {
        fc.pre(value !== "" && !/\p{Cs}/u.test(value));
        const body = { ...aBody("term", short), [field]: value };
        expect(readBack(toContentText("term", body))).toEqual(toContentHash(body as unknown as Json));
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it("is refused where a text stands both above and below", async () => {
    const folder = aFolder();
    await mkdir(join(folder, "terms"));
    await writeFile(join(folder, "terms/kho.md"), "---\ntitle: KHO\nmeaning: Above.\n---\n\nBelow.\n");
    const read = await readContent(folder);
    expect(!read.ok && read.failure.map(({ message }) => message)).toContain(
      "`meaning` is the text below the front matter; move it there",
    );
  });
});

/** The hash of what the reader makes of a term; the schema, which is stricter about texts, is not asked. */
function readBack(file: string): string {
  const split = splitFrontMatter(file.replaceAll("\r\n", "\n"));
  if (!split.ok) throw new Error(split.failure);
  const yaml = parseYaml(split.value.yaml);
  if (!yaml.ok) throw new Error(`${JSON.stringify(yaml.failure)}\n${file}`);
  const lists = Object.fromEntries(
    Object.entries(aBody("term")).filter(([, value]) => Array.isArray(value) && value.length === 0),
  );
  const below = split.value.prose === "" ? {} : { meaning: split.value.prose };
  return toContentHash({ ...lists, ...(yaml.value.data as Record<string, Json>), ...below } as unknown as Json);
}
