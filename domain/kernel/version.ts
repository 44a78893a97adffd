/**
 * Versions of kernels as `uname -r` prints them: their order by their numbers, and the address of a kernel. What a
 * distribution appends (`-553.el8_10.x86_64`, `+`) says nothing about order.
 */
const NUMBERS = /^(\d+)\.(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-(?:0\.)?rc(\d+))?/;

/** Negative where `a` comes first; builds of one release are equal here. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [toNumbers(a), toNumbers(b)];
  const at = left.findIndex((number, index) => number !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

/**
 * The place in release order that a version of three numbers gives, with room for what comes between: 6.19 has 61900,
 * 6.19.3 has 61903, 7.2-rc4 has 70154. Undefined where other kernels could have the same.
 */
export function toRank(version: string): number | undefined {
  const [, major, minor, patch = "0", fourth, candidate = "0"] = NUMBERS.exec(version) ?? [];
  const [third, rc] = [Number(patch), Number(candidate)];
  if (major === undefined || fourth !== undefined || Number(minor) > 99 || third > 49 || rc > 49) return undefined;
  if (rc > 0 && third > 0) return undefined;
  return Number(major) * 10_000 + Number(minor) * 100 + third - (rc === 0 ? 0 : 50 - rc);
}

function toNumbers(version: string): number[] {
  const [, major, minor, patch = "0", fourth = "0", candidate] = NUMBERS.exec(version) ?? [];
  const numbers = [major, minor, patch, fourth].map(Number);
  // The release comes after all of its candidates.
  return [...numbers, candidate === undefined ? 1_000_000 : Number(candidate)];
}

/** The address of a kernel: what an address cannot hold becomes a dash, but a plus a word, since `6.6.56+` is not `6.6.56`. */
export const toVersionSlug = (version: string): string =>
  version
    .toLowerCase()
    .replaceAll(/\++/g, "-plus-")
    .replaceAll(/[^a-z0-9.]+/g, "-")
    .replaceAll(/[.-]*-[.-]*/g, "-")
    .replaceAll(/\.{2,}/g, ".")
    .replace(/[.-]+$/, "");
