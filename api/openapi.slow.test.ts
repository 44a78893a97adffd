import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { contract } from "#api/contract.ts";
import { toOpenApi } from "#api/openapi.ts";
import { spec } from "#api/test-builders.ts";
import { toPrettyJson } from "#texts/json/pretty-json.ts";

interface LintReport {
  readonly problems: readonly { readonly ruleId: string }[];
}

/** Of each text the rules that it breaks. */
function lint(texts: readonly string[]): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), "concordance-openapi-"));
  const files = texts.map((text, index) => {
    const file = join(folder, `openapi-${index}.json`);
    writeFileSync(file, text);
    return file;
  });
  const quiet = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const { stdout } = spawnSync(
    process.execPath,
    ["node_modules/@redocly/cli/bin/cli.js", "lint", "--config", "redocly.yaml", "--format", "json", ...files],
    { encoding: "utf8", env: { ...process.env, ...quiet } },
  );
  rmSync(folder, { recursive: true });
  const reports = stdout.split(/(?<=^\})/m).map((report) => JSON.parse(report) as LintReport);
  return reports.map(({ problems }) => problems.map(({ ruleId }) => ruleId));
}

it(
  "the contract as an OpenAPI document is found clean by a linter, which finds what is wrong with another",
  {
    timeout: 60_000,
  },
  () => {
    const document = toOpenApi(contract, spec, "https://register.example.org");
    const other = { ...(document as object), servers: [] };
    expect(lint([document, other].map(toPrettyJson))).toEqual([[], ["no-empty-servers"]]);
  },
);
