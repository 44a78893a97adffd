/** For limits of time in tests: how this processor is doing just now, held against the one on which they were set. */

/** What the same work took there, in milliseconds of the processor. */
const THERE_MS = 170;

/** The limit as it was set, or longer by how much slower this processor is where something took longer. */
export const toPaced = (limitMs: number, tookMs: number): number => (tookMs < limitMs ? limitMs : limitMs * readPace());

/** How many times slower this one is; 1 where it is not. */
function readPace(): number {
  const times = Array.from({ length: 3 }, () => measure(work)).sort((a, b) => a - b);
  return Math.max(1, (times[1] ?? 0) / THERE_MS);
}

function measure(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

/** Of the kind that readers of texts do: to look for words, to cut and to join, and to keep what was found. */
function work(): number {
  const text = "It was agreed that Mike will send it by Friday. ".repeat(200_000);
  const found = new Map<string, number>();
  for (const [word] of text.matchAll(/\p{L}+/gu)) found.set(word, (found.get(word) ?? 0) + 1);
  return (
    text
      .split(". ")
      .map((line) => line.trim().toLowerCase())
      .join("\n").length + found.size
  );
}
