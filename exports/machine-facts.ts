/**
 * What a page of a machine says that has to be worked out, as plain data: for a large one it is worked out beside the
 * answers of others. How it is shown is ui/kinds/machine.
 */
import { limits } from "#domain/limits.ts";
import { toWalkNames } from "#domain/machine/walk/requested-walk.ts";
import { listGlobalStates, type GlobalStates } from "#domain/machine/state-space/global-states.ts";
import { isComposition } from "#domain/machine/state-space/composition.ts";
import { examine, machinesOf, type ExaminedProperty } from "#domain/machine/property/examine.ts";
import { toSimulator } from "#domain/machine/walk/simulator.ts";
import { countFlatTransitions } from "#domain/machine/nesting.ts";
import { toProduct } from "#domain/machine/walk/product.ts";
import type { Verdict } from "#domain/machine/property/check-property.ts";
import type { Machine } from "#domain/machine/schema.ts";
import { toStateSpace } from "#domain/machine/state-space/state-space.ts";
import { coverTransitions } from "#domain/machine/walk/cover.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { Spec } from "#domain/register/spec.ts";
import { machineNotations } from "#exports/machine-notations.ts";

export interface MachineFacts {
  /** The machine itself, or all parts of a composition at once; or why they are not put together. */
  readonly product: Result<Machine, string>;
  /** The same, as long as somebody can step through it. */
  readonly simulated: Result<Machine, string>;
  readonly properties: readonly ExaminedProperty[];
  /** Of a composition. */
  readonly combinations: Result<GlobalStates, string> | undefined;
  readonly standstill: Verdict | undefined;
  /** Walks that together take every transition; undefined where there are none. */
  readonly cover: CoverFacts | undefined;
  /** By the ending of a notation, why it cannot carry the machine; left out for those that can. */
  readonly unwritten: Readonly<Partial<Record<string, string>>>;
}

interface CoverFacts {
  readonly count: number;
  /** The first of them, each as its address says it, and its events. */
  readonly first: readonly { readonly names: string; readonly events: readonly string[] }[];
  /** Transitions that none takes, because nothing leads to where they start. */
  readonly untaken: number;
}

/** More are in the files. */
const MOST_WALKS = 20;

export function toMachineFacts(record: RegisterRecord<"machine">, spec: Spec): MachineFacts {
  const { body } = record;
  const find = machinesOf(spec);
  const product = toProduct(body, find);
  const simulated = toSimulated(product);
  const { stateSpace: system, properties, deadlock: standstill } = examine(body, find);
  const combinations = system.ok ? ok(listGlobalStates(body, find, system.value)) : system;
  return {
    product,
    simulated,
    properties,
    combinations: isComposition(body) ? combinations : undefined,
    standstill,
    cover: simulated.ok ? toCover(simulated.value) : undefined,
    unwritten: Object.fromEntries(
      machineNotations.flatMap(({ ending, toContent }) => {
        const written = toContent(record, spec);
        return written.ok ? [] : [[ending, written.failure]];
      }),
    ),
  };
}

/** What is said where nothing could be worked out: `reason` goes on after "because". */
export function toUnknownFacts({ body }: RegisterRecord<"machine">, reason: string): MachineFacts {
  const unknown = fail(reason);
  return {
    product: isComposition(body) ? unknown : ok(body),
    simulated: unknown,
    properties: body.properties.map((property) => ({
      property,
      formula: undefined,
      verdict: { type: "not-decided", reason },
    })),
    combinations: isComposition(body) ? unknown : undefined,
    standstill: undefined,
    cover: undefined,
    unwritten: {},
  };
}

function toSimulated(product: Result<Machine, string>): Result<Machine, string> {
  if (!product.ok) return product;
  const steps = countFlatTransitions(product.value.states, product.value.transitions);
  const most = limits.exploredSteps;
  return steps > most
    ? fail(`it has ${steps} steps between innermost states; up to ${most} are stepped through`)
    : product;
}

function toCover(machine: Machine): CoverFacts | undefined {
  const cover = coverTransitions(toStateSpace(machine), machine.transitions.length);
  if (!cover.ok || cover.value.walks.length === 0) return undefined;
  const { walks, untaken } = cover.value;
  const simulator = toSimulator(machine);
  return {
    count: walks.length,
    first: walks.slice(0, MOST_WALKS).map((walk) => ({
      names: toWalkNames(simulator, walk),
      events: walk.steps.map(({ event }) => event),
    })),
    untaken: untaken.length,
  };
}
