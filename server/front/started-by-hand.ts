/** What the person who starts the server is told, in words; the log is for machines. */
import path from "node:path";
import { toRecordId } from "#domain/reference.ts";
import { toContentPath } from "#exports/content-path.ts";
import { printProblems } from "#server/content/print.ts";
import type { OpenFailure } from "#server/open-register.ts";
import type { HeldBack } from "#server/store/plan-import.ts";

export const toSettingsRefusal = (issues: readonly string[]): string =>
  ["concordance does not start: the environment is refused", ...issues.map((issue) => `  ${issue}`)].join("\n");

export function toListenRefusal(host: string, port: number, { code, message }: NodeJS.ErrnoException): string {
  const reason =
    code === "EADDRINUSE"
      ? `port ${port} on ${host} is in use; stop what runs there, or choose another with PORT`
      : `cannot listen on ${host}:${port} (${message}); check HOST and PORT`;
  return `concordance does not start: ${reason}`;
}

/** `from` is the folder the person is in: files are named as seen from there. */
export function toOpenRefusal(failure: OpenFailure, contentDirectory: string, from: string): string {
  switch (failure.type) {
    case "content": {
      const seen = path.relative(from, contentDirectory);
      const directory = seen.startsWith("..") || seen === "" ? contentDirectory : seen;
      return `concordance does not start: the content is refused\n\n${printProblems(directory, failure.problems)}`;
    }
    case "database":
      return `concordance does not start: ${failure.message}`;
  }
}

/** One line for a file that was not imported: the register goes on with what people agreed. */
export function toHeldBackWarning(held: HeldBack): string {
  const { kind, slug, file, imported, current } = held;
  const since =
    imported === undefined
      ? `\`${toRecordId(kind, slug)}\` was made in the register and is at version ${current}`
      : `\`${toRecordId(kind, slug)}\` has moved on in the register from version ${imported} to ${current}`;
  return `${toContentPath(held)} was ${file}, and ${since}; it stays as it is. To merge the two: npm run content:import -- --propose`;
}

/** Where a browser on this machine finds the server. */
export function toAddress(host: string, port: number): string {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
