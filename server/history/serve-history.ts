/**
 * `/register.git`: the history of the register as the files that `git clone` fetches one by one (git's "dumb" protocol),
 * so that a clone costs the server no more than reading them.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { REPOSITORY } from "#exports/addresses.ts";
import { readIfThere } from "#server/files/read-if-there.ts";
import type { Handler } from "#server/http/front.ts";
import { refuse } from "#server/http/refusal.ts";
import { sendFile } from "#server/http/send-file.ts";
import { isKnown, toMade, toRepresentation, write } from "#server/http/shared/representation.ts";

/** Nothing else of the folder is anybody's: it has settings and a lock, too. */
const NAMES = /^(?:HEAD|info\/refs|objects\/info\/packs)$/;
const PACKS = /^objects\/pack\/pack-[0-9a-f]{40}\.(?:pack|idx)$/;

const TYPES = {
  pack: "application/x-git-packed-objects",
  idx: "application/x-git-packed-objects-toc",
} as const;

/** How long a reader waits for what was accepted to be written, before there is nothing new for him. */
const WAIT_MS = 45_000;

export interface History {
  /** Where its files are. */
  readonly folder: string;
  /** Writes what is not written; whether there is anything to read now. */
  readonly bringUpToDate: (waitMs: number) => Promise<boolean>;
}

export function withHistory({ folder, bringUpToDate }: History, publicUrl: string, rest: Handler): Handler {
  return async (request, response) => {
    const address = (request.url ?? "").split("?", 1)[0] ?? "";
    if (address !== REPOSITORY && !address.startsWith(`${REPOSITORY}/`)) return rest(request, response);
    const file = address.slice(REPOSITORY.length + 1);
    if (request.method !== "GET" && request.method !== "HEAD")
      return refuse(request, response, {
        status: 405,
        text: "this repository is read only: change the register by a proposal",
        headers: { allow: "GET, HEAD" },
      });
    const isPack = PACKS.test(file);
    if (!isPack && !NAMES.test(file))
      return refuse(request, response, {
        status: 404,
        text: `there is no such file in this repository; read it with: git clone ${publicUrl}${REPOSITORY}`,
      });
    // Git asks for this first, and the rest of a clone is what it leads to.
    if (file === "info/refs" && !(await bringUpToDate(WAIT_MS)))
      return refuse(request, response, {
        status: 503,
        text: "the history is being written; ask again in a moment",
        headers: { "retry-after": "5" },
      });
    if (isPack) return sendFile(request, response, { folder, file, headers: toPackHeaders(file), isLost });
    await sendName(request, response, path.join(folder, file));
  };
}

const isLost = { status: 404, text: "there is no such file in this repository; fetch it anew" };

/** A pack is named after its bytes, so its name tells it from every other at whichever server. */
const toPackHeaders = (file: string) => ({
  "content-type": TYPES[file.endsWith(".idx") ? "idx" : "pack"],
  "cache-control": "public, max-age=31536000, immutable",
  etag: JSON.stringify(path.basename(file)),
});

/** A few lines, told apart by what they say: when they were written differs from server to server. */
async function sendName(request: IncomingMessage, response: ServerResponse, file: string): Promise<void> {
  const bytes = await readIfThere(file);
  if (!bytes) return refuse(request, response, isLost);
  const made = toMade({ "content-type": "text/plain; charset=utf-8", "cache-control": "no-cache" }, bytes);
  write(request, response, isKnown(request, made) ? 304 : 200, await toRepresentation(made));
}
