/**
 * The section `.liveupdate_versions` of a kernel image, as it was proposed in December 2025: which compatible strings the
 * image lists. It does not say which of them are written and which are read, nor whose they are, so nothing here does.
 */
import { limits } from "#domain/limits.ts";
import { fail, ok, type Result } from "#domain/result.ts";

export const VERSIONS_SECTION = ".liveupdate_versions";

/** Of the kernel, whose own order the section is written in. */
export type ByteOrder = "little" | "big";

export interface LiveupdateVersions {
  readonly byteOrder: ByteOrder;
  /** In the order in which they stand there. */
  readonly strings: readonly string[];
}

const MAGIC = 0x4c_56_55_50;
const VERSION = 1;
const HEAD_BYTES = 8;
const FIELD_BYTES = limits.format + 1;

/** More of them than a record may hold are refused. */
export const mostSectionBytes = HEAD_BYTES + limits.list * FIELD_BYTES;

/** Whether bytes begin as the section does, in either order. */
export const findByteOrder = (bytes: Uint8Array): ByteOrder | undefined => {
  if (bytes.length < 4) return undefined;
  if (readU32(bytes, 0, "little") === MAGIC) return "little";
  return readU32(bytes, 0, "big") === MAGIC ? "big" : undefined;
};

/** A failure goes on after "the section". `of` is the order of the file that it stood in, where there was one. */
export function parseLiveupdateVersions(bytes: Uint8Array, of?: ByteOrder): Result<LiveupdateVersions, string> {
  if (bytes.length < HEAD_BYTES)
    return fail(`is cut off: it has ${bytes.length} bytes, and its head alone has ${HEAD_BYTES}`);
  const byteOrder = findByteOrder(bytes);
  if (byteOrder === undefined)
    return fail(`begins with ${toHex(readU32(bytes, 0, of ?? "little"))}; its magic number is ${toHex(MAGIC)}`);
  if (of !== undefined && byteOrder !== of)
    return fail(
      `has its magic number with its bytes swapped: it is ${byteOrder}-endian, and the file that it stands in is ${of}-endian`,
    );
  const version = readU32(bytes, 4, byteOrder);
  if (version !== VERSION) return fail(`is of version ${version}; version ${VERSION} is the one that is read`);
  const rest = bytes.length - HEAD_BYTES;
  if (rest % FIELD_BYTES !== 0)
    return fail(
      `is cut off, or has something behind it: after its head it has ${rest} bytes, which is no multiple of the ${FIELD_BYTES} of a string`,
    );
  if (bytes.length > mostSectionBytes)
    return fail(`lists ${rest / FIELD_BYTES} strings; at most ${limits.list} are read`);
  return parseStrings(bytes, byteOrder);
}

function parseStrings(bytes: Uint8Array, byteOrder: ByteOrder): Result<LiveupdateVersions, string> {
  const places = new Map<string, number>();
  for (let at = HEAD_BYTES; at < bytes.length; at += FIELD_BYTES) {
    const number = places.size + 1;
    const string = parseField(bytes.subarray(at, at + FIELD_BYTES));
    if (!string.ok) return fail(`has at string ${number}, byte ${at}, ${string.failure}`);
    const first = places.get(string.value);
    if (first !== undefined) return fail(`lists \`${string.value}\` twice, as strings ${first} and ${number}`);
    places.set(string.value, number);
  }
  return ok({ byteOrder, strings: [...places.keys()] });
}

function parseField(field: Uint8Array): Result<string, string> {
  const end = field.indexOf(0);
  if (end < 0)
    return fail(`no NUL: a string has at most ${limits.format} characters and NULs up to byte ${FIELD_BYTES}`);
  if (end === 0) return fail("nothing: a string has at least one character");
  const text = field.subarray(0, end);
  const strange = text.find((byte) => byte < 0x20 || byte > 0x7e);
  if (strange !== undefined) return fail(`the byte ${toHex(strange, 2)}, which is no printable character of ASCII`);
  if (field.subarray(end).some((byte) => byte !== 0))
    return fail("bytes behind the NUL that ends it; all of them are NUL");
  return ok(String.fromCharCode(...text));
}

const readU32 = (bytes: Uint8Array, offset: number, order: ByteOrder): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(offset, order === "little");

const toHex = (value: number, digits = 8): string => `0x${value.toString(16).padStart(digits, "0")}`;
