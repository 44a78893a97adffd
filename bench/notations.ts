/**
 * How the readers of notations do beside the field's own programs: texts that are read alike, otherwise with a
 * finding, or otherwise without one. Run it alone with `npx tsx bench/notations.ts`.
 */
import { pathToFileURL } from "node:url";
import type { Figure } from "./figure.ts";
import { corpora, judgeAll } from "./notations/readers.ts";
import { runScripts, toScriptLines } from "./notations/scxml-scripts.ts";

const GENERATED = 1_000;

const kinds = ["equal", "told", "silent", "refused"] as const;

/** One row of the table; a corpus that is judged in another way makes its own. */
async function judgeRow(toCorpus: (typeof corpora)[keyof typeof corpora]) {
  const corpus = await toCorpus(GENERATED);
  const verdicts = await judgeAll(corpus);
  const counts = kinds.map((kind) => verdicts.filter((verdict) => verdict.kind === kind).length);
  const slowestMs = Math.max(...verdicts.map(({ ms }) => ms)).toFixed(0);
  const silent = counts[kinds.indexOf("silent")] ?? 0;
  return { notation: corpus.notation, cells: [verdicts.length, ...counts, slowestMs].map(String), silent };
}

/** Prints the table; no text may be read otherwise without a word, and no script may end elsewhere. */
export async function measureNotations(): Promise<readonly Figure[]> {
  const rows = [];
  for (const toCorpus of Object.values(corpora)) rows.push(await judgeRow(toCorpus));
  for (const [name = "", ...cells] of [
    ["notation", "read", ...kinds, "slowest ms"],
    ...rows.map(({ notation, cells }) => [notation, ...cells]),
  ])
    console.log([name.padEnd(16), ...cells.map((cell) => cell.padStart(11))].join(""));
  const outcomes = runScripts();
  for (const line of toScriptLines(outcomes)) console.log(line);
  const elsewhere = outcomes.filter(({ type }) => type === "other").length;
  const toFigure = (name: string, value: number): Figure => ({ name, value, unit: "", budget: 1 });
  return [
    ...rows.map(({ notation, silent }) => toFigure(`texts in ${notation} that are misread in silence`, silent)),
    toFigure("scripts of SCXML that end elsewhere", elsewhere),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await measureNotations();
