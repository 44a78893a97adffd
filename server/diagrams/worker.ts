/** The thread that draws: Mermaid's globals live here and nowhere else. */
import { parentPort } from "node:worker_threads";
import type { Form } from "#server/diagrams/draw.ts";
import type { Outline } from "#server/diagrams/outline.ts";
import { openRenderer } from "#server/diagrams/renderer.ts";
import type { Report } from "#server/work/pool.ts";

export interface Order {
  readonly outline: Outline;
  readonly form: Form;
}

const port = parentPort;
if (!port) throw new Error("this file is the body of a worker thread: start it with openDrawingThread");
const report = (message: Report): void => port.postMessage(message);

const render = await openRenderer();

// drawing-thread.ts gives it nothing else to do.
port.on("message", ({ input }: { readonly input: Order }) => {
  render(input.outline, input.form).then(
    (value) => report({ type: "done", value }),
    (error: unknown) => report({ type: "failed", message: error instanceof Error ? error.message : String(error) }),
  );
});
report({ type: "ready" });
