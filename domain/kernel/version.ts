/** The order of kernel versions by their numbers: 6.9 before 6.12, a release candidate before its release. */

const VERSION = /^(\d+)\.(\d+)(?:\.(\d+))?(?:-rc(\d+))?/;

/**
 * Negative where `a` comes first. What a distribution appends (`-el9`, `+build`) says nothing about order, so
 * builds of one release are equal here.
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [toNumbers(a), toNumbers(b)];
  const at = left.findIndex((number, index) => number !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

function toNumbers(version: string): number[] {
  const [, major, minor, patch = "0", candidate] = VERSION.exec(version) ?? [];
  // The release comes after all of its candidates.
  return [Number(major), Number(minor), Number(patch), candidate === undefined ? 1_000_000 : Number(candidate)];
}
