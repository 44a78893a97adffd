/** What an answer is, before it becomes bytes: content, and the links beside it. */
import type { RegisterRecord } from "#domain/record/record.ts";

/** A link of the answer's Link header (RFC 8288). */
export interface WebLink {
  readonly rel:
    "alternate" | "describedby" | "latest-version" | "predecessor-version" | "successor-version" | "version-history";
  readonly href: string;
  readonly type?: string;
}

/** What an answer consists of. A diagram takes time and a renderer, so the server draws it. */
export type Content =
  | { readonly type: "json"; readonly value: object }
  /** `fileName`: what it has to be called where it is kept, where that matters. */
  | { readonly type: "text"; readonly text: string; readonly fileName?: string }
  | { readonly type: "diagram"; readonly machine: RegisterRecord<"machine"> };

export interface Answer {
  readonly content: Content;
  readonly links: readonly WebLink[];
  /** The address of what the request made. */
  readonly made?: string;
}
