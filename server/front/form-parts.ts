/**
 * The parts of a form as it is sent, found in its bytes without reading what they say. What React takes apart by
 * itself, and how dear that may become, is thus known before Next is given the form.
 */

export interface FormPart {
  readonly name: string;
  readonly isFile: boolean;
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
    const head = body.subarray(at, at + headEnd).toString("utf8");
    const [, name] = /^content-disposition:.*?[;\s]name="([^"]*)"/im.exec(head) ?? [];
    if (name === undefined) return "unreadable";
    const bytes = body.subarray(at + headEnd + 4, Math.max(end, at + headEnd + 4));
    parts.push({ name, isFile: /;\s*filename\*?=/i.test(head), bytes });
    if (parts.length > most) return "too-many";
    at = end + delimiter.length;
  }
  return body.subarray(at, at + 2).toString("latin1") === "--" ? parts : "unreadable";
}
