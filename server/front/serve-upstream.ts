/** What answers for the front, on a socket in a folder that only the user of this process can open. */
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Logger } from "pino";
import type { Handler } from "#server/http/front.ts";
import { refuseFailed } from "#server/http/refusal.ts";
import { toMaking } from "#server/http/shared/render.ts";
import { withRequestId } from "#server/request-id.ts";
import { LIFETIME, MOST_HEADERS, SHARED } from "./messages.ts";

export interface UpstreamServer {
  /** Its path. */
  readonly socket: string;
  readonly close: () => Promise<void>;
}

export async function serveUpstream(handle: Handler, log: Pick<Logger, "error">): Promise<UpstreamServer> {
  // The path of a socket is 104 bytes long at the most, and a data folder may be anywhere.
  const folder = await mkdtemp(join(tmpdir(), "concordance-"));
  const socket = join(folder, "upstream");
  const making = toMaking(handle);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!(SHARED in request.headers)) return making.handle(request, response);
    const { status, headers, bytes, lifetime } = await making.render(request);
    response.writeHead(status, { ...headers, [LIFETIME]: lifetime, "content-length": bytes.length }).end(bytes);
  }

  const server = createServer(
    // How long somebody may take is the front's to say.
    {
      maxHeaderSize: MOST_HEADERS,
      requireHostHeader: false,
      requestTimeout: 0,
      headersTimeout: 0,
      keepAliveTimeout: 0,
    },
    (request, response) => {
      const { "x-request-id": id } = request.headers;
      void withRequestId(typeof id === "string" ? id : undefined, () =>
        answer(request, response).catch((error: unknown) => {
          log.error({ id, err: error }, "request failed");
          refuseFailed(request, response);
        }),
      );
    },
  );
  server.listen(socket);
  await once(server, "listening");
  return {
    socket,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
