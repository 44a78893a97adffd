/** What the head of a part says of what is in it: its type with parameters, how it is encoded, and where it is meant to be shown. */
import { findField, type Head } from "#texts/mail/read-head.ts";

export interface ContentType {
  /** In lower case: `text/plain`. */
  readonly type: string;
  readonly charset?: string;
  /** Of a part that holds others. */
  readonly boundary?: string;
  readonly encoding: string;
  readonly isAttachment: boolean;
}

const LONGEST = 4_000;
const PARAMETER = /;[ \t]*([a-z-]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]+))/gi;

/** `usual` is what is meant where nothing is said. */
export function readContentType(head: Pick<Head, "fields">, usual = "text/plain"): ContentType {
  const value = (findField(head, "content-type") ?? usual).slice(0, LONGEST);
  const type = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(value)?.[1]?.toLowerCase() ?? usual;
  const parameters = new Map<string, string>();
  for (const [, name = "", quoted, plain] of value.matchAll(PARAMETER)) {
    const key = name.toLowerCase();
    if (!parameters.has(key)) parameters.set(key, quoted?.replace(/\\(.)/g, "$1") ?? plain ?? "");
  }
  const [charset, boundary] = [parameters.get("charset"), parameters.get("boundary")];
  return {
    type,
    ...(charset !== undefined && charset !== "" && { charset: charset.toLowerCase() }),
    ...(boundary !== undefined && boundary !== "" && { boundary }),
    encoding: /[\w-]+/.exec(findField(head, "content-transfer-encoding") ?? "")?.[0]?.toLowerCase() ?? "8bit",
    isAttachment: /^\s*attachment\b/i.test(findField(head, "content-disposition") ?? ""),
  };
}
