/** What a search costs in a register as large as a group's may become, and how well it answers questions about our own. */
import { readFileSync } from "node:fs";
import { parseBody } from "#domain/register/parse.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { toSpec, type Spec } from "#domain/register/spec.ts";
import { parseQuery } from "#domain/search/query.ts";
import { followSpec, openSearchIndex, type SearchIndex } from "#domain/search/search-index.ts";
import { search } from "#domain/search/search.ts";
import { checkContent } from "#server/content/check-content.ts";
import { listRanks, toMeanReciprocalRank, type Question } from "#server/search/measure-ranks.ts";
import { toMedian, type Figure } from "./figure.ts";
import { draftRegister } from "./large/records.ts";

const RECORDS = 10_000;
const ROUNDS = 5;
const TOUCHED = 20;
const AT = "2025-01-27T12:00:00.000Z";

/** What people type: a word or two, a name, a slip, a question, a row of words, something that is not there. */
const queries = [
  ...["session", "frozen session", "preserved handover", "machine 17", "decision 40", "late folio", "nested region"],
  ...["sesion handovr", "remote bufer", "eagre token", "prep", "preser", "checkpo", "hand ove"],
  ...["Ada Abel", "zoe kovar", "ada abel said", "leo holm lease", "tara weiss session"],
  ...["5.3.2", "5-3-2-to-5-4-2", "part-12-v1", "part-7", "to-checked", "to-checked fail", "machine-40"],
  ...['"final bridge"', '"has to freeze before"', "call of 2003-05-05", "2004-02-02", "topic 77 open"],
  ...["kind:topic frozen token", "by:ada-abel status:open", "before:2005 nested bundle", "kind:decision after:2010"],
  ...["which part has to keep the late queue", "when is the final bridge renamed", "undo rollback", "who held that"],
  ...["held that the remote buffer has to lock", "what follows from the shared table", "sparse journal retry"],
  ...["atomic cache", "hidden ledger publish", "split frame mirror", "action 12", "component part 9", "xyzzy nothing"],
  ...["open partial slot", "lazy vector", "sign the joined fence", "idle scope", "term of the outer guard", "drain"],
] as const;

export async function measureSearch(): Promise<readonly Figure[]> {
  const spec = toLargeSpec(1);
  const index = openSearchIndex();
  const made = time(() => followSpec(index, spec));
  const followed = time(() => {
    if (followSpec(index, touch(spec)) !== TOUCHED) throw new Error("another number of records was indexed again");
  });
  // What is asked for often runs as compiled code.
  for (const query of queries) ask(index, query);
  const times = queries.map((query) => toMedian(Array.from({ length: ROUNDS }, () => time(() => ask(index, query)))));
  const name = `${RECORDS.toLocaleString("en")} records`;
  return [
    { name: "sixty questions: mean reciprocal rank, in hundredths", value: 100 * (await rank()), unit: "", least: 80 },
    { name: `${name}: index made, beside all answers`, value: made, unit: "ms" },
    { name: `${name}: index follows a revision of ${TOUCHED}`, value: followed, unit: "ms", budget: 500 },
    { name: `${name}: a search`, value: toMedian(times), unit: "ms" },
    { name: `${name}: a search, 95 of 100`, value: toNinetyFifth(times), unit: "ms", budget: 20 },
    { name: `${name}: the slowest of ${queries.length}`, value: Math.max(...times), unit: "ms" },
  ];
}

function ask(index: SearchIndex, typed: string): void {
  const query = parseQuery(typed);
  const found = query.ok ? search(index, query.value, { limit: 5 }) : query;
  if (!found.ok) throw new Error(JSON.stringify(found.failure));
}

/** By the questions that were written before there was a search. */
async function rank(): Promise<number> {
  const content = await checkContent("content", AT.slice(0, 10));
  if (!content.ok) throw new Error("the content is not right");
  const index = openSearchIndex();
  followSpec(index, content.value.spec);
  const questions = JSON.parse(readFileSync("server/search/questions.json", "utf8")) as readonly Question[];
  return toMeanReciprocalRank(listRanks(index, questions));
}

function toLargeSpec(revision: number): Spec {
  const records = draftRegister(RECORDS, "bench").map(({ kind, slug, toBody }) => {
    const body = parseBody(kind, toBody(1));
    if (!body.ok) throw new Error(`${kind} ${slug}: ${JSON.stringify(body.failure)}`);
    const head = { number: 1, retired: false, hash: "", author: "bench", message: "", proposal: "1", revision, at: AT };
    return { kind, slug, body: body.value, ...head } as AnyRecord; // a draft's body is of its kind
  });
  return toSpec({ revision, at: AT, records, exceptions: [] });
}

/** The next revision, in which some records have another version. */
function touch(spec: Spec): Spec {
  const records = [...spec.byId.values()].map((record, place) =>
    place % Math.floor(RECORDS / TOUCHED) === 0 && place < RECORDS ? { ...record, number: 2, revision: 2 } : record,
  );
  return toSpec({ ...spec, revision: 2, records: records as AnyRecord[] }); // the same with another number
}

function time(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

const toNinetyFifth = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;
