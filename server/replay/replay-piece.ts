/** A log as a thread of the pool reads it: a piece at a time, each from where the one before came to. */
import { limits } from "#domain/limits.ts";
import { toReadLine, type LogMapping, type ReadLine } from "#domain/machine/replay/log-mapping.ts";
import { startLogReplay, type ReadLog } from "#domain/machine/replay/replay-log.ts";
import { startReplay, type Outcome, type Stand } from "#domain/machine/replay/replay.ts";
import type { StateSpace } from "#domain/machine/state-space/state-space.ts";
import type { Problem } from "#domain/problem.ts";
import type { Version } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { Spec } from "#domain/register/spec.ts";
import type { RequestProblem } from "#api/problem-details.ts";
import { findSystem } from "#server/replay/replay-events.ts";
import { isTooMuch, toLongLine, toLongWork, usualWork } from "#server/replay/work-limit.ts";

export interface LogStand {
  readonly replay: Stand;
  readonly log: ReadLog;
  /** What it took so far, and how many characters it was. */
  readonly ms: number;
  readonly characters: number;
}

export interface PieceOrder {
  readonly machine: Version<"machine">;
  /** Where the machines are found that it is made of. */
  readonly revision: number;
  /** None: lines are the names of events. */
  readonly mapping: LogMapping;
  /** Whole lines; empty where there are no more. */
  readonly text: string;
  readonly from: LogStand | undefined;
}

export interface PieceRead {
  readonly stand: LogStand;
  readonly outcome: Outcome;
}

interface Known {
  readonly key: string;
  readonly system: StateSpace;
  readonly readLine: ReadLine;
}

/** To put a machine together takes longer than to read a piece with it, so the last one is kept. */
export function openPieceReplay(): (spec: Spec, order: PieceOrder) => Result<PieceRead, Problem | RequestProblem> {
  let known: Known | undefined;
  return (spec, order) => {
    const { machine, revision, mapping } = order;
    const key = `${machine.slug} ${machine.number} ${revision} ${mapping.length}`;
    if (known?.key !== key) {
      const system = findSystem(machine, spec);
      if (!system.ok) return system;
      const readLine = findReadLine(machine, mapping);
      if (!readLine.ok) return readLine;
      known = { key, system: system.value, readLine: readLine.value };
    }
    return readPiece(order, known);
  };
}

export function findReadLine({ slug }: Version<"machine">, mapping: LogMapping): Result<ReadLine, Problem> {
  const readLine = toReadLine(mapping);
  if (readLine.ok) return readLine;
  const { index, reason } = readLine.failure;
  const what = `${toRecordId("machine", slug)}, as a reader of logs,`;
  return fail({ type: "not-expressible", what, reason: `log pattern ${index + 1} ${reason}` });
}

function readPiece(
  { machine, text, from }: PieceOrder,
  { system, readLine }: Known,
): Result<PieceRead, Problem | RequestProblem> {
  const began = performance.now();
  const replay = startReplay(system, machine.body, { from: from?.replay });
  const log = startLogReplay(replay, readLine, from?.log);
  let lines = from?.log.lines ?? 0;
  let characters = from?.characters ?? 0;
  const toMs = (): number => (from?.ms ?? 0) + performance.now() - began;
  const [...given] = text === "" ? [] : text.split("\n");
  // What follows the last end of a line is no line.
  if (given.at(-1) === "") given.pop();
  for (const line of given) {
    lines += 1;
    characters += line.length + 1;
    if (line.length > limits.logLine) return fail(toLongLine(lines));
    if (!log.take(line.endsWith("\r") ? line.slice(0, -1) : line)) break;
    if (isTooMuch(usualWork, toMs(), characters)) return fail(toLongWork(lines, toMs()));
  }
  const { outcome, log: read } = log.toOutcome();
  return ok({ stand: { replay: replay.toStand(), log: read, ms: toMs(), characters }, outcome });
}
