/** What a check reports. A finding is data: pages, the API and the command line print the same one. */

export const levels = ["error", "warning", "note"] as const;
/** An error is wrong and stops an import; a warning is likely wrong; a note is worth knowing. */
export type Level = (typeof levels)[number];

export interface Finding {
  /** The rule's name, which is its file name: `dangling-reference`. */
  readonly rule: string;
  readonly level: Level;
  /** `collection/slug`, or `register` where it is about no single record. */
  readonly record: string;
  /** JSON Pointer into the body of the record; empty for the record as a whole. */
  readonly path: string;
  /** What is wrong, and what would be right. */
  readonly message: string;
  /** Where the message tells more than that, what it is about: two findings of a record about the same are the same. */
  readonly about?: string;
}

/** All findings, errors first, then by record and path. */
export interface CheckReport {
  readonly findings: readonly Finding[];
  /** Findings that an exception covers, with the reason and the end it gives. */
  readonly excepted: readonly (Finding & { readonly reason: string; readonly until: string })[];
}
