/**
 * The public scripts of SCION's test framework: SCXML texts, what is sent to them, and where that leads. Where our
 * reader says nothing of a text that could matter, the machine that it makes has to end where the script does.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { z } from "zod";
import { isComposition, toWhole } from "#domain/machine/state-space/composition.ts";
import { itemAt } from "#domain/machine/item-at.ts";
import { machineSchema, type Machine } from "#domain/machine/schema.ts";
import type { StateSpace } from "#domain/machine/state-space/state-space.ts";
import { readMachine, type ReadText } from "#notations/read-machine.ts";
import { listMatching } from "#notations/scxml/events.ts";

export type Outcome =
  | { readonly name: string; readonly type: "same" }
  /** The machine may be in several states, as the reader says of it, and where the script is is one of them. */
  | { readonly name: string; readonly type: "among" }
  | { readonly name: string; readonly type: "other"; readonly expected: string; readonly found: string }
  /** Our semantics does not claim to hold: what the reader warns of. */
  | { readonly name: string; readonly type: "not claimed"; readonly reasons: readonly string[] };

const configuration = z.array(z.string());
const scriptSchema = z.object({
  initialConfiguration: configuration,
  events: z.array(z.object({ event: z.object({ name: z.string() }), nextConfiguration: configuration })),
});

export function runScripts(): readonly Outcome[] {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve("@scion-scxml/test-framework/package.json")),
    "test",
  );
  return readdirSync(folder).flatMap((group) =>
    readdirSync(join(folder, group))
      .filter((file) => file.endsWith(".scxml"))
      .flatMap((file): readonly Outcome[] => {
        const path = join(folder, group, file.slice(0, -".scxml".length));
        const script = readScript(`${path}.json`);
        return script ? [runScript(`${group}/${file}`, readFileSync(`${path}.scxml`, "utf8"), script)] : [];
      }),
  );
}

/** A text that is only a part of another has none. */
function readScript(path: string): z.infer<typeof scriptSchema> | undefined {
  try {
    return scriptSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return undefined;
  }
}

/** What the reader warns of and what leaves the machine more ways than the text, all of which it follows. */
const WIDENING: ReadonlySet<string> = new Set(["conditions", "<history>", "In()", "order of transitions"]);
/** What changes data alone, which only conditions ask for. */
const OF_DATA: ReadonlySet<string> = new Set(["<data>", "<assign>", "<script>", "<foreach>"]);

function listReasons(
  { findings }: ReadText,
  machine: Running | undefined,
  events: readonly string[],
): ReadonlySet<string> {
  const warnings = findings.filter(({ level }) => level !== "note");
  const hasOwnEnd = warnings.some(({ construct }) => construct === "event");
  const reasons = new Set(
    warnings
      // Logs change nothing, and the end of a composite state nothing that no transition takes.
      .filter(({ construct, text = "" }) => !isLog(construct, text) && (hasOwnEnd || !construct.startsWith("final")))
      .map(({ construct }) => construct)
      .filter((construct) => !OF_DATA.has(construct)),
  );
  if (!machine) reasons.add("no machine");
  if (machine?.hasGuards === true) reasons.add("conditions");
  if (machine?.isWhole === false && machine.hasGuards) reasons.add("conditions of several machines");
  const known = new Set(machine?.events);
  for (const event of events)
    if (listMatching(event).some((one) => one !== event && known.has(one ?? "")))
      reasons.add("an event that is taken by its first words");
  return reasons;
}

const isLog = (construct: string, text: string): boolean =>
  /^<(?:\w+:)?(?:onentry|onexit|log)>$/.test(construct) && !/<(?!\/?(?:\w+:)?(?:onentry|onexit|log)\b|!--)/.test(text);

