// Started by scripts/bench.mjs: two servers on one PostgreSQL with everybody at work for some minutes, ten where none are
// given. Prints what was asked, and exit code 1 where an answer was wrong, memory grew, or the history is not whole.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { verifyRegister } from "#server/store/verify/verify.ts";
import { isKept, toLine, type Figure } from "./figure.ts";
import { askAll, type Tally } from "./soak/asking.ts";
import { setUp } from "./soak/set-up.ts";

const MINUTE_MS = 60_000;
/** What a server draws and reads after its start is there by then, and its threads have had what they keep. */
const WARM_MS = 2 * MINUTE_MS;
const SAMPLE_MS = 2_000;
/** Seconds from one acceptance to the next. */
const ACCEPT_EVERY = 10;

const minutes = Number(process.argv[2] ?? 10);
if (!(minutes > 0)) throw new Error("say for how many minutes, as in npm run soak -- 10");

const folder = mkdtempSync(join(tmpdir(), "concordance-soak-"));
const soaked = await setUp(folder, Math.ceil((minutes * 60) / ACCEPT_EVERY));
const tally: Tally = { asked: new Map(), wrong: [], followed: [] };
const began = performance.now();
const memory: { readonly at: number; readonly mb: readonly number[] }[] = [];
const sampling = setInterval(
  () => memory.push({ at: performance.now(), mb: soaked.servers.map(({ residentMb }) => residentMb()) }),
  SAMPLE_MS,
);
try {
  await askAll({ soaked, tally, until: began + WARM_MS + minutes * MINUTE_MS });
  clearInterval(sampling);
  await soaked.stop();
  const verified = await verifyRegister({ engine: "postgresql", url: soaked.url });
  if (!verified.ok) tally.wrong.push(verified.failure);
  report(verified.ok ? verified.value.revisions : 0);
} finally {
  clearInterval(sampling);
  await soaked.close();
  rmSync(folder, { recursive: true, force: true });
}
// Browsers keep their connections.
process.exit();

function report(revisions: number): void {
  for (const [who, times] of tally.asked) console.log(`${who.padEnd(24)} asked ${times.toLocaleString("en")} times`);
  for (const wrong of tally.wrong.slice(0, 20)) console.log(`WRONG ${wrong}`);
  const followed = tally.followed.toSorted((a, b) => a - b);
  const figures: readonly Figure[] = [
    { name: "answers that were not right", value: tally.wrong.length, unit: "", budget: 1 },
    { name: "revisions, verified whole at the end", value: revisions, unit: "", least: tally.followed.length },
    {
      name: "an acceptance seen at the other server, median",
      value: followed[followed.length >> 1] ?? NaN,
      unit: "ms",
    },
    { name: "the slowest of these", value: followed.at(-1) ?? NaN, unit: "ms", budget: 1_000 },
    ...soaked.servers.map((_, index): Figure => {
      const [first, last] = [toMean(index, 0), toMean(index, 2)];
      console.log(`server ${index + 1}: ${toMinutes(index).join(", ")} MB from minute to minute`);
      console.log(`server ${index + 1}: ${first.toFixed(0)} MB in the first third, ${last.toFixed(0)} MB in the last`);
      return { name: `server ${index + 1}: memory, last third to first`, value: last / first, unit: "", budget: 1.1 };
    }),
  ];
  for (const figure of figures) console.log(toLine(figure));
  process.exitCode = figures.every(isKept) ? 0 : 1;
}

/** Of a third of the time, after it was warm. */
function toMean(server: number, third: 0 | 1 | 2): number {
  const warm = memory.filter(({ at }) => at > began + WARM_MS);
  const size = Math.floor(warm.length / 3);
  return toMeanOf(warm.slice(third * size, (third + 1) * size), server);
}

function toMeanOf(samples: typeof memory, server: number): number {
  return samples.reduce((sum, { mb }) => sum + (mb[server] ?? NaN), 0) / samples.length;
}

/** The mean of each, from the start on. */
function toMinutes(server: number): readonly string[] {
  const count = Math.ceil(((memory.at(-1)?.at ?? began) - began) / MINUTE_MS);
  return Array.from({ length: count }, (_, minute) => {
    const part = memory.filter(({ at }) => Math.floor((at - began) / MINUTE_MS) === minute);
    return toMeanOf(part, server).toFixed(0);
  });
}
