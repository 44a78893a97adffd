/**
 * An image of a kernel as it comes in: on the disk, not in memory, and without a name there, so that nothing of it stays
 * whatever becomes of the process. What cannot be one is refused by its first bytes, before the rest has come.
 */
import { randomUUID } from "node:crypto";
import { open, unlink, type FileHandle } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { limits } from "#domain/limits.ts";
import type { Problem } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { imageTypes } from "#api/kernel-image-row.ts";
import type { RequestProblem } from "#api/problem-details.ts";
import { openRoom, takeRoom, type TakenRoom } from "#server/http/room.ts";
import { toRandomAccess } from "#server/kernel-image/open-file.ts";
import { readImage, refuseSent, TELLING_BYTES, type ReadImage } from "#server/kernel-image/read-image.ts";

type Failure = Problem | RequestProblem;

/** Who is not known has room apart from those who may propose: nobody keeps them out by sending slowly. */
const rooms = {
  member: openRoom(limits.kernelImagesInFlight / 2),
  stranger: openRoom(limits.kernelImagesInFlight / 2),
};
export type Sender = keyof typeof rooms;

const tooLarge: RequestProblem = {
  type: "too-large",
  limit: `${limits.kernelImage} bytes`,
  remedy: "send the section alone: `objcopy -O binary --only-section=.liveupdate_versions vmlinux section.bin`",
};

export async function receiveImage(request: Request, sender: Sender): Promise<Result<ReadImage, Failure>> {
  const wrongHead = findHeadFault(request.headers);
  if (wrongHead) return fail(wrongHead);
  const taken = takeRoom(rooms[sender]);
  let file: FileHandle | undefined;
  try {
    const name = path.join(tmpdir(), `concordance-image-${randomUUID()}`);
    file = await open(name, "wx+", 0o600);
    await unlink(name);
    const failure = await writeBody(request, file, taken);
    if (failure) return fail(failure);
    const read = readImage(toRandomAccess(file.fd));
    return read.ok ? ok(read.value) : fail(toInvalid(read.failure));
  } catch (error) {
    if (isFull(error)) return fail({ type: "unavailable", what: "room on the disk for this image" });
    throw error;
  } finally {
    await file?.close();
    taken.leave();
  }
}

const toInvalid = (message: string): Problem => ({ type: "invalid", issues: [{ path: "", message }] });

const isFull = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT");

function findHeadFault(headers: Headers): Failure | undefined {
  const type = headers.get("content-type") ?? undefined;
  const encoding = headers.get("content-encoding") ?? "identity";
  if (encoding.toLowerCase() !== "identity")
    return { type: "unsupported-media-type", given: `packed with ${encoding.slice(0, 20)}`, read: imageTypes };
  if (!imageTypes.some((read) => read === type?.trim().toLowerCase()))
    return { type: "unsupported-media-type", given: type?.slice(0, 80), read: imageTypes };
  return Number(headers.get("content-length")) > limits.kernelImage ? tooLarge : undefined;
}

/** Why no more of it is taken; undefined where all of it is there. */
async function writeBody(request: Request, file: FileHandle, { take }: TakenRoom): Promise<Failure | undefined> {
  const reader = request.body?.getReader();
  const start = new Uint8Array(TELLING_BYTES);
  let size = 0;
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    const { value } = read as { readonly value: Uint8Array };
    if (size < start.length) start.set(value.subarray(0, start.length - size), size);
    size += value.length;
    const failure = refusePiece(value.length, size, start, take);
    if (failure) {
      await reader?.cancel();
      return failure;
    }
    await file.writeFile(value);
  }
  return undefined;
}

function refusePiece(piece: number, size: number, start: Uint8Array, take: TakenRoom["take"]): Failure | undefined {
  if (size > limits.kernelImage) return tooLarge;
  const refused = size < TELLING_BYTES ? undefined : refuseSent(start, size);
  if (refused !== undefined) return toInvalid(refused);
  return take(piece) ? undefined : { type: "unavailable", what: "room for this image; others are being read" };
}
