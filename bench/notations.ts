/**
 * How the readers of notations do beside the field's own programs: texts that are read alike, otherwise with a
 * finding, or otherwise without one. Run it alone with `npx tsx bench/notations.ts`.
 */
import { pathToFileURL } from "node:url";
import type { Figure } from "./figure.ts";
import { corpora, judgeAll } from "./notations/readers.ts";
import { runScripts, toScriptLines } from "./notations/scxml-scripts.ts";

/** One row of the table; a corpus that is judged in another way makes its own. */
interface Row {
  readonly notation: string;
  readonly read: number;
  readonly equal: number;
  readonly told: number;
  readonly silent: number;
  readonly refused: number;
  readonly slowestMs: number;
}

const GENERATED = 1_000;

async function listRows(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const toCorpus of Object.values(corpora)) {
    const corpus = await toCorpus(GENERATED);
    const verdicts = await judgeAll(corpus);
    const count = (kind: string) => verdicts.filter((verdict) => verdict.kind === kind).length;
    rows.push({
      notation: corpus.notation,
      read: verdicts.length,
      equal: count("equal"),
      told: count("told"),
      silent: count("silent"),
      refused: count("refused"),
      slowestMs: Math.max(...verdicts.map(({ ms }) => ms)),
    });
  }
  return rows;
}

/** Prints the table; no text may be read otherwise without a word, and no script may end elsewhere. */
export async function measureNotations(): Promise<readonly Figure[]> {
  const rows = await listRows();
  const lines = rows.map(({ notation, read, equal, told, silent, refused, slowestMs }) => [
    notation,
    ...[read, equal, told, silent, refused].map(String),
    slowestMs.toFixed(0),
  ]);
  for (const line of [["notation", "read", "equal", "told", "silent", "refused", "slowest ms"], ...lines])
    console.log(line.map((cell, index) => (index === 0 ? cell.padEnd(16) : cell.padStart(11))).join(""));
  const outcomes = runScripts();
  for (const line of toScriptLines(outcomes)) console.log(line);
  const silent = rows.map((row) => ({
    name: `texts in ${row.notation} that are misread in silence`,
    value: row.silent,
  }));
  const elsewhere = outcomes.filter(({ type }) => type === "other").length;
  return [...silent, { name: "scripts of SCXML that end elsewhere", value: elsewhere }].map((figure) => ({
    ...figure,
    unit: "",
    budget: 1,
  }));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await measureNotations();
