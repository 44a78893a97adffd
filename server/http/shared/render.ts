import { collect } from "#server/http/collect.ts";
import type { Handler } from "#server/http/front.ts";
import { asTimedRequest } from "#server/register/once-a-request.ts";
import { findSaid, type Making } from "./rendered.ts";

/** Has `handle` answer both, without telling it what a reader sent where the answer is for nobody. */
export const toMaking = (handle: Handler): Making => ({
  handle,
  render: async (request) => {
    const [answer, lifetime] = await asTimedRequest(() => collect(handle, request.url ?? "/", findSaid(request)));
    return { ...answer, lifetime };
  },
});
