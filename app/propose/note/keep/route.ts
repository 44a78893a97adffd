import { answerKept } from "#server/proposals/answer-kept.ts";
import { keepMarking } from "#server/proposals/keep-marking.ts";
import { requireRegister } from "#server/register/register.ts";

/** Keeps what somebody is choosing for the sentences of a note. */
export const POST = (request: Request): Promise<Response> =>
  answerKept(request, (entries, actor) => keepMarking(requireRegister().drafts, actor.id, entries));
