/** Unpacks a backup into a folder as a register that is whole, and proves that it says what it said when it was made. */
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { fail, ok, type Result } from "#domain/result.ts";
import { syncPath } from "#server/files/sync-path.ts";
import { fillFile } from "#server/store/copy/fill-file.ts";
import type { Proof } from "#server/store/copy/prove-state.ts";
import { writeLines } from "#server/store/copy/write-lines.ts";
import { toFilePlace } from "#server/store/place.ts";
import { toFileFailure } from "./file-failure.ts";
import { readPartName, toTablePart, type Manifest } from "./manifest.ts";
import { readBackup } from "./read-backup.ts";

export interface Staged {
  readonly manifest: Manifest;
  readonly proof: Proof;
  /** Whether this program writes the spec in another format, so that its bytes could not be held against those of then. */
  readonly isOtherFormat: boolean;
}

/** From its first byte to its last, before anything is made of it. Fails with one sentence. */
export async function inspectBackup(file: string): Promise<Result<Manifest, string>> {
  const read = await readBackup(file);
  return read.ok ? read : fail(`${file} ${read.failure}`);
}

/** `folder` is there and empty. Fails with one sentence; what is in it then is of no use. */
export async function stageBackup(file: string, manifest: Manifest, folder: string): Promise<Result<Staged, string>> {
  const proof = await fillFromFile(file, manifest, folder);
  if (!proof.ok) return fail(`${file} holds no register that is whole: ${proof.failure}`);
  const held = holdAgainst(manifest, proof.value);
  return held.ok ? held : fail(`${file} ${held.failure}`);
}

async function fillFromFile(file: string, manifest: Manifest, folder: string): Promise<Result<Proof, string>> {
  const filled = fillFile(toFilePlace(folder), {
    migrations: manifest.migrations.sqlite.length,
    fill: async (writer, wanted) => {
      const missing = wanted.find((table) => !manifest.parts.some(({ name }) => name === toTablePart(table)));
      if (missing !== undefined) return fail(`it has no rows of ${missing}`);
      const read = await readBackup(file, (part, content) => {
        const found = readPartName(part.name);
        if (found?.in !== "tables") return writePart(path.join(folder, toStagedName(part.name)), content);
        return writeLines(writer, found.name, content);
      });
      return read.ok ? ok(undefined) : read;
    },
  });
  return filled.catch((error: Error & { readonly code?: unknown }) => {
    // What the constraints of the tables refuse: rows that somebody made. A full disk comes the same way.
    if (String(error.code).startsWith("P2") && toFileFailure(error, "") === undefined)
      return fail("its rows do not fit together");
    throw error;
  });
}

/** As it lies in a folder of data. */
function toStagedName(part: string): string {
  const found = readPartName(part);
  return found?.in === "secrets" ? found.name : part;
}

function holdAgainst(manifest: Manifest, proof: Proof): Result<Staged, string> {
  const { audit, spec, revision } = manifest;
  if (proof.head !== audit.head || proof.auditEntries !== audit.entries || proof.spec.revision !== revision)
    return fail(`holds another history than its manifest says: audit entry ${proof.auditEntries} is ${proof.head}`);
  const isOtherFormat = proof.spec.format !== spec.format;
  if (!isOtherFormat && proof.spec.sha256 !== spec.sha256)
    return fail(`gives another spec of revision ${revision} than when it was made`);
  return ok({ manifest, proof, isOtherFormat });
}

async function writePart(file: string, content: AsyncIterable<Buffer>): Promise<Result<void, string>> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await pipeline(content, createWriteStream(file, { flags: "wx", mode: 0o600 }));
  await syncPath(file);
  return ok(undefined);
}
