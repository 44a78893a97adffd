/** Small content folders on disk for tests, complete and right unless a test says otherwise. */
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { checkContent, type CheckedContent } from "#server/content/check-content.ts";
import { printProblems } from "#server/content/print.ts";
import { readContent } from "#server/content/read-content.ts";

export const note = "Zoë: we go on. All agreed.";
const bytes = new TextEncoder().encode(note);
export const noteHash = createHash("sha256").update(bytes).digest("hex");

const passage = `{ type: passage, meeting: 2025-01-27, offset: 16, length: 11, quote: All agreed., sha256: ${noteHash}, stance: agreement, certainty: read }`;
const source = "{ type: url, url: 'https://example.org/', certainty: read }";

export const goodFiles: Readonly<Record<string, string | Uint8Array>> = {
  "README.md": "# Content\n",
  "charter.yaml": `title: Live Update working group
shortTitle: Live Update
purpose: Replace a running kernel under its guests.
list: { name: linux-mm, address: "https://lists.example.org/linux-mm" }
scope: []
cadence: { rrule: FREQ=WEEKLY;INTERVAL=2;BYDAY=MO, start: 2025-01-27, time: "08:00", timeZone: UTC, text: biweekly }
joining: { text: Write to the organiser. }
intake: { text: Anyone may propose a topic. }
consensus: { lastCallDays: 7, supportsNeeded: 1, text: Seven days. }
sources: [${source}]
`,
  "people/zoe.md": `---\nname: Zoë\nsources:\n  - ${source}\n---\n\nSpeaks in the notes.\n`,
  "kernels/6.12.yaml": `version: "6.12"\nrank: 120\nabout: A release.\nsources: [${source}]\n`,
  "meetings/2025-01-27.md": `---
title: First call
day: 2025-01-27
held: { text: Held on a Monday. }
original:
  mediaType: text/plain; charset=utf-8
  sha256: ${noteHash}
  bytes: ${bytes.length}
---

The first call.
`,
  "meetings/2025-01-27.original.txt": bytes,
  "decisions/go-on.md": `---
title: Go on
status: agreed
day: 2025-01-27
meeting: 2025-01-27
deciders: { by: group }
burden: not-said
sources:
  - ${passage}
---

We go on.
`,
  "claims.yaml": `- claim: S1
  record: decisions/go-on
  path: ""
  passage: { meeting: 2025-01-27, offset: 16, length: 11, quote: All agreed. }
`,
};

export type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** A folder with the good files, and these in their place or beside them; `null` leaves a file out. */
export async function aContentFolder(files: Files = {}): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "concordance-content-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const [file, text] of Object.entries({ ...goodFiles, ...files })) {
    if (text === null) continue;
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
  return root;
}

/** What is wrong with a folder, as `file:line path message`. */
export async function problemsIn(root: string): Promise<string[]> {
  const read = await readContent(root);
  if (read.ok) return [];
  return read.failure.map(({ file, line, path, message }) => `${file}:${line} ${path} ${message}`);
}

/** A fixed day, so that an exception that ends does not fail a build by itself. */
export const dayOfDelivery = "2026-12-01";

/** The project's own content, which is read once for all that is asked of it. */
export const readDelivered = (): Promise<CheckedContent> => (delivered ??= readAnew());

let delivered: Promise<CheckedContent> | undefined;

async function readAnew(): Promise<CheckedContent> {
  const checked = await checkContent("content", dayOfDelivery);
  if (!checked.ok) throw new Error(printProblems("content", checked.failure));
  return checked.value;
}
