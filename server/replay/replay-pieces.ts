/** Feeds a log to the threads of the pool as it comes in, for a machine that is dear: never more than a piece is held. */
import { limits } from "#domain/limits.ts";
import { fail, type Result } from "#domain/result.ts";
import type { Problem } from "#domain/problem.ts";
import type { RequestProblem } from "#api/problem-details.ts";
import type { PieceOrder, PieceRead } from "#server/replay/replay-piece.ts";
import type { DoWork } from "#server/work/work.ts";

/** Characters that go to a thread at a time: to send fewer costs more than to read them. */
const PIECE = 250_000;
/** Logs that wait for their turn; each holds a piece. */
const MOST_WAITING = 8;

let lastTurn: Promise<unknown> = Promise.resolve();
let waiting = 0;

type PieceAnswer = Result<PieceRead, Problem | RequestProblem>;

/** Of all logs one is worked on at a time, so that together they never take more than one thread. */
async function readInTurn(work: DoWork, order: PieceOrder): Promise<PieceAnswer> {
  if (waiting >= MOST_WAITING)
    return fail({ type: "unavailable", what: "a processor for this; other logs are waiting already" });
  waiting += 1;
  const turn = lastTurn.then(async (): Promise<PieceAnswer> => {
    waiting -= 1;
    const done = await work("replay-piece", order);
    return done.ok ? done.value : done;
  });
  lastTurn = turn.catch(() => undefined);
  return turn;
}

/** Nothing is asked for after the line that is refused. */
export async function replayPieces(
  texts: AsyncIterable<string> | Iterable<string>,
  work: DoWork,
  order: Omit<PieceOrder, "text" | "from">,
): Promise<PieceAnswer> {
  let held = "";
  let last: PieceAnswer | undefined;

  async function read(text: string): Promise<PieceAnswer> {
    last = await readInTurn(work, { ...order, text, from: last?.ok ? last.value.stand : undefined });
    return last;
  }

  const isGoing = (): boolean => last === undefined || (last.ok && last.value.outcome.type === "accepted");

  for await (const text of texts) {
    held += text;
    while (isGoing() && held.length >= PIECE) {
      const end = held.lastIndexOf("\n", PIECE) + 1;
      // A line that has no end within a piece is too long, which is said of it where it is read.
      const cut = end === 0 ? limits.logLine + 1 : end;
      await read(held.slice(0, cut));
      held = held.slice(cut);
    }
    if (!isGoing()) break;
  }
  return last && (!isGoing() || held === "") ? last : read(held);
}
