/** The notations that a machine can be had in, by the end of its address. To add one is to add an entry here. */
import type { RegisterRecord } from "#domain/record/record.ts";
import type { Content } from "#exports/api/answer.ts";
import { toMermaid } from "#exports/mermaid.ts";
import { toWalksText } from "#exports/walks-text.ts";

interface Notation {
  /** What one gets, in a sentence: "as a Mermaid state diagram". */
  readonly label: string;
  readonly mediaType: string;
  readonly toContent: (machine: RegisterRecord<"machine">) => Content;
}

export const notations = {
  mmd: {
    label: "as a Mermaid state diagram",
    // Registered is application/vnd.mermaid, which browsers save to disk; most who follow the link want to read it.
    mediaType: "text/plain; charset=utf-8",
    toContent: ({ slug, number, body }) => ({ type: "text", text: toMermaid(body, { slug, version: number }) }),
  },
  svg: {
    label: "drawn, with its own colours for light and dark",
    mediaType: "image/svg+xml",
    toContent: (machine) => ({ type: "diagram", machine }),
  },
  "walks.txt": {
    label: "as walks that together take every transition, one to a line",
    mediaType: "text/plain; charset=utf-8",
    toContent: (machine) => ({ type: "text", text: toWalksText(machine) }),
  },
} as const satisfies Record<string, Notation>;

export type NotationName = keyof typeof notations;

export const notationNames = Object.keys(notations) as readonly NotationName[]; // the keys of a literal
