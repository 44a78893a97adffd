/** What the person who starts the server is told, in words; the log is for machines. */
import path from "node:path";
import { toRecordId } from "#domain/register/reference.ts";
import { toContentPath } from "#exports/content-path.ts";
import { printProblems } from "#server/content/print.ts";
import type { OpenFailure } from "#server/register/open-register.ts";
import type { Imported } from "#server/store/at-start/propose-import.ts";
import type { HeldBack } from "#server/store/at-start/plan-import.ts";

export const toSettingsRefusal = (issues: readonly string[]): string =>
  ["concordance does not start: the environment is refused", ...issues.map((issue) => `  ${issue}`)].join("\n");

export interface ListenFailure extends NodeJS.ErrnoException {
  /** It is not the port of the readers. */
  readonly isMetrics?: boolean;
}

export function toListenRefusal(host: string, port: number, { code, message, isMetrics }: ListenFailure): string {
  const prefix = isMetrics ? "METRICS_" : "";
  const reason =
    code === "EADDRINUSE"
      ? `port ${port} on ${host} is in use; stop what runs there, or choose another with ${prefix}PORT`
      : `cannot listen on ${host}:${port} (${message}); check ${prefix}HOST and ${prefix}PORT`;
  return `concordance does not start: ${reason}`;
}

/** `from` is the folder the person is in: files are named as seen from there. */
export function toOpenRefusal(failure: OpenFailure, contentDirectory: string, from: string): string {
  if (failure.type === "database") return `concordance does not start: ${failure.message}`;
  const seen = path.relative(from, contentDirectory);
  const directory = seen.startsWith("..") || seen === "" ? contentDirectory : seen;
  return `concordance does not start: the content is refused\n\n${printProblems(directory, failure.problems)}`;
}

/** One line for a file that is not proposed: the register goes on with what people agreed. */
export function toHeldBackWarning(held: HeldBack): string {
  const { kind, slug, file, imported, current, refusals } = held;
  const record = `\`${toRecordId(kind, slug)}\``;
  const start = `${toContentPath(held)} was ${file}, and`;
  if (refusals)
    return `${start} nobody could accept it: ${refusals.join("; ")}. ${current === undefined ? "It is not proposed" : `${record} stays at version ${current}`}`;
  const since =
    imported === undefined
      ? `${record} was made in the register and is at version ${current}`
      : `${record} has moved on in the register from version ${imported} to ${current}`;
  return `${start} ${since}; it stays as it is. To merge the two: npm run content:import -- --propose`;
}

/** One line about what changed in the files of a register that exists; undefined where nothing did. */
export function toProposalNote(
  { message, proposal }: Pick<Imported, "message" | "proposal">,
  address: string,
): string | undefined {
  if (!proposal) return undefined;
  const { id, state, isNews } = proposal;
  const where = `proposal ${id}, ${address}/proposals/${id}`;
  if (state === "rejected")
    return `the group rejected what the files say (${where}); it is not proposed again until they change`;
  if (state === "withdrawn") return `the files say again what the register says; ${where} is withdrawn`;
  return `${message} Nothing of it holds yet: ${isNews ? "it is proposed" : "it waits"} as ${where}`;
}

/** Where a browser on this machine finds the server. */
export function toAddress(host: string, port: number): string {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
