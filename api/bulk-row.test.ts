import { expect, it } from "vitest";
import { z } from "zod";
import { toSha256 } from "#domain/register/record/canonical.ts";
import { versionLinesRow } from "#api/bulk-row.ts";
import { versionLineSchema } from "#api/schemas.ts";
import { need, spec } from "#api/test-builders.ts";

const base = "https://register.example.org";

const ask = (query: object) =>
  versionLinesRow.answer({ spec, base, params: {}, query, needed: need(versionLinesRow.needs({}, query)) });

async function readLines(query: object) {
  const answer = ask(query);
  if (!answer.ok || answer.value.content.type !== "lines") throw new Error("no lines");
  const lines: string[] = [];
  for await (const line of answer.value.content.lines) lines.push(line);
  return lines;
}

it("says each version in a line, whose body has the hash beside it as it stands there", async () => {
  const lines = await readLines({});
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) {
    expect(line.endsWith("}\n") && !line.slice(0, -1).includes("\n")).toBe(true);
    const { hash } = z.strictObject(versionLineSchema.shape).parse(JSON.parse(line));
    expect(toSha256(line.slice(line.indexOf(',"body":') + 8, -2))).toBe(hash);
  }
});

it("goes on after a revision, and knows none that is not there", async () => {
  const after = await readLines({ since: 1 });
  expect(after.map((line) => (JSON.parse(line) as { revision: number }).revision).every((found) => found > 1)).toBe(
    true,
  );
  expect(ask({ since: 9 })).toMatchObject({ failure: { type: "bad-parameter", parameter: "since" } });
});
