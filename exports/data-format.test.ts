import { expect, it } from "vitest";
import { listKinds } from "#domain/register/kinds.ts";
import { toDataFormat } from "#exports/data-format.ts";

const text = toDataFormat();

it("has a section for every kind, with every field of its schema", () => {
  for (const kind of listKinds()) {
    const section = text.split(`\n## ${kind.label}\n`)[1]?.split("\n## ")[0] ?? "";
    for (const field of Object.keys(kind.schema.shape).filter((name) => name !== "sources")) {
      expect(section, `${kind.name}.${field}`).toMatch(new RegExp(`\\| \`${field}\\??\` \\|`));
    }
  }
});

it("names the fields inside lists and parts by their path", () => {
  expect(text).toContain("| `transitions[].kind` | `forward`, `rollback`, `failure` |");
  expect(text).toContain("| `next.agenda[].about?` | list of text");
});

it("names every type of source", () => {
  for (const type of ["passage", "repository", "url", "document"]) expect(text).toContain(`\n### ${type}\n`);
});
