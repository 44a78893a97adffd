import { expect, it } from "vitest";
import { contract } from "#api/contract.ts";
import type { Row } from "#api/row.ts";
import { toOperations } from "./operations.ts";

const rowOf = (name: string): Row => {
  const row = contract.find((one) => one.name === name);
  if (!row) throw new Error(`the contract has no ${name}`);
  return row;
};

it("types what reads as a number or a flag as one, and a slug never, of which 6.10 is not 6.1", async () => {
  const text = await toOperations(contract);
  expect(text).toMatch(/readonly (?:version|revision|proposal): number;/);
  expect(text).toContain("readonly dryRun: boolean;");
  for (const name of ["slug", "hash", "cursor"]) expect(text).toContain(`readonly ${name}: string;`);
});

it("gives a line each of what is sent a line each, text of what is text, and takes a text where one is read", async () => {
  const text = await toOperations(["exportVersions", "getMachineAsH", "propose", "getBlob"].map(rowOf));
  expect(text).toContain('readonly exportVersions: AsyncGenerator<Schemas["version-line"], void, undefined>;');
  expect(text).toContain("readonly getMachineAsH: string;");
  expect(text).toContain("readonly getBlob: unknown;");
  expect(text).toContain('readonly propose: Schemas["proposal-content"] | string;');
});

it("marks what is to go as an editor knows it, and lets no sentence end its comment", async () => {
  const deprecation = { since: "2025-01-01", instead: "Ask for */spec." };
  const text = await toOperations([{ ...rowOf("getSpec"), deprecation }]);
  expect(text).toContain("* @deprecated Ask for * /spec. */");
});
