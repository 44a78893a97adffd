import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");

// Prisma aligns its columns anew.
const withoutColumns = (schema: string) => schema.replaceAll(/ +/g, " ");

it("a start needs no generator, because the client that is kept was made from today's schema", () => {
  const inlined = /^ {2}"inlineSchema": (".*"),$/m.exec(read("./generated/internal/class.ts"))?.[1] ?? '""';
  expect(withoutColumns(JSON.parse(inlined))).toBe(withoutColumns(read("../../prisma/schema.prisma")));
});
