/**
 * Before a request is worked on: that there is a database to ask. And whoever has done something finds it done, also
 * where the next request reaches another server of the same register.
 */
import type { Register } from "#server/register/register.ts";
import type { Handler } from "./front.ts";
import { refuse } from "./refusal.ts";
import { isForNobody } from "./shared/shared-address.ts";

export const withDatabase =
  ({ settle, isReachable }: Pick<Register, "settle" | "isReachable">, handle: Handler): Handler =>
  async (request, response) => {
    // What is for nobody in particular follows within a moment.
    if (isReachable() && !isForNobody(request)) await settle();
    if (isReachable()) return handle(request, response);
    refuse(request, response, {
      status: 503,
      text: "the database cannot be reached at the moment; nothing was changed, try again in a few seconds",
      headers: { "retry-after": "5" },
    });
  };
