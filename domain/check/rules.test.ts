import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { expect, it } from "vitest";
import { rules } from "#domain/check/rules.ts";

const files = readdirSync("domain", { recursive: true, encoding: "utf8" })
  .filter((file) => /(?:^|[\\/])rules[\\/][^\\/]+\.ts$/.test(file))
  .map((file) => basename(file, ".ts"));

it("lists every rule there is a file for, under the name of its file", () => {
  const ofFiles = files.filter((file) => !file.endsWith(".test"));
  expect(rules.map(({ name }) => name).sort()).toEqual(ofFiles.sort());
});

it("has a test for every rule", () => {
  for (const { name } of rules) expect(files).toContain(`${name}.test`);
});

it("says of every rule what it holds, in one sentence", () => {
  for (const { name, holds } of rules) expect(holds, name).toMatch(/^[A-Z].*[^.]\.$/);
});
