/** The paths, below `/api/v1`, at which a record or a proposal is answered as a mail. */
import type { KindName } from "#domain/register/reference.ts";

export const mailKinds = ["meeting", "decision", "topic"] as const satisfies readonly KindName[];
export type MailKind = (typeof mailKinds)[number];

export const isMailKind = (kind: KindName): kind is MailKind => mailKinds.some((name) => name === kind);

/** `path` is that of its page: `/topics/rollback`. */
export const toMailPath = (path: string): string => `${path}.eml`;
export const toMailTextPath = (path: string): string => `${path}.txt`;
