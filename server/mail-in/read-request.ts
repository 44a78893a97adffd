/** Notes that a program sends to be read: how much of them, how often, and on a thread, since anybody may ask. */
import { limits } from "#domain/limits.ts";
import type { Problem } from "#domain/problem.ts";
import { fail, type Result } from "#domain/result.ts";
import type { Spec } from "#domain/register/spec.ts";
import { noteTypes } from "#api/note-reading-row.ts";
import type { NoteReading } from "#api/note-reading-schemas.ts";
import type { RequestProblem } from "#api/problem-details.ts";
import type { Need } from "#api/row.ts";
import { withBytes } from "#server/http/request-body.ts";
import { openRoom, takeRoom } from "#server/http/room.ts";
import { countRequest } from "#server/limits/request-limits.ts";
import type { Register } from "#server/register/register.ts";
import { noRoom } from "#server/work/work.ts";

const MOST_AT_ONCE = 3;

const room = openRoom(limits.mailsInFlight);

/** Threads are shared with those who propose: of notes that anybody sends no more are read or wait at the same time. */
const reading = openRoom(MOST_AT_ONCE);

interface Where {
  readonly spec: Spec;
  readonly register: Pick<Register, "work" | "hasRoom" | "requests">;
}

export async function readNotesRequest(
  request: Request,
  { isDryRun, day, as }: Extract<Need, { type: "reading" }>,
  { spec, register: { work, hasRoom, requests } }: Where,
): Promise<Result<NoteReading, Problem | RequestProblem>> {
  if (!isDryRun) return fail({ type: "bad-parameter", parameter: "dryRun", message: ONLY_READ });
  const counted = await countRequest(requests, "note-by-address", request.headers.get("x-client-address"));
  if (!counted.ok) return counted;
  const limit = { bytes: limits.mail, remedy: "send the text of the note alone", read: noteTypes, room, hasRoom };
  return withBytes(request, limit, async (bytes) => {
    const turn = takeRoom(reading);
    if (!turn.take(1)) return fail(noRoom);
    const order = { bytes, revision: spec.revision, day, convention: as };
    return work("read-notes", order, { handedOver: [bytes.buffer] }).finally(turn.leave);
  });
}

const ONLY_READ =
  "must be true: a note is only read here. People take it in at /meetings/new, and programs send what it says as a proposal to /api/v1/proposals";
