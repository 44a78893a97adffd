/** What the person who starts the server is told, in words; the log is for machines. */
import path from "node:path";
import { printProblems } from "#server/content/print.ts";
import type { OpenFailure } from "#server/open-register.ts";

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

/** Where a browser on this machine finds the server. */
export function toAddress(host: string, port: number): string {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
