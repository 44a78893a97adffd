import type { IncomingMessage } from "node:http";

/** Which the front gave to this request, for the scripts of its page alone. */
export const findNonce = ({ headers }: Pick<IncomingMessage, "headers">): string | undefined =>
  /'nonce-([^']+)'/.exec(String(headers["content-security-policy"] ?? ""))?.[1];
