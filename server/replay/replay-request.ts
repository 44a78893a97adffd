/** A replay that a program asks for: which machine, which events or lines, and how much of them. */
import { limits } from "#domain/limits.ts";
import { isComposition } from "#domain/machine/state-space/composition.ts";
import type { LogMapping } from "#domain/machine/replay/log-mapping.ts";
import { startLogReplay } from "#domain/machine/replay/replay-log.ts";
import { startReplay } from "#domain/machine/replay/replay.ts";
import type { Problem } from "#domain/problem.ts";
import type { Version } from "#domain/register/record/record.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { Spec } from "#domain/register/spec.ts";
import { findCurrent, findVersion } from "#api/find.ts";
import type { RequestProblem } from "#api/problem-details.ts";
import type { Replayed } from "#api/replay-answers.ts";
import type { Need } from "#api/row.ts";
import { countRequest } from "#server/limits/request-limits.ts";
import type { Register } from "#server/register/register.ts";
import { findSystem, isDear, replayGiven } from "#server/replay/replay-events.ts";
import { readText } from "#server/replay/read-text.ts";
import { replayLines } from "#server/replay/replay-lines.ts";
import { findReadLine } from "#server/replay/replay-piece.ts";
import { replayPieces } from "#server/replay/replay-pieces.ts";
import { openRoom } from "#server/http/room.ts";
import { withBytes } from "#server/http/request-body.ts";

type ReplayNeed = Extract<Need, { type: "replay" }>;
type Failure = Problem | RequestProblem;

interface Where {
  readonly spec: Spec;
  readonly base: string;
  readonly register: Pick<Register, "listVersions" | "work" | "hasRoom" | "requests">;
}

const room = openRoom(limits.eventListsInFlight);

const readTypes = ["text/plain", "application/json"];

export async function replayRequest(
  request: Request,
  need: ReplayNeed,
  where: Where,
): Promise<Result<Replayed, Failure>> {
  const found = await findMachine(need, where);
  if (!found.ok) return found;
  const machine = found.value;
  // To put machines together is work too.
  if (!need.events || isComposition(machine.body)) {
    const address = request.headers.get("x-client-address");
    const counted = await countRequest(where.register.requests, "replay-by-address", address);
    if (!counted.ok) return counted;
  }
  if (need.events) return replayNamed(machine, need.events, where);
  const type = request.headers.get("content-type") ?? "";
  if (/^text\/plain\s*(?:;|$)/i.test(type)) return replayLog(machine, request, where);
  const remedy = "send the events as lines of text/plain";
  const { hasRoom, work } = where.register;
  const limit = { bytes: limits.eventList, remedy, read: readTypes, room, hasRoom };
  const sent = await withBytes(request, limit, async (bytes) => {
    const order = { machine, revision: where.spec.revision, bytes, remedy };
    const done = await work("replay-sent", order, { handedOver: [bytes.buffer] });
    return done.ok ? done.value : done;
  });
  return sent.ok ? ok({ machine, outcome: sent.value, log: undefined }) : sent;
}

async function replayNamed(
  machine: Version<"machine">,
  events: readonly string[],
  { spec, register }: Where,
): Promise<Result<Replayed, Failure>> {
  const given = { machine, events };
  const done = isDear(machine, events.length)
    ? await register.work("replay-given", { ...given, revision: spec.revision })
    : ok(replayGiven(spec, given));
  const outcome = done.ok ? done.value : done;
  return outcome.ok ? ok({ machine, outcome: outcome.value, log: undefined }) : outcome;
}

async function findMachine(
  { slug, version }: ReplayNeed,
  { spec, base, register }: Where,
): Promise<Result<Version<"machine">, Problem>> {
  const requested = { spec, base, kind: "machine", slug } as const;
  if (version === undefined) return findCurrent(requested);
  return findVersion(requested, await register.listVersions("machine", slug), version);
}

async function replayLog(
  machine: Version<"machine">,
  request: Request,
  { spec, register }: Where,
): Promise<Result<Replayed, Failure>> {
  const encoding = request.headers.get("content-encoding") ?? "identity";
  if (encoding.toLowerCase() !== "identity")
    return fail({ type: "unsupported-media-type", given: `packed with ${encoding.slice(0, 20)}`, read: readTypes });
  const type = request.headers.get("content-type") ?? "";
  const decoder = findDecoder(type);
  if (!decoder) return fail({ type: "unsupported-media-type", given: type.slice(0, 80), read: readTypes });
  const remedy = "split the log where the machine is back at its beginning";
  const tooLarge: RequestProblem = { type: "too-large", limit: `${limits.log} bytes`, remedy };
  if (Number(request.headers.get("content-length")) > limits.log) return fail(tooLarge);
  const text = readText(request.body, limits.log, decoder);
  const replayed = await replayText({ machine, spec, register, mapping: machine.body.logMapping }, text.pieces);
  const isAnswered = replayed.ok && replayed.value.outcome.type === "refused";
  return isAnswered || text.isWhole() ? replayed : fail(tooLarge);
}

/** Of the character set that the type names, UTF-8 where it names none; undefined for one that is not known. */
function findDecoder(type: string): TextDecoder | undefined {
  const [, charset = "utf-8"] = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(type) ?? [];
  try {
    return new TextDecoder(charset);
  } catch {
    return undefined;
  }
}

interface LogReader {
  readonly machine: Version<"machine">;
  readonly spec: Spec;
  readonly register: Pick<Register, "work">;
  /** None: lines are the names of events. */
  readonly mapping: LogMapping;
}

/** Lines that are read at a stretch before others have their turn, where each is dear. */
const STRETCH = 20;

/** On a thread where a single line may take long; most machines are done with a log before a thread has started. */
export async function replayText(
  { machine, spec, register, mapping }: LogReader,
  texts: AsyncIterable<string> | Iterable<string>,
): Promise<Result<Replayed, Failure>> {
  if (isDear(machine, STRETCH)) {
    const read = await replayPieces(texts, register.work, { machine, revision: spec.revision, mapping });
    return read.ok ? ok({ machine, outcome: read.value.outcome, log: read.value.stand.log }) : read;
  }
  const system = findSystem(machine, spec);
  if (!system.ok) return system;
  const readLine = findReadLine(machine, mapping);
  if (!readLine.ok) return readLine;
  const replay = startLogReplay(startReplay(system.value, machine.body), readLine.value);
  const done = await replayLines(texts, replay);
  return done.ok ? ok({ machine, ...replay.toOutcome() }) : done;
}
