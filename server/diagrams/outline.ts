/**
 * What a diagram of a machine shows, before anybody knows where: states, arrows, and the rows of text
 * at them, broken into lines. Everything that is drawn comes from here, so its hash names the drawing.
 */
import { toMachineSentence } from "#texts/machine-sentence.ts";
import { toTransitionText } from "#notations/mermaid/write.ts";
import { toOneLine } from "#notations/mermaid/label.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import type { Aligned } from "#domain/machine/difference/align.ts";
import type { Machine, State, Transition } from "#domain/machine/schema.ts";
import { breakText } from "#server/diagrams/break-text.ts";
import { transitionKinds } from "#domain/machine/transition-kinds.ts";

/** What an element is, where a machine is drawn against an older one. */
export type Mark = Exclude<Aligned<unknown>["op"], "same">;

export interface OutlineState {
  readonly id: string;
  readonly kind: State["kind"];
  readonly blackout: boolean;
  readonly lines: readonly string[];
  /** What is said when a reader points at it. */
  readonly title: string;
  /** The index of the composite it is inside of. */
  readonly parent?: number;
  readonly mark?: Mark;
}

/** What stands at an arrow for one transition. */
export interface OutlineRow {
  /** Its index in the machine's transitions. */
  readonly transition: number;
  readonly kind: Transition["kind"];
  readonly lines: readonly string[];
  /** How many of the lines, at the end, are its guard. */
  readonly guardLines: number;
  /** The whole of it, with its ends and its guard. */
  readonly title: string;
  readonly mark?: Mark;
}

/** One transition, or all that lead from a state to itself: these share a place beside it. */
export interface OutlineArrow {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly OutlineRow[];
}

export interface Outline {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly initial: number;
  /** Where it started elsewhere before, in words. */
  readonly startedElsewhere?: string;
  readonly states: readonly OutlineState[];
  readonly arrows: readonly OutlineArrow[];
}

/**
 * Which transitions from a state to itself share a loop. Up to two stand alone; of more, those of one kind
 * share one, and their names are stacked beside it.
 */
export function toLoops(rows: readonly OutlineRow[]): readonly (readonly OutlineRow[])[] {
  if (rows.length <= 2) return rows.map((row) => [row]);
  return transitionKinds.map((kind) => rows.filter((row) => row.kind === kind)).filter((loop) => loop.length > 0);
}

const widths = { state: 28, event: 28, guard: 34 } as const;
/** A diagram is an overview: a longer guard is read in the table. */
const guardLines = 3;

export function toOutline({ slug, body }: Pick<RegisterRecord<"machine">, "slug" | "body">): Outline {
  const indexes = new Map(body.states.map(({ id }, index) => [id, index]));
  const parents = new Set(body.states.map(({ parent }) => parent));
  return {
    slug,
    title: toOneLine(body.title),
    description: toOneLine(toMachineSentence(body)),
    initial: (body.initial === undefined ? undefined : indexes.get(body.initial)) ?? 0,
    states: body.states.map((state) => {
      const parent = findParent(state, body.states, indexes);
      const name = toOneLine(state.label ?? state.id);
      return {
        id: state.id,
        kind: state.kind,
        blackout: state.blackout,
        // The name of a composite stands in one line above its states.
        lines: parents.has(state.id) ? [name] : breakText(name, widths.state),
        title: toStateTitle(state),
        ...(parent === undefined ? {} : { parent }),
      };
    }),
    arrows: toArrows(body, indexes),
  };
}

// A draft may name a parent that is not there or that is its own child; it is still drawn, beside the others.
function findParent(state: State, states: readonly State[], indexes: ReadonlyMap<string, number>): number | undefined {
  const seen = new Set([state.id]);
  for (let parent = state.parent; parent !== undefined;) {
    const index = indexes.get(parent);
    const above = index === undefined ? undefined : states[index];
    if (!above || seen.has(parent)) return undefined;
    seen.add(parent);
    parent = above.parent;
  }
  return state.parent === undefined ? undefined : indexes.get(state.parent);
}

function toArrows(machine: Machine, indexes: ReadonlyMap<string, number>): readonly OutlineArrow[] {
  const arrows: { from: number; to: number; rows: OutlineRow[] }[] = [];
  machine.transitions.forEach((transition, index) => {
    const from = indexes.get(transition.from);
    const to = indexes.get(transition.to);
    if (from === undefined || to === undefined) return;
    const row = {
      transition: index,
      kind: transition.kind,
      ...toLines(transition, machine),
      title: toOneLine(`${transition.from} → ${transition.to}: ${toTransitionText(transition, machine)}`),
    };
    const loop = from === to ? arrows.find((arrow) => arrow.from === from && arrow.to === to) : undefined;
    if (loop) loop.rows.push(row);
    else arrows.push({ from, to, rows: [row] });
  });
  return arrows;
}

function toStateTitle(state: State): string {
  const kinds = [...(state.kind === "normal" ? [] : [state.kind]), ...(state.blackout ? ["blackout"] : [])];
  const marks = kinds.length === 0 ? "" : ` (${kinds.join(", ")})`;
  const description = state.description === undefined ? "" : `: ${state.description}`;
  return toOneLine(`${state.label ?? state.id}${marks}${description}`);
}

function toLines(transition: Transition, machine: Machine): Pick<OutlineRow, "lines" | "guardLines"> {
  const event = machine.events.find(({ id }) => id === transition.event);
  const lines = breakText(toOneLine(event?.label ?? transition.event), widths.event);
  if (transition.guard === undefined) return { lines, guardLines: 0 };
  const guard = breakText(`[${toOneLine(transition.guard)}]`, widths.guard);
  const shown = guard.slice(0, guardLines);
  if (guard.length > guardLines) shown.push(`${shown.pop() ?? ""} …]`);
  return { lines: [...lines, ...shown], guardLines: shown.length };
}
