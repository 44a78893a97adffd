/** What an answer is, before it becomes bytes: content, and the links beside it. */
import { ok, type Result } from "#domain/result.ts";
import type { Content } from "#exports/content.ts";
import type { Mail } from "#exports/mail/mail.ts";

/** A link of the answer's Link header (RFC 8288). */
export interface WebLink {
  readonly rel:
    | "alternate"
    | "canonical"
    | "deprecation"
    | "describedby"
    | "latest-version"
    | "next"
    | "predecessor-version"
    | "prev"
    | "service-desc"
    | "successor-version"
    | "license"
    | "version-history";
  readonly href: string;
  readonly type?: string;
}

export interface Answer {
  readonly content: Content;
  readonly links: readonly WebLink[];
  /** The address of what the request made. */
  readonly made?: string;
  /** It is for the one who asked, and kept nowhere. */
  readonly isOwn?: boolean;
}

/** `made`: the address of what the request made. */
export const toJson = (value: object, links: readonly WebLink[], made?: string): Result<Answer, never> =>
  ok({ content: { type: "json", value }, links, ...(made !== undefined && { made }) });

export const toMail = (mail: Mail, fileName: string, links: readonly WebLink[]): Result<Answer, never> =>
  ok({ content: { type: "mail", mail, fileName }, links });

export const toText = (text: string, links: readonly WebLink[]): Result<Answer, never> =>
  ok({ content: { type: "text", text }, links });
