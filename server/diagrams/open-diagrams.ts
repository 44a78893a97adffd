/** Diagrams of machines for the running server: from memory, else from disk, else drawn once. */
import { LRUCache } from "lru-cache";
import { isComposition } from "#domain/machine/state-space/composition.ts";
import type { Problem } from "#domain/problem.ts";
import { toSha256 } from "#domain/register/record/canonical.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { Form } from "#server/diagrams/draw.ts";
import { findDrawingExcess } from "#server/diagrams/drawing-limits.ts";
import { openDrawingThread, type Patience } from "#server/diagrams/drawing-thread.ts";
import { findCached, keep } from "#server/diagrams/kept-diagrams.ts";
import { toDifferenceOutline } from "#server/diagrams/outline-difference.ts";
import { toOutline, type Outline } from "#server/diagrams/outline.ts";
import { toRendererVersion } from "#server/diagrams/renderer-version.ts";
import { openTypedDrawings } from "#server/diagrams/typed-drawings.ts";
import type { MachineToDraw } from "#server/diagrams/machine-to-draw.ts";
import type { Diagram, Register } from "#server/register/register.ts";

export interface Diagrams extends Pick<Register, "draw" | "drawDifference" | "drawTyped"> {
  readonly close: () => Promise<void>;
}

export interface DiagramOptions {
  /** Where drawings are kept; made when the first one is. */
  readonly directory: string;
  /** Told what went wrong, for the log: readers are only told that the diagram is missing. */
  readonly report?: (message: string) => void;
  readonly patience?: Partial<Patience>;
}

const patience: Patience = { start: 60_000, drawing: 5_000, typed: 2_000, idle: 30_000 };
/** About 10 kB each. */
const inMemory = 1_000;
/** Of what is typed: enough for who goes back and forth between two texts. */
const typedInMemory = 40;

export function openDiagrams({ directory, report = () => undefined, patience: asked }: DiagramOptions): Diagrams {
  const thread = openDrawingThread({ ...patience, ...asked });
  const version = toRendererVersion();
  // Promises, so that a diagram that two readers ask for at the same time is drawn once.
  const known = new LRUCache<string, Promise<Diagram>>({ max: inMemory });
  const typed = new LRUCache<string, Promise<Diagram>>({ max: typedInMemory });
  const takeTurns = openTypedDrawings();

  async function findOrDraw(key: string, outline: Outline, form: Form): Promise<Diagram> {
    const cached = await findCached(directory, key);
    if (cached) return cached;
    const diagram = await thread.render({ outline, form });
    await keep(directory, key, diagram).catch((error: unknown) =>
      report(`${outline.slug}: drawn, but not kept: ${toMessage(error)}`),
    );
    return diagram;
  }

  async function drawOutline(outline: Outline, form: Form, isTyped: boolean): Promise<Result<Diagram, Problem>> {
    const limit = findDrawingExcess(outline);
    if (limit !== undefined)
      return fail({ type: "over-limit", what: `the diagram of machines/${outline.slug}`, limit });
    const key = toSha256(JSON.stringify([version, form, outline]));
    const remembered = known.get(key) ?? typed.get(key);
    try {
      if (remembered) return ok(await remembered);
      // What is typed is gone with the next key, so no file is made of it.
      if (isTyped) return ok(await remember(typed, key, thread.render({ outline, form }, "typed")));
      return ok(await remember(known, key, findOrDraw(key, outline, form)));
    } catch (error) {
      report(`machines/${outline.slug}: ${toMessage(error)}`);
      return fail({ type: "unavailable", what: `the diagram of machines/${outline.slug}` });
    }
  }

  async function drawAgainst(
    { machine, base, pairs }: MachineToDraw,
    isTyped: boolean,
  ): Promise<Result<Diagram, Problem>> {
    if (isComposition(machine.body)) return fail(toUndrawn(machine));
    return base && !isComposition(base)
      ? drawOutline(toDifferenceOutline(machine, base, pairs), "difference", isTyped)
      : drawOutline(toOutline(machine), "difference", isTyped);
  }

  return {
    draw: async (machine, form) =>
      isComposition(machine.body) ? fail(toUndrawn(machine)) : drawOutline(toOutline(machine), form, false),
    drawDifference: (machine) => drawAgainst(machine, false),
    drawTyped: (author, machines) =>
      takeTurns(
        author,
        machines.map((machine) => () => drawAgainst(machine, true)),
      ),
    close: () => thread.close(),
  };
}

/** It has no states to draw, and its combinations would be a wall. */
const toUndrawn = ({ slug, body }: MachineToDraw["machine"]): Problem => ({
  type: "not-expressible",
  what: `machines/${slug}`,
  reason: `it is made of other machines; these have drawings: ${body.composes.map((part) => part.machine).join(", ")}`,
});

function remember(known: LRUCache<string, Promise<Diagram>>, key: string, diagram: Promise<Diagram>): Promise<Diagram> {
  known.set(key, diagram);
  // What failed may work the next time: a busy machine, a thread that was replaced.
  diagram.catch(() => known.delete(key));
  return diagram;
}

const toMessage = (error: unknown): string => (error instanceof Error ? error.message : String(error));
