/** Sizes and spans as an operator reads them. */

const units = ["bytes", "kB", "MB", "GB", "TB"] as const;

/** `1_500_000` as `1.5 MB`. */
export function toBytes(bytes: number): string {
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1_000 ** step;
  return `${step === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[step] ?? ""}`;
}

/** Seconds as milliseconds, or as seconds from one on. */
export const toDelay = (seconds: number): string =>
  seconds >= 1 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds * 1_000)} ms`;

export const toCount = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

const spans = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

/** How long ago, in the largest unit that fits: `3 days`. */
export function toSince(at: string, now: string): string {
  const seconds = (Date.parse(now) - Date.parse(at)) / 1_000;
  for (const [name, length] of spans) if (seconds >= length) return toCount(Math.floor(seconds / length), name);
  return "less than a minute";
}
