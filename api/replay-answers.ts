/** Answers about what a machine can have done, and what an implementation of it is tested with. */
import { limits } from "#domain/limits.ts";
import type { ReadLog } from "#domain/machine/replay/replay-log.ts";
import type { Outcome } from "#domain/machine/replay/replay.ts";
import { printStateName } from "#domain/machine/state-space/shown-step.ts";
import type { Version } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { toPageAddress, toVersionAddress } from "#exports/addresses.ts";
import { toHead } from "#api/answers.ts";
import type { ReplayAnswer, TestKitAnswer } from "#api/replay-schemas.ts";
import { toKitStep, type TestKit } from "#notations/walks/test-kit.ts";

/** What came of a replay, and of which version. */
export interface Replayed {
  readonly machine: Version<"machine">;
  readonly outcome: Outcome;
  /** Undefined where events were given, not lines. */
  readonly log: ReadLog | undefined;
}

export function toReplayAnswer({ machine, outcome, log }: Replayed, base: string): ReplayAnswer {
  const { type, taken, guarded, states, stateCount } = outcome;
  return {
    ...toHead(base, "replay"),
    ...toVersionOf(machine),
    accepted: type === "accepted",
    taken,
    guarded,
    states: states.map(printStateName),
    stateCount,
    log: log ? { ...log, refused: log.refused?.slice(0, limits.shownLine) ?? null } : null,
    refused:
      outcome.type === "accepted"
        ? null
        : {
            event: outcome.event,
            isKnown: outcome.isKnown,
            legal: outcome.legal.map((step) => toKitStep(machine.body, step)),
            rejections: [...outcome.rejections],
          },
    links: toLinks(machine, base),
  };
}

export const toTestKitAnswer = (machine: Version<"machine">, kit: TestKit, base: string): TestKitAnswer => ({
  ...toHead(base, "test-kit"),
  ...toVersionOf(machine),
  states: [...kit.states],
  events: [...kit.events],
  initial: [...kit.initial],
  walks: kit.walks.map(({ start, steps }) => ({ start, steps: [...steps] })),
  refused: kit.refused.map(({ way, ...request }) => ({ ...request, way: { start: way.start, steps: [...way.steps] } })),
  unreachable: {
    transitions: [...kit.unreachable.transitions],
    rejections: [...kit.unreachable.rejections],
  },
  links: toLinks(machine, base),
});

const toVersionOf = ({ kind, slug, number }: Version<"machine">) => ({
  id: toRecordId(kind, slug),
  slug,
  version: number,
});

const toLinks = (machine: Version<"machine">, base: string) => ({
  machine: toVersionAddress(base, machine, machine.number),
  page: toPageAddress(base, machine),
});
