/** Problems and findings as lines for a terminal: `content/machines/x.yaml:41 /transitions/4/to message`. */
import type { CheckReport, Level } from "#domain/check/finding.ts";
import { kinds } from "#domain/register/kinds.ts";
import { kindNames } from "#domain/register/reference.ts";
import type { Content } from "#server/content/content.ts";
import type { ContentProblem } from "#server/content/problem.ts";

export function printProblems(directory: string, problems: readonly ContentProblem[]): string {
  const files = new Set(problems.map((problem) => problem.file));
  const lines = problems.map(({ file, line, path, message }) =>
    [`${directory}/${file}:${line}`, path, message].filter((part) => part !== "").join(" "),
  );
  return [
    ...lines,
    "",
    `${count(problems.length, "problem")} in ${count(files.size, "file")}; nothing was imported`,
  ].join("\n");
}

export function printFindings(directory: string, content: Content, { findings, excepted }: CheckReport): string {
  const print = ({ rule, level, record, path, message }: CheckReport["findings"][number]): string => {
    const place = content.locate(record, path);
    const where = place ? `${directory}/${place.file}:${place.line}` : record;
    return [where, path, `${level}: ${message} [${rule}]`].filter((part) => part !== "").join(" ");
  };
  return [
    ...findings.map(print),
    ...excepted.map((finding) => `${print(finding)} (excepted until ${finding.until}: ${finding.reason})`),
  ].join("\n");
}

/** One line: how many records of which kind, and how many findings of which level. */
export function toSummary(directory: string, content: Content, { findings, excepted }: CheckReport): string {
  const records = kindNames
    .map((kind) => ({ kind, number: content.records.filter((record) => record.kind === kind).length }))
    .filter(({ number }) => number > 0)
    .map(({ kind, number }) => `${number} ${kinds[kind].heading.toLowerCase()}`);
  const of = (level: Level): number => findings.filter((finding) => finding.level === level).length;
  const found = [count(of("warning"), "warning"), count(of("note"), "note"), `${excepted.length} excepted`];
  return `${directory}: ${count(content.records.length, "record")} (${records.join(", ")}), ${count(content.claims.length, "claim")}, no errors, ${found.join(", ")}`;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;
