import { expect, it } from "vitest";
import { parseRecordText } from "#texts/record-text.ts";
import { aSpec } from "#domain/test-builders.ts";
import { readTexts } from "#server/proposals/read-texts.ts";
import { aWork } from "#server/work/test-builders.ts";

const wrong = "title: [";

it("answers for each of the texts as a reading at once would, at the place that asks", async () => {
  const { work, names } = aWork(aSpec([]));
  const read = await readTexts({ work }, ["title: A", wrong]);
  if (!read.ok) throw new Error("it was refused");
  expect(read.value("title: A", "/x")).toEqual(parseRecordText("title: A", "/x"));
  expect(read.value(wrong, "/changes/0/text")).toEqual(parseRecordText(wrong, "/changes/0/text"));
  expect(names).toEqual(["read-texts"]);
});

it("asks nobody where there is no text", async () => {
  const { work, names } = aWork(aSpec([]));
  expect((await readTexts({ work }, [])).ok).toBe(true);
  expect(names).toEqual([]);
});

it("says that it could not be read where too many wait", async () => {
  const failure = { type: "unavailable", what: "reading" } as const;
  expect(await readTexts({ work: aWork(aSpec([]), failure).work }, ["title: A"])).toEqual({ ok: false, failure });
});
