/**
 * The parts of a form as it is sent, found in its bytes without reading what they say. What React takes apart by
 * itself, and how dear that may become, is thus known before Next is given the form.
 */
import { randomBytes } from "node:crypto";

export interface FormPart {
  readonly name: string;
  readonly isFile: boolean;
  /** Of a file: as the browser says them. */
  readonly fileName?: string;
  readonly type?: string;
  readonly bytes: Uint8Array;
}

export type FormFault = "unreadable" | "too-many";

/** No name of a field comes near it. */
const MOST_HEAD_BYTES = 2_000;

/** The boundary of `multipart/form-data`; undefined for other types. */
export function findBoundary(type: string | undefined): string | undefined {
  const [, quoted, plain] =
    /^\s*multipart\/form-data\s*;(?:.*;)?\s*boundary=(?:"([^"]{1,70})"|([^\s";]{1,70}))/i.exec(type ?? "") ?? [];
  return quoted ?? plain;
}

export function listFormParts(body: Buffer, boundary: string, most: number): readonly FormPart[] | FormFault {
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const parts: FormPart[] = [];
  let at = body.indexOf(delimiter.subarray(2));
  if (at !== 0) return "unreadable";
  at += delimiter.length - 2;
  while (body.subarray(at, at + 2).toString("latin1") === "\r\n") {
    const headEnd = body.subarray(at, at + MOST_HEAD_BYTES).indexOf("\r\n\r\n");
    const end = headEnd < 0 ? -1 : body.indexOf(delimiter, at + headEnd + 2);
    if (end < 0) return "unreadable";
    const head = readPartHead(body.subarray(at, at + headEnd).toString("utf8"));
    if (!head) return "unreadable";
    parts.push({ ...head, bytes: body.subarray(at + headEnd + 4, Math.max(end, at + headEnd + 4)) });
    if (parts.length > most) return "too-many";
    at = end + delimiter.length;
  }
  return body.subarray(at, at + 2).toString("latin1") === "--" ? parts : "unreadable";
}

/** Undefined for what no browser writes, and what others would read otherwise. */
function readPartHead(head: string): Omit<FormPart, "bytes"> | undefined {
  const lines = head.split("\r\n").filter((line) => line !== "");
  const fields = new Map<string, string>();
  for (const line of lines) {
    const [, name = "", value] = /^([\w-]+):[ \t]*([^\r\n]*)$/.exec(line) ?? [];
    if (value === undefined || fields.has(name.toLowerCase())) return undefined;
    fields.set(name.toLowerCase(), value);
  }
  const [, name, fileName] =
    /^form-data; ?name="([^"\\]*)"(?:; ?filename="([^"]*)")?$/i.exec(fields.get("content-disposition") ?? "") ?? [];
  if (name === undefined) return undefined;
  if (fileName === undefined) return { name, isFile: false };
  const type = /^[\w.+-]+\/[\w.+-]+/.exec(fields.get("content-type") ?? "")?.[0] ?? "application/octet-stream";
  return { name, isFile: true, fileName, type };
}

/** The form once more, as a browser would write it. */
export function writeForm(parts: readonly FormPart[]): { readonly body: Buffer; readonly type: string } {
  // Made now, so that nothing in the parts can hold it: some readers look for it anywhere.
  const boundary = `----${randomBytes(24).toString("hex")}`;
  const pieces = parts.flatMap(({ name, fileName, type, bytes }) => {
    const file = fileName === undefined ? "" : `; filename="${fileName}"\r\nContent-Type: ${type}`;
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`;
    return [Buffer.from(head), bytes, Buffer.from("\r\n")];
  });
  const body = Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]);
  return { body, type: `multipart/form-data; boundary=${boundary}` };
}
