/** What is published at one address, before it becomes bytes. */
import type { RegisterRecord } from "#domain/register/record/record.ts";
import type { Mail } from "#exports/mail/mail.ts";

/** What an answer consists of. A diagram takes time and a renderer, so the server draws it. */
export type Content =
  | { readonly type: "json"; readonly value: object }
  /** `fileName`: what it has to be called where it is kept, where that matters. */
  | { readonly type: "text"; readonly text: string; readonly fileName?: string }
  /** Sent as they come. `asOf` names them: the same name is the same lines. */
  | { readonly type: "lines"; readonly lines: AsyncIterable<string>; readonly asOf: string }
  /** Bytes of a mail are written by a library that does no more than that. */
  | { readonly type: "mail"; readonly mail: Mail; readonly fileName: string }
  | { readonly type: "diagram"; readonly machine: RegisterRecord<"machine"> };
