/** Feeds a log to a replay as it comes in: never more of it is held than a line, and nobody else has to wait for it. */
import { setImmediate } from "node:timers/promises";
import { limits } from "#domain/limits.ts";
import type { LogReplay } from "#domain/machine/replay/replay-log.ts";
import type { Problem } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { RequestProblem } from "#api/problem-details.ts";
import { isTooMuch, toLongLine, toLongWork, usualWork, type WorkLimit } from "#server/replay/work-limit.ts";

/** After so much work at a stretch others have their turn. */
const STRETCH_MS = 20;

/** Characters that are parted into lines at a time. */
const PIECE = 65_536;

let lastTurn: Promise<void> = Promise.resolve();

/** Of all logs one is worked on at a time, and between two of them comes whatever else there is to do. */
function takeTurn(): Promise<void> {
  lastTurn = lastTurn.then(() => setImmediate());
  return lastTurn;
}

/** What is pasted comes as one text; to part a million characters into lines takes longer than a turn. */
async function* cut(texts: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  for await (const text of texts)
    for (let from = 0; from < text.length; from += PIECE) yield text.slice(from, from + PIECE);
}

/** Nothing is asked for after the line that is refused. */
export async function replayLines(
  texts: AsyncIterable<string> | Iterable<string>,
  replay: LogReplay,
  limit: WorkLimit = usualWork,
): Promise<Result<undefined, Problem | RequestProblem>> {
  let begun = "";
  let lines = 0;
  let characters = 0;
  let isGoing = true;
  let worked = 0;
  let given: Problem | RequestProblem | undefined;

  function take(line: string): boolean {
    lines += 1;
    characters += line.length + 1;
    if (line.length <= limits.logLine) return replay.take(line.endsWith("\r") ? line.slice(0, -1) : line);
    given = toLongLine(lines);
    return false;
  }

  /** A single line may take long, so after each it is asked whether to go on. */
  async function takeAll(taken: readonly string[]): Promise<void> {
    await takeTurn();
    let began = performance.now();
    for (const line of taken) {
      isGoing = take(line);
      const now = performance.now();
      if (isGoing && isTooMuch(limit, worked + now - began, characters)) {
        given = toLongWork(lines, worked + now - began);
        isGoing = false;
      }
      if (!isGoing) return;
      if (now - began < STRETCH_MS) continue;
      worked += now - began;
      await takeTurn();
      began = performance.now();
    }
    worked += performance.now() - began;
  }

  for await (const text of cut(texts)) {
    const [first = "", ...others] = text.split("\n");
    begun += first;
    const last = others.pop();
    if (last !== undefined) {
      await takeAll([begun, ...others]);
      begun = last;
    }
    if (isGoing && begun.length > limits.logLine) {
      given = toLongLine(lines + 1);
      isGoing = false;
    }
    if (!isGoing) break;
  }
  if (isGoing && begun !== "") await takeAll([begun]);
  return given ? fail(given) : ok(undefined);
}