function runScript(
  name: string,
  text: string,
  { initialConfiguration, events }: z.infer<typeof scriptSchema>,
): Outcome {
  const read = readMachine(text);
  const machine = read.findings.some(({ level }) => level === "error") ? undefined : toRunning(read);
  const names = events.map(({ event }) => event.name);
  const reasons = listReasons(read, machine, names);
  if (!machine || ![...reasons].every((reason) => WIDENING.has(reason)))
    return { name, type: "not claimed", reasons: [...reasons].filter((reason) => !WIDENING.has(reason)).sort() };
  let at = [...machine.system.initial];
  const found = [listTexts(machine, at)];
  for (const event of names) {
    at = [...new Set(at.flatMap((state) => listNext(machine, state, event)))];
    found.push(listTexts(machine, at));
  }
  const expected = [initialConfiguration, ...events.map((step) => step.nextConfiguration)].map(toConfiguration);
  const isSame = reasons.size === 0 ? found.every((list) => list.length === 1) : true;
  if (isSame && expected.every((one, index) => found[index]?.includes(one)))
    return { name, type: reasons.size === 0 ? "same" : "among" };
  const shown = found.map((list) => list.join(" or "));
  return { name, type: "other", expected: expected.join(" | "), found: shown.join(" | ") };
}

const toConfiguration = (states: readonly string[]): string => [...states].sort().join(" ");

interface Running {
  readonly system: StateSpace;
  readonly machine: Machine;
  readonly isWhole: boolean;
  readonly hasGuards: boolean;
  /** As the text spells them, in the order of the system. */
  readonly events: readonly string[];
  readonly spell: (state: string) => string;
}

/** What the drafts are once everything is filled in that is not about what the machine does. */
function toRunning({ drafts }: ReadText): Running | undefined {
  const bodies = new Map<string, Machine>();
  for (const { slug, body } of drafts) {
    const filled = machineSchema.safeParse({
      title: "Read",
      scope: "one",
      summary: "Read.",
      standing: "draft",
      describes: { text: "A script.", implementation: "none" },
      ...body,
      transitions: body.transitions.filter(({ event }) => event !== undefined),
    });
    if (!filled.success) return undefined;
    bodies.set(slug, filled.data);
  }
  const machines = [...bodies.values()];
  const whole = machines.at(-1);
  const system = whole && toWhole(whole, (slug) => bodies.get(slug));
  if (!whole || !system?.ok || (machines.length > 1 && !isComposition(whole))) return undefined;
  const labels = new Map(
    machines.flatMap(({ states, events }) => [...states, ...events].map(({ id, label }) => [id, label])),
  );
  const spell = (id: string) => labels.get(id) ?? id;
  return {
    system: system.value,
    machine: whole,
    isWhole: machines.length === 1,
    hasGuards: machines.some(({ transitions }) => transitions.some(({ guard }) => guard !== undefined)),
    events: system.value.events.map(spell),
    spell,
  };
}

/** Whoever runs SCXML drops what no transition takes, which may be so where each has a condition. */
function listNext({ system, machine, events }: Running, state: number, event: string): readonly number[] {
  const next: number[] = [];
  let isTaken = false;
  for (let step = itemAt(system.first, state); step < itemAt(system.first, state + 1); step += 1) {
    if (events[itemAt(system.event, step)] !== event) continue;
    next.push(itemAt(system.target, step));
    if (machine.transitions[itemAt(system.transition, step)]?.guard === undefined) isTaken = true;
  }
  return isTaken ? next : [...next, state];
}

const listTexts = ({ system, spell }: Running, at: readonly number[]): readonly string[] =>
  at.map((number) => toConfiguration(system.toName(number).map(({ state }) => spell(state))));

/** In a few lines: how many agree, and why no claim is made of the others. */
export function toScriptLines(outcomes: readonly Outcome[]): readonly string[] {
  const reasons = new Map<string, number>();
  for (const outcome of outcomes)
    if (outcome.type === "not claimed")
      for (const reason of outcome.reasons) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const count = (type: Outcome["type"]): number => outcomes.filter((outcome) => outcome.type === type).length;
  return [
    `${outcomes.length} scripts of SCION: ${count("same")} end as the script does, ${count("among")} may, as more ways are left to them, ${count("other")} do not; of ${count("not claimed")} no claim is made, because of`,
    ...[...reasons].sort((a, b) => b[1] - a[1]).map(([reason, times]) => `  ${String(times).padStart(3)} ${reason}`),
  ];
}
