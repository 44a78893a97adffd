/** The thread that draws: Mermaid's globals live here and nowhere else. */
import { parentPort } from "node:worker_threads";
import type { Form } from "#server/diagrams/draw.ts";
import type { Outline } from "#server/diagrams/outline.ts";
import { openRenderer } from "#server/diagrams/renderer.ts";
import type { Diagram } from "#server/register/register.ts";

export interface Order {
  readonly outline: Outline;
  readonly form: Form;
}

export type Answer =
  | { readonly type: "ready" }
  | { readonly type: "drawn"; readonly diagram: Diagram }
  | { readonly type: "failed"; readonly message: string };

const port = parentPort;
if (!port) throw new Error("this file is the body of a worker thread: start it with openDrawingThread");
const answer = (message: Answer): void => port.postMessage(message);

const render = await openRenderer();

port.on("message", ({ outline, form }: Order) => {
  render(outline, form).then(
    (diagram) => answer({ type: "drawn", diagram }),
    (error: unknown) => answer({ type: "failed", message: error instanceof Error ? error.message : String(error) }),
  );
});
answer({ type: "ready" });
