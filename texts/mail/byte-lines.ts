/** Lines of bytes, found without copying any, however they end. */

const LF = 0x0a;
const CR = 0x0d;

export interface ByteLine {
  readonly from: number;
  /** Without its line break. */
  readonly to: number;
  /** Where the next one begins. */
  readonly next: number;
}

/** The line that begins at a place. */
export function findLine(bytes: Uint8Array, from: number): ByteLine {
  const found = bytes.indexOf(LF, from);
  const end = found < 0 ? bytes.length : found;
  return { from, to: end > from && bytes[end - 1] === CR ? end - 1 : end, next: found < 0 ? bytes.length : found + 1 };
}

/** Behind the lines that have nothing on them. */
export function skipEmptyLines(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const line = findLine(bytes, at);
    if (line.to > line.from) return at;
    at = line.next;
  }
  return at;
}

export const toBytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

export function startsWith(bytes: Uint8Array, at: number, start: Uint8Array): boolean {
  if (at + start.length > bytes.length) return false;
  for (let index = 0; index < start.length; index += 1) if (bytes[at + index] !== start[index]) return false;
  return true;
}
