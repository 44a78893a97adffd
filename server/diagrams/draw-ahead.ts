/** Draws the machines that have not been drawn yet, while nobody waits for them. */
import { drawMachine } from "#server/diagrams/draw-machine.ts";
import type { Register } from "#server/register/register.ts";

/** Servers that are stopped sooner, such as those of tests, have drawn nothing for nobody. */
const AFTER_MS = 5_000;

export function drawAhead(
  register: Register,
  afterMs = AFTER_MS,
): { readonly stop: () => void; readonly done: Promise<void> } {
  let stopped = false;
  let begin: () => void;
  const waited = new Promise<void>((resolve) => (begin = resolve));
  const timer = setTimeout(() => begin(), afterMs).unref();
  const done = waited.then(async () => {
    const spec = await register.spec();
    if (!spec.ok) return;
    for (const machine of spec.value.records.machine) {
      if (stopped) return;
      // A drawing that fails is reported by the drawer and tried again when a reader asks.
      await drawMachine(register, machine, spec.value);
    }
  });
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
    done,
  };
}
