// npm run check:content [-- [folder] [--all]]: every problem of the files and every error the checks find, with
// file and line. Warnings and notes are counted, and printed with --all. Exit code 1 where content would be refused.
import { parseArgs } from "node:util";
import { checkContent } from "#server/content/check-content.ts";
import { printFindings, printProblems, toSummary } from "#server/content/print.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { all: { type: "boolean" } } });
const directory = (positionals[0] ?? "content").replace(/\/+$/, "");
const today = new Date().toISOString().slice(0, 10);

const checked = await checkContent(directory, today);
if (!checked.ok) {
  console.error(printProblems(directory, checked.failure));
  process.exitCode = 1;
} else {
  const { content, report } = checked.value;
  if (values.all) console.log(printFindings(directory, content, report));
  console.log(toSummary(directory, content, report));
}
