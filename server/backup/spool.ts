/** Parts of a backup as files beside it, each with what the manifest says of it: how long they are is known only then. */
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { finished } from "node:stream/promises";
import type { Part } from "./manifest.ts";

export interface Spool {
  readonly parts: readonly Part[];
  readonly add: (name: string, content: AsyncIterable<Uint8Array | string>) => Promise<void>;
  readonly toFile: (part: Part) => string;
}

/** `folder` goes with whoever made it. */
export function openSpool(folder: string): Spool {
  const parts: Part[] = [];
  const locate = (name: string): string => path.join(folder, name);
  return {
    parts,
    toFile: ({ name }) => locate(name),
    add: async (name, content) => {
      await mkdir(path.dirname(locate(name)), { recursive: true, mode: 0o700 });
      const [sum, file] = [createHash("sha256"), createWriteStream(locate(name), { flags: "wx", mode: 0o600 })];
      // What goes wrong is told where it is waited for.
      const written = finished(file);
      written.catch(() => {});
      let bytes = 0;
      for await (const piece of content) {
        const chunk = Buffer.from(piece);
        sum.update(chunk);
        bytes += chunk.length;
        if (!file.write(chunk)) await Promise.race([once(file, "drain"), written]);
      }
      file.end();
      await written;
      parts.push({ name, bytes, sha256: sum.digest("hex") });
    },
  };
}
