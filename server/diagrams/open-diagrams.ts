/** Diagrams of machines for the running server: from memory, else from disk, else drawn once. */
import type { Problem } from "#domain/problem.ts";
import { toSha256 } from "#domain/record/canonical.ts";
import type { RegisterRecord } from "#domain/record/record.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { Form } from "#server/diagrams/draw.ts";
import { openDrawingThread, type Patience } from "#server/diagrams/drawing-thread.ts";
import { findKept, keep } from "#server/diagrams/kept-diagrams.ts";
import { toOutline, type Outline } from "#server/diagrams/outline.ts";
import { toRendererVersion } from "#server/diagrams/renderer-version.ts";
import type { Diagram } from "#server/register.ts";

export interface Diagrams {
  readonly draw: (machine: RegisterRecord<"machine">, form: Form) => Promise<Result<Diagram, Problem>>;
  readonly close: () => Promise<void>;
}

export interface DiagramOptions {
  /** Where drawings are kept; made when the first one is. */
  readonly directory: string;
  /** Told what went wrong, for the log: readers are only told that the diagram is missing. */
  readonly report?: (message: string) => void;
  readonly patience?: Partial<Patience>;
}

const patience: Patience = { start: 60_000, drawing: 5_000, idle: 30_000 };
/** About 10 kB each. */
const inMemory = 1_000;

export function openDiagrams({ directory, report = () => undefined, patience: asked }: DiagramOptions): Diagrams {
  const thread = openDrawingThread({ ...patience, ...asked });
  const version = toRendererVersion();
  // Promises, so that a diagram that two readers ask for at the same time is drawn once.
  const known = new Map<string, Promise<Diagram>>();

  async function findOrDraw(key: string, outline: Outline, form: Form): Promise<Diagram> {
    const kept = await findKept(directory, key);
    if (kept) return kept;
    const diagram = await thread.render({ outline, form });
    await keep(directory, key, diagram).catch((error: unknown) =>
      report(`${outline.slug}: drawn, but not kept: ${toMessage(error)}`),
    );
    return diagram;
  }

  function remember(key: string, diagram: Promise<Diagram>): Promise<Diagram> {
    const [oldest] = known.keys();
    if (known.size >= inMemory && oldest !== undefined) known.delete(oldest);
    known.set(key, diagram);
    // What failed may work the next time: a busy machine, a thread that was replaced.
    diagram.catch(() => known.delete(key));
    return diagram;
  }

  return {
    draw: async (machine, form) => {
      try {
        const outline = toOutline(machine);
        const key = toSha256(JSON.stringify([version, form, outline]));
        return ok(await (known.get(key) ?? remember(key, findOrDraw(key, outline, form))));
      } catch (error) {
        report(`machines/${machine.slug}: ${toMessage(error)}`);
        return fail({ type: "unavailable", what: `the diagram of machines/${machine.slug}` });
      }
    },
    close: () => thread.close(),
  };
}

const toMessage = (error: unknown): string => (error instanceof Error ? error.message : String(error));
