import { describe, expect, it } from "vitest";
import { toOriginal } from "#domain/meeting/original.ts";
import { aBody, aCorrectedMeeting, aRecord, aSpec } from "#domain/test-builders.ts";
import { toContentFiles, toContentText } from "#exports/content-files.ts";

const source = { type: "url", url: "https://example.org/", certainty: "read" } as const;

describe("a record as a file of content", () => {
  it("leaves out what the schema puts in anyway, and keeps the order of the schema", () => {
    const body = aBody("term", { standing: "draft", meaning: "Starting a kernel.", sources: [source] });
    expect(toContentText("term", body)).toBe(
      `---
title: Kexec
standing: draft
sources:
  - type: url
    url: https://example.org/
    certainty: read
---

Starting a kernel.
`,
    );
    expect(toContentText("term", Object.fromEntries(Object.entries(body).reverse()) as typeof body)).toBe(
      toContentText("term", body),
    );
  });

  it("keeps an empty list that says something", () => {
    const formats = [{ component: "kho", reads: [], writes: "unknown" as const, sources: [] }];
    expect(toContentText("kernel", aBody("kernel", { formats }))).toContain("reads: []\n    writes: unknown\n");
  });

  it("keeps a text above where the blanks around it would be lost below", () => {
    expect(toContentText("term", aBody("term", { meaning: "  Indented." }))).toMatch(/\nmeaning: "? {2}Indented\."?\n/);
  });
});

describe("the register as files", () => {
  it("gives each record its file and a meeting its note, in the order of their paths", () => {
    const original = toOriginal("\uFEFFa\r\nb");
    const files = toContentFiles(
      aSpec([aRecord("term", "kho"), aRecord("charter", "group"), aRecord("meeting", "2025-01-27", { original })]),
    );
    expect(files.map(({ path }) => path)).toEqual([
      "charter.yaml",
      "meetings/2025-01-27.md",
      "meetings/2025-01-27.original.txt",
      "terms/kho.md",
    ]);
    expect(files[2]?.text).toBe("\uFEFFa\r\nb");
    expect(files[1]?.text).not.toContain("\uFEFF");
  });

  it("puts each corrected note beside the first one, and its text nowhere else", () => {
    const files = toContentFiles(aSpec([aCorrectedMeeting("It was agreed.", "It was not agreed.")]));
    expect(files.map(({ path }) => path)).toEqual([
      "meetings/2025-01-27.correction-1.txt",
      "meetings/2025-01-27.md",
      "meetings/2025-01-27.original.txt",
    ]);
    expect(files[0]?.text).toBe("It was not agreed.");
    expect(files[1]?.text).toContain("corrections:");
    expect(files[1]?.text).not.toContain("It was");
  });

  it("has no file for a retired record", () => {
    expect(toContentFiles(aSpec([aRecord("term", "kho", {}, { retired: true })]))).toEqual([]);
  });
});
