/** The least that can serve these bytes: node:http, one answer held in memory, 304 where the visitor has it already. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const [file = "", contentType = "", etag = ""] = process.argv.slice(2);
const body = readFileSync(file);

const server = createServer((request, response) => {
  if (etag !== "" && request.headers["if-none-match"] === etag) {
    response.writeHead(304, { etag }).end();
  } else {
    response.writeHead(200, { "content-type": contentType, "content-length": body.length, etag }).end(body);
  }
});

server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo; // it listens on a port
  console.error(`serving at http://127.0.0.1:${port}`);
});

process.once("SIGTERM", () => {
  server.close();
  server.closeAllConnections();
});
