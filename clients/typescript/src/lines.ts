/** An answer of JSON a line, read as it comes: as long as it may be, one line of it is held at a time. */
import { send, toError, type Asking, type Request } from "./ask.ts";
import { UnexpectedAnswerError, UnreachableError } from "./errors.ts";

/** Nothing is asked before the first line is. Who stops in the middle lets go of the rest. */
export async function* listLines(asking: Asking, toRequest: () => Request): AsyncGenerator<unknown, void, undefined> {
  const request = toRequest();
  const response = await send(asking, request);
  if (!response.ok) throw toError(request.address, response, await response.text());
  let rest = "";
  for await (const text of readText(request, response)) {
    const lines = `${rest}${text}`.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield parse(request.address, line);
  }
  if (rest !== "") throw new UnexpectedAnswerError(request.address, "ends in the middle of a line");
}

async function* readText({ address, signal }: Request, response: Response): AsyncGenerator<string, void, undefined> {
  if (response.body === null) return;
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield decoder.decode(value, { stream: true });
    }
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new UnreachableError(address, error);
  } finally {
    await reader.cancel().catch(() => undefined); // it may have broken off by itself
  }
}

function parse(address: string, line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new UnexpectedAnswerError(address, `has a line that is not JSON: ${line.slice(0, 80)}`);
  }
}
