import { describe, expect, it } from "vitest";
import { patterns } from "#domain/machine/formula/patterns.ts";
import { limits } from "#domain/limits.ts";
import { readDocument } from "#server/register/docs.ts";

describe("the document on properties", async () => {
  const text = await readDocument("properties");

  it("lists every pattern there is, in its own words", () => {
    const rows = patterns.map(({ reading, formula }) => `| ${reading} | \`${formula.replaceAll("|", "\\|")}\` |`);
    const listed = text.split("\n").filter((line) => /^\| .*\{A\}|nothing ends/.test(line));
    expect(listed).toEqual(rows);
  });

  it("names the bounds that there are", () => {
    const words = text.replaceAll(/\s+/g, " ");
    expect(words).toContain(
      `up to ${limits.combinations.toLocaleString("en")} combinations and ${limits.combinedSteps.toLocaleString("en")} steps`,
    );
    expect(words).toContain(`at most ${limits.properties} properties and a composition at most ${limits.parts} parts`);
  });
});
