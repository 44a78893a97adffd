/** A machine held against a list of events, as a program names them in an address or sends them. */
import { isComposition, toWhole } from "#domain/machine/state-space/composition.ts";
import { countFlatTransitions } from "#domain/machine/nesting.ts";
import { startReplay, type Outcome } from "#domain/machine/replay/replay.ts";
import type { StateSpace } from "#domain/machine/state-space/state-space.ts";
import { parseWith } from "#domain/register/parse.ts";
import type { Problem } from "#domain/problem.ts";
import type { Version } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { findRecord, type Spec } from "#domain/register/spec.ts";
import type { RequestProblem } from "#api/problem-details.ts";
import { eventListSchema } from "#api/replay-schemas.ts";
import { parseJson } from "#server/http/json/parse-json.ts";

/** The parts that it is made of are those of the Spec. */
export function findSystem({ slug, body }: Version<"machine">, spec: Spec): Result<StateSpace, Problem> {
  const whole = toWhole(body, (part) => findRecord(spec, "machine", part)?.body);
  return whole.ok ? whole : fail({ type: "not-expressible", what: toRecordId("machine", slug), reason: whole.failure });
}

function replayEvents(machine: Version<"machine">, system: StateSpace, events: readonly string[]): Outcome {
  const replay = startReplay(system, machine.body);
  events.every((event) => replay.take(event));
  return replay.toOutcome();
}

/** Steps looked at for events: those of a machine for each of them. Past this others would notice. */
const MOST_LOOKS = 200_000;

/** Whether to hold events against it takes longer than others should wait. A line of a log costs what one event does. */
export const isDear = ({ body }: Version<"machine">, events: number): boolean =>
  isComposition(body) || countFlatTransitions(body.states, body.transitions) * events > MOST_LOOKS;

export interface GivenEvents {
  readonly machine: Version<"machine">;
  readonly events: readonly string[];
}

export function replayGiven(spec: Spec, { machine, events }: GivenEvents): Result<Outcome, Problem> {
  const system = findSystem(machine, spec);
  return system.ok ? ok(replayEvents(machine, system.value, events)) : system;
}

export interface SentEvents {
  readonly machine: Version<"machine">;
  readonly bytes: Uint8Array;
  readonly remedy: string;
}

export function replaySent(
  spec: Spec,
  { machine, bytes, remedy }: SentEvents,
): Result<Outcome, Problem | RequestProblem> {
  const read = parseJson(bytes, remedy);
  if (!read.ok) return read;
  const list = parseWith(eventListSchema, read.value);
  if (!list.ok) return fail({ type: "invalid", issues: list.failure });
  return replayGiven(spec, { machine, events: list.value.events });
}
