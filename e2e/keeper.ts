/**
 * What all workers of a run have together, made once when the first of them asks: folders of data as a first start leaves
 * them, and servers of a content of their own that stories only read from. Runs beside the workers, which end and begin
 * anew for each group of stories.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { found } from "./founded.ts";
import { aCopy, aFolder, startServer } from "./own-server.ts";
import { toContentHash } from "./content-hash.ts";

/** What a worker may ask for, with the folder of a content; each is answered with a text. */
const makers = {
  /** The place of a folder that was founded with it. */
  founding: async (content: string) => found(content, aFolder()),
  /** The address of a server that was founded with it. */
  server: async (content: string) => {
    // The folder goes with the worker that asked first.
    const { address } = await startServer({ CONTENT_DIR: aCopy(content), DATA_DIR: aFolder() });
    return address;
  },
} as const;

/** For Playwright, before the first worker. Answers how to end it; servers of this process end with it. */
export default async function keep(): Promise<() => Promise<void>> {
  const kept = new Map<string, Promise<string>>();
  const keeper = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://keeper");
    const [what, content] = [pathname.slice(1) as keyof typeof makers, searchParams.get("content") ?? ""]; // from `ask`
    const key = `${what} ${toContentHash(content)}`;
    const made = kept.get(key) ?? makers[what](content);
    kept.set(key, made);
    made.then(
      (text) => response.end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => keeper.listen(0, "127.0.0.1", resolve));
  process.env["E2E_KEEPER"] = `http://127.0.0.1:${(keeper.address() as AddressInfo).port}`; // it listens on a port
  return async () => {
    keeper.closeAllConnections();
    await new Promise((resolve) => keeper.close(resolve));
  };
}
