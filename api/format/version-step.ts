/** How far the version of the format has to go on for what changed in it: a major step where programs break, else a minor one. */
import type { FormatChange } from "#api/format/compare-outlines.ts";

const VERSION = /^(\d+)\.(\d+)\.(\d+)$/;

const toParts = (version: string): readonly number[] => (VERSION.exec(version) ?? []).slice(1).map(Number);

/** The least version that may follow. */
export function toNextVersion(published: string, changes: readonly FormatChange[]): string {
  const [major = 0, minor = 0] = toParts(published);
  if (changes.some(({ isBreaking }) => isBreaking)) return `${major + 1}.0.0`;
  return changes.length > 0 ? `${major}.${minor + 1}.0` : published;
}

/** Below 0 where `a` comes before `b`. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [toParts(a), toParts(b)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}
