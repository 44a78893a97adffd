/** The bytes of a body that says what it is: its type and its size are refused in words, and it waits for room. */
import type { Problem } from "#domain/problem.ts";
import { fail, type Result } from "#domain/result.ts";
import type { RequestProblem } from "#api/problem-details.ts";
import { takeRoom, type Room, type TakenRoom } from "#server/http/room.ts";
import { noRoom } from "#server/work/work.ts";

export interface BodyLimit {
  readonly bytes: number;
  /** What to do with more. */
  readonly remedy: string;
  /** The types of bodies that the address reads. */
  readonly read?: readonly string[];
  /** For all that send the same. */
  readonly room: Room;
  /** Where it is false, what the body says could not be worked on, so it is not read. */
  readonly hasRoom: () => boolean;
}

/** Hands the bytes to `handle`, with their type; what it makes of them counts as held until it is done. */
export async function withBytes<Value, Failure>(
  request: Request,
  { bytes: mostBytes, remedy, read = ["application/json"], room, hasRoom }: BodyLimit,
  handle: (bytes: Uint8Array<ArrayBuffer>, type: string) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | Problem | RequestProblem>> {
  const given = request.headers.get("content-type") ?? undefined;
  const type = /^([^\s;]+)\s*(?:;\s*charset="?utf-8"?\s*)?$/i.exec(given?.trim() ?? "")?.[1]?.toLowerCase();
  if (type === undefined || !read.includes(type))
    return fail({ type: "unsupported-media-type", given: given?.slice(0, 80), read });
  const tooLarge = fail({ type: "too-large", limit: `${mostBytes} bytes`, remedy } as const);
  const length = request.headers.get("content-length");
  if (Number(length) > mostBytes) return tooLarge;
  if (!hasRoom()) return fail(noRoom);
  const taken = takeRoom(room);
  try {
    const bytes = await readBytes(request, mostBytes, taken);
    if (bytes === "more") return tooLarge;
    return bytes === "no-room"
      ? fail({ type: "unavailable", what: "room for this body; others are being read" })
      : await handle(bytes, type);
  } finally {
    taken.leave();
  }
}

/** What comes after too much is not waited for. The bytes have a buffer to themselves. */
async function readBytes(
  request: Request,
  most: number,
  { take }: TakenRoom,
): Promise<Uint8Array<ArrayBuffer> | "more" | "no-room"> {
  // As large as it says it is, so that it is held once; it may say anything, and nothing.
  const declared = Number(request.headers.get("content-length") ?? 0);
  let bytes = new Uint8Array(Math.min(declared, most));
  let size = 0;
  const reader = request.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    const { value } = read as { readonly value: Uint8Array };
    const refusal = size + value.length > most ? "more" : take(value.length) ? undefined : "no-room";
    if (refusal) {
      await reader?.cancel();
      return refusal;
    }
    if (size + value.length > bytes.length) {
      const larger = new Uint8Array(Math.min(most, 2 * bytes.length + value.length));
      larger.set(bytes);
      bytes = larger;
    }
    bytes.set(value, size);
    size += value.length;
  }
  return size === bytes.length ? bytes : bytes.slice(0, size);
}
