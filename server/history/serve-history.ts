/**
 * `/register.git`: the history of the register as the files that `git clone` fetches one by one (git's "dumb" protocol),
 * so that a clone costs the server no more than reading them.
 */
import { REPOSITORY } from "#exports/addresses.ts";
import type { Handler } from "#server/http/front.ts";
import { refuse } from "#server/http/refusal.ts";
import { sendFile } from "#server/http/send-file.ts";

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
    const path = (request.url ?? "").split("?", 1)[0] ?? "";
    if (path !== REPOSITORY && !path.startsWith(`${REPOSITORY}/`)) return rest(request, response);
    const file = path.slice(REPOSITORY.length + 1);
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
    await sendFile(request, response, { folder, file, headers: toHeaders(file, isPack), isLost });
  };
}

const isLost = { status: 404, text: "there is no such file in this repository; fetch it anew" };

const toHeaders = (file: string, isPack: boolean) => ({
  "content-type": isPack ? TYPES[file.endsWith(".idx") ? "idx" : "pack"] : "text/plain; charset=utf-8",
  // A pack is named after its bytes.
  "cache-control": isPack ? "public, max-age=31536000, immutable" : "no-cache",
});
