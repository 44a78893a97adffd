/** Last calls that are over by the time of the call: it may be the last place to say something. */
import type { AgendaSource } from "#domain/agenda/item.ts";

export const listEndingLastCalls: AgendaSource = ({ proposals, call }) =>
  proposals.flatMap(({ id, content, state, lastCallEndsAt }) =>
    state === "last-call" && lastCallEndsAt !== undefined && lastCallEndsAt <= call.at
      ? [
          {
            about: [`proposals/${id}`],
            text: `Proposal ${id}: ${content.title}`,
            people: [],
            because: { because: "last-call", day: lastCallEndsAt.slice(0, 10) } as const,
          },
        ]
      : [],
  );
