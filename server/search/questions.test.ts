import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { followSpec, openSearchIndex } from "#domain/search/search-index.ts";
import { readDelivered } from "#server/content/test-builders.ts";
import { listRanks, toMeanReciprocalRank, type Question } from "#server/search/measure-ranks.ts";

const text = await readFile(new URL("./questions.json", import.meta.url), "utf8");
const questions = JSON.parse(text) as readonly Question[];

it("has the answers of sixty questions among the first of what is found", async () => {
  const { spec } = await readDelivered();
  const index = openSearchIndex();
  followSpec(index, spec);
  expect(questions).toHaveLength(60);
  const ranked = listRanks(index, questions);
  if (process.env["SHOW"]) for (const r of ranked) if (r.rank !== 1) console.log(r.rank, r.asked);
  if (process.env["SHOW"]) console.log(toMeanReciprocalRank(ranked));
  expect(ranked.filter(({ rank }) => rank === undefined)).toEqual([]);
  expect(toMeanReciprocalRank(ranked)).toBeGreaterThan(0.8);
});
