/** Draws the machines that have not been drawn yet, while nobody waits for anything. */
import { setTimeout as wait } from "node:timers/promises";
import { drawMachine } from "#server/diagrams/draw-machine.ts";
import type { Register } from "#server/register/register.ts";

interface DrawAheadOptions {
  /** For how long nobody has asked for anything, in milliseconds. */
  readonly toQuiet: () => number;
  /** Before each machine, in milliseconds. Servers that are stopped sooner, such as those of tests, have drawn nothing for nobody. */
  readonly quiet?: number;
  /** Where it never gets as quiet, one is drawn after so long all the same. */
  readonly patience?: number;
}

interface DrawingAhead {
  readonly stop: () => void;
  readonly done: Promise<void>;
}

export function drawAhead(
  register: Register,
  { toQuiet, quiet = 5_000, patience = 60_000 }: DrawAheadOptions,
): DrawingAhead {
  const stopped = new AbortController();
  const { signal } = stopped;
  return { stop: () => stopped.abort(), done: draw().catch(passOverStop) };

  async function draw(): Promise<void> {
    await waitForQuiet();
    const spec = await register.spec();
    if (!spec.ok) return;
    for (const machine of spec.value.records.machine) {
      await waitForQuiet();
      // A drawing that fails is reported by the drawer and tried again when a reader asks.
      await drawMachine(register, machine, spec.value);
    }
  }

  /** Throws once it is stopped. */
  async function waitForQuiet(): Promise<void> {
    signal.throwIfAborted();
    const until = performance.now() + patience;
    for (let left = quiet - toQuiet(); left > 0 && performance.now() < until; left = quiet - toQuiet())
      await wait(Math.min(left, Math.max(0, until - performance.now())), undefined, { ref: false, signal });
  }

  function passOverStop(error: unknown): void {
    if (!signal.aborted) throw error;
  }
}
