// The content of files as one hash: a step whose inputs have not changed since it ended well is not repeated.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { root } from "./run.mjs";

/** @param {readonly string[]} inputs files and folders, from the project's root; what is not there counts as not there. */
export function toFingerprint(inputs, isInput = (_path) => true) {
  const hash = createHash("sha256").update(process.versions.node);
  for (const path of inputs.flatMap((input) => listFiles(join(root, input))).filter(isInput)) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest("hex");
}

function listFiles(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [relative(root, path).split(sep).join("/")];
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)));
}

/** Runs `work` unless it has already ended well for this fingerprint. The stamp goes first and comes back last. */
export async function whenChanged(stamp, fingerprint, work) {
  const path = join(root, stamp);
  if (existsSync(path) && readFileSync(path, "utf8") === fingerprint) return;
  rmSync(path, { force: true });
  await work();
  writeFileSync(path, fingerprint);
}
