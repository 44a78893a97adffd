import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fillNotationTables } from "#exports/notation-tables.ts";

describe("the tables of docs/notations.md", () => {
  it("take the place of what was there, and leave the prose around them", () => {
    const filled = fillNotationTables("a\n\n<!-- table: read -->\nold\n<!-- end of table -->\n\nb\n");
    expect(filled).toMatch(
      /^a\n\n<!-- table: read -->\n\n\| notation \|[^]*\| SCXML \|[^]*<!-- end of table -->\n\nb\n$/,
    );
    expect(filled).not.toContain("old");
    expect(fillNotationTables(filled)).toBe(filled);
  });

  it("each have their place in it", () => {
    const document = readFileSync(new URL("../docs/notations.md", import.meta.url), "utf8");
    expect([...document.matchAll(/^<!-- table: (\w+) -->$/gm)].map(([, name]) => name)).toEqual([
      "carried",
      "refused",
      "read",
    ]);
  });

  it("say of each notation what it carries, and what it refuses", () => {
    const filled = fillNotationTables(
      "<!-- table: carried -->\n<!-- end of table -->\n<!-- table: refused -->\n<!-- end of table -->",
    );
    expect(filled).toContain("| of a machine | `mmd` | `rv.dot` ");
    expect(filled).toMatch(/\| guards \|.* refused \|/);
    expect(filled).toMatch(/\| `svg` \| compositions of more/);
  });
});
