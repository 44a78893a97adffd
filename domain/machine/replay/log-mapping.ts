/**
 * Which event a line of a log tells of, by the patterns of a machine. RE2 reads them: in time that grows with the
 * line and nothing else, whatever pattern and line are. It knows no look-around and no back-references.
 */
import { RE2JS, RE2JSException, RE2Set } from "re2js";
import { limits } from "#domain/limits.ts";
import type { Machine } from "#domain/machine/schema.ts";
import { fail, ok, type Result } from "#domain/result.ts";

export type LogMapping = Machine["logMapping"];

/** The event of a line; undefined where no pattern is found in it. Of several that are the first counts. */
export type ReadLine = (line: string) => string | undefined;

export interface UnreadablePattern {
  /** Its place in the mapping. */
  readonly index: number;
  readonly reason: string;
}

/** A machine without patterns reads lines that are the names of its events. */
export function toReadLine(mapping: LogMapping): Result<ReadLine, UnreadablePattern> {
  if (mapping.length === 0) return ok((line) => line.trim() || undefined);
  const [unreadable] = listUnreadable(mapping);
  if (unreadable) return fail(unreadable);
  const patterns = new RE2Set(RE2Set.UNANCHORED);
  for (const { pattern } of mapping) patterns.add(pattern);
  patterns.compile();
  return ok((line) => {
    const found = patterns.match(line);
    return found.length === 0 ? undefined : mapping[Math.min(...found)]?.event;
  });
}

/** Nothing is read after the one with which they get too many. */
export function listUnreadable(mapping: LogMapping): readonly UnreadablePattern[] {
  const unreadable: UnreadablePattern[] = [];
  let instructions = 0;
  for (const [index, { pattern }] of mapping.entries()) {
    const size = measure(pattern);
    if (!size.ok) {
      unreadable.push({ index, reason: size.failure });
      continue;
    }
    instructions += size.value;
    if (instructions <= limits.patternInstructions) continue;
    const reason = `comes to ${instructions} instructions with those before it; at most ${limits.patternInstructions} fit, so write it shorter`;
    return [...unreadable, { index, reason }];
  }
  return unreadable;
}

function measure(pattern: string): Result<number, string> {
  const repeated = [...pattern.matchAll(/\{(\d*),?(\d*)/g)].reduce(
    (sum, [, least, most]) => sum + Math.max(Number(least), Number(most)),
    0,
  );
  if (repeated > limits.patternRepeats)
    return fail(`repeats ${repeated} times in braces; at most ${limits.patternRepeats} fit, so write \`+\` or \`*\``);
  try {
    return ok(RE2JS.compile(pattern).programSize());
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return fail(
      `has ${toReason(error.message)}; write it in the syntax of RE2, which has no look-around and no back-references`,
    );
  }
}

/** RE2 takes a look-behind for a name of a group, and calls a count invalid that is too high only times those around it. */
function toReason(message: string): string {
  const reason = message.replace(/^error parsing regexp: /, "");
  if (/^invalid named capture: `\(\?<[=!]/.test(reason)) return "a look-behind, `(?<=` or `(?<!`";
  const [, least, most = ""] = /^invalid repeat count: `\{(\d+),?(\d*)\}`$/.exec(reason) ?? [];
  const isOnlyTooHigh = least !== undefined && (most === "" || Number(least) <= Number(most));
  return isOnlyTooHigh ? `${reason}, which comes to more than 1000 with the counts around it` : reason;
}
