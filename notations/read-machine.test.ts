import { describe, expect, it } from "vitest";
import { contentSchema } from "#domain/proposal/schema.ts";
import { toMermaid } from "#notations/mermaid/write.ts";
import { readMachine } from "#notations/read-machine.ts";
import { aRing, findingOf } from "#notations/sketch/test-builders.ts";

const heading = { slug: "ring", version: 1 };

describe("reading a machine", () => {
  it("names the limit that a text is beyond", () => {
    expect(readMachine(`stateDiagram-v2\n${"é".repeat(260_000)}`).findings).toMatchObject([
      { level: "error", construct: "size", message: expect.stringContaining("500000 bytes") as string },
    ]);
    const states = Array.from({ length: 401 }, (_, index) => `s${index}\n`).join("");
    expect(findingOf(readMachine(`stateDiagram-v2\n${states}`), "states").message).toContain("at most 400");
    const ways = "a --> b : go\n".repeat(2_001);
    expect(findingOf(readMachine(`stateDiagram-v2\n${ways}`), "transitions").message).toContain("2000");
    const deep = Array.from({ length: 40 }, (_, index) => `state s${index} {\n`).join("");
    expect(findingOf(readMachine(`stateDiagram-v2\n${deep}`), "composite state").message).toContain("at most 32");
    const events = Array.from({ length: 401 }, (_, index) => `a --> a : e${index}\n`).join("");
    expect(findingOf(readMachine(`stateDiagram-v2\n${events}`), "events").message).toContain("at most 400");
  });

  it("says which notations it reads where a text is in none of them", () => {
    expect(readMachine("flowchart TD\na-->b").findings[0]?.message).toContain("PlantUML");
    expect(readMachine("").drafts).toEqual([]);
  });

  it("asks for the JSON of a machine that is written as a script", () => {
    const { drafts, findings } = readMachine(
      'import { createMachine } from "xstate";\nexport default createMachine({ id: "m" });',
    );
    expect(drafts).toEqual([]);
    expect(findings[0]?.message).toContain("JSON.stringify(machine.config)");
  });

  it("tells no more findings than people read, and counts the others", () => {
    const { findings } = readMachine(`stateDiagram-v2\n[*] --> a\n${"direction LR\n".repeat(5_000)}`);
    expect(findings).toHaveLength(200);
    expect(findings.at(-1)?.message).toMatch(/^\d{4} more findings/);
  });

  it("answers drafts that a proposal can hold once people have filled them in", () => {
    const { drafts } = readMachine(toMermaid(aRing(3, 6), heading));
    const changes = drafts.map(({ slug, body }) => ({ op: "create", kind: "machine", slug, body }));
    expect(contentSchema.safeParse({ title: "t", message: "m", changes }).success).toBe(true);
  });
});
