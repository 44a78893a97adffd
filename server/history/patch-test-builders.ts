/** Patches as `git format-patch` writes them. */
import { createHash } from "node:crypto";
import { createTwoFilesPatch } from "diff";

interface File {
  readonly path: string;
  /** Undefined where there is none. */
  readonly before?: string;
  readonly after?: string;
}

const toHash = (text: string | undefined): string =>
  text === undefined
    ? "0".repeat(12)
    : createHash("sha1")
        .update(`blob ${Buffer.byteLength(text)}\0${text}`)
        .digest("hex")
        .slice(0, 12);

export function aSection({ path, before, after }: File): string {
  const names = [
    before === undefined ? "/dev/null" : `a/${path}`,
    after === undefined ? "/dev/null" : `b/${path}`,
  ] as const;
  const hunks = createTwoFilesPatch(...names, before ?? "", after ?? "").replace(/^=+\n/m, "");
  const mode =
    before === undefined ? "new file mode 100644\n" : after === undefined ? "deleted file mode 100644\n" : "";
  return `diff --git a/${path} b/${path}\n${mode}index ${toHash(before)}..${toHash(after)}${mode === "" ? " 100644" : ""}\n${hunks}`;
}

export const aMail = (sections: string, { subject = "[PATCH] Say it better", body = "Nobody knew.\n" } = {}): string =>
  `From ${"a1".repeat(20)} Mon Sep 17 00:00:00 2001
From: Ada <ada@example.org>
Date: Sat, 1 Feb 2025 12:00:00 +0000
Subject: ${subject}

${body}---
 content/x | 2 +-
 1 file changed, 1 insertion(+), 1 deletion(-)

${sections}-- 
2.39.5

`;

export const aPatch = (...files: readonly File[]): string => aMail(files.map(aSection).join(""));
