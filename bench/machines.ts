/** What machines cost the process: reading a large one, a property of many at once, a log of a million events. */
import { runChecks } from "#domain/check/run-checks.ts";
import { listGlobalStates } from "#domain/machine/state-space/global-states.ts";
import type { FindMachine } from "#domain/machine/state-space/composition.ts";
import { examine } from "#domain/machine/property/examine.ts";
import { toReadLine } from "#domain/machine/replay/log-mapping.ts";
import { startLogReplay } from "#domain/machine/replay/replay-log.ts";
import { startReplay } from "#domain/machine/replay/replay.ts";
import type { Machine } from "#domain/machine/schema.ts";
import { toStateSpace } from "#domain/machine/state-space/state-space.ts";
import { coverTransitions } from "#domain/machine/walk/cover.ts";
import { toSpec } from "#domain/register/spec.ts";
import { toMermaid } from "#notations/mermaid/write.ts";
import { readMachine } from "#notations/read-machine.ts";
import { replayLines } from "#server/replay/replay-lines.ts";
import { toMedian, type Figure } from "./figure.ts";
import { aRing, requireMachine, toRecord } from "./ring.ts";

const ROUNDS = 5;
const EVENTS = 1_000_000;

export async function measureMachines(): Promise<readonly Figure[]> {
  const large = aRing({ states: 400, transitions: 2_000 });
  const body = requireMachine(large);
  const system = toStateSpace(body);
  const text = toMermaid(body);
  const small = requireMachine(aRing({ states: 8, transitions: 16 }));
  return [
    {
      name: "a machine of 2,000 transitions read and checked",
      value: time(() => check(requireMachine(large))),
      unit: "ms",
      budget: 300,
    },
    { name: "the same read from Mermaid", value: time(() => readAgain(text)), unit: "ms", budget: 300 },
    {
      name: "walks through each of 2,000 transitions",
      value: time(() => coverTransitions(system, body.transitions.length)),
      unit: "ms",
    },
    {
      name: "100,000 composed states searched, three properties decided",
      value: time(examineComposition),
      unit: "ms",
      budget: 1_000,
    },
    {
      name: "events replayed",
      value: EVENTS / (time(() => replayEvents(small)) / 1_000),
      unit: "/s",
      budget: 1_000_000,
    },
    { name: "lines replayed, by 16 patterns", value: await measureLines(small), unit: "/s" },
  ];
}

function readAgain(text: string): void {
  const [draft] = readMachine(text).drafts;
  if (draft?.body.transitions.length !== 2_000) throw new Error("not all of the machine was read");
}

function time(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return toMedian(times);
}

function check(body: Machine): void {
  const spec = toSpec({ revision: 1, at: "2025-01-27T00:00:00.000Z", records: [toRecord(body)], exceptions: [] });
  if (runChecks(spec, { today: "2025-01-27" }).findings.length === 0)
    throw new Error("a ring without sources was not remarked on");
}

const asked = ["AG(one.s399 -> EF(other.s249 & !one.s0))", "AG EF one.s0", "AG(after(tick) -> EF other.s0)"];

/** Two counters that share no event, as a page and each check of the register ask of them: 400 x 250 states. */
function examineComposition(): void {
  const { composition, find } = twoCounters();
  const { stateSpace: system, properties, deadlock: standstill } = examine(composition, find);
  if (!system.ok) throw new Error(system.failure);
  const types = [...properties.map(({ verdict }) => verdict.type), standstill?.type];
  if (types.join() !== "holds,holds,holds,holds") throw new Error(`the properties ${types.join()}`);
  if (listGlobalStates(composition, find, system.value).reached !== 100_000) throw new Error("not all was searched");
}

/** New ones each time, because what was examined once is remembered. */
function twoCounters(): { readonly composition: Machine; readonly find: FindMachine } {
  const counters = { one: 400, other: 250 };
  const bodies = new Map(
    Object.entries(counters).map(([name, states]) => [name, requireMachine(aRing({ states, transitions: states }))]),
  );
  const composition = requireMachine({
    title: "Counters",
    scope: "for measuring",
    summary: "Two that go round.",
    standing: "draft",
    describes: { text: "nothing", implementation: "none" },
    composes: Object.keys(counters).map((name) => ({
      id: name,
      machine: name,
      events: name === "one" ? [{ event: "e0", as: "tick" }] : [],
    })),
    properties: asked.map((formula, index) => ({ id: `p${index}`, formula })),
  });
  return { composition, find: (slug) => bodies.get(slug) };
}

function replayEvents(machine: Machine): void {
  const { take, toOutcome } = startReplay(toStateSpace(machine), machine);
  for (let index = 0; index < EVENTS; index += 1) take("e0");
  if (toOutcome().taken !== EVENTS) throw new Error("the replay stopped");
}

async function measureLines(machine: Machine): Promise<number> {
  const readLine = toReadLine(machine.logMapping);
  if (!readLine.ok) throw new Error(readLine.failure.reason);
  const piece = Array.from({ length: 1_000 }, (_, line) => `[ ${line}.25] ring 2: took turn 2 of many\n`).join("");
  const replay = startLogReplay(startReplay(toStateSpace(machine), machine), readLine.value);
  const began = performance.now();
  const done = await replayLines(Array<string>(200).fill(piece), replay);
  const { outcome } = replay.toOutcome();
  if (!done.ok || outcome.taken !== 200_000) throw new Error("the replay stopped");
  return 200_000 / ((performance.now() - began) / 1_000);
}
