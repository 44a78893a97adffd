/** A page that is read asks the register in several places, and is told the same in each. A form may change it on its way. */
import { asOneRequest } from "#server/register/once-a-request.ts";
import type { Handler } from "./front.ts";

export const asOneRead =
  (handle: Handler): Handler =>
  (request, response) =>
    request.method === "GET" || request.method === "HEAD"
      ? asOneRequest(() => handle(request, response))
      : handle(request, response);
