/** What a file says of the kernel whose image it is: the section that lists its versions, alone or in an ELF file. */
import { createHash } from "node:crypto";
import {
  findByteOrder,
  mostSectionBytes,
  parseLiveupdateVersions,
  VERSIONS_SECTION,
  type ByteOrder,
} from "#domain/kernel/liveupdate-versions.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { findElfSection, isElf, type ElfClass, type RandomAccess } from "#server/kernel-image/elf.ts";

export interface ReadImage {
  readonly form: "section" | "elf";
  /** Undefined of a section alone. */
  readonly elfClass: ElfClass | undefined;
  readonly byteOrder: ByteOrder;
  /** Of the whole file. */
  readonly bytes: number;
  /** Of the section. */
  readonly sha256: string;
  readonly strings: readonly string[];
}

/** So many bytes tell what a file is. */
export const TELLING_BYTES = 8;

/** Why a file that begins so, and has so many bytes by now, is none that is read. A sentence, after "the file". */
export function refuseSent(start: Uint8Array, size: number): string | undefined {
  if (isElf(start)) return undefined;
  if (findByteOrder(start) === undefined)
    return `is neither an ELF file nor the section \`${VERSIONS_SECTION}\`: it begins with ${toHex(start)}${hintAt(start)}`;
  return size > mostSectionBytes
    ? `is a section of more than ${mostSectionBytes} bytes, which is all that is read of one`
    : undefined;
}

/** A failure is a sentence about the file, after "the file". */
export function readImage(file: RandomAccess): Result<ReadImage, string> {
  const start = file.read(0, Math.min(file.size, TELLING_BYTES));
  if (start.length === 0) return fail("is empty");
  const refused = refuseSent(start, file.size);
  if (refused !== undefined) return fail(refused);
  if (!isElf(start)) return parseSection(file, { offset: 0, size: file.size });
  const found = findElfSection(file, VERSIONS_SECTION);
  if (!found.ok) return found;
  const { size } = found.value;
  if (size > mostSectionBytes)
    return fail(`has a section \`${VERSIONS_SECTION}\` of ${size} bytes; at most ${mostSectionBytes} are read`);
  return parseSection(file, found.value);
}

interface Place {
  readonly offset: number;
  readonly size: number;
  readonly elfClass?: ElfClass;
  readonly byteOrder?: ByteOrder;
}

function parseSection(file: RandomAccess, { offset, size, elfClass, byteOrder }: Place): Result<ReadImage, string> {
  const bytes = file.read(offset, size);
  const read = parseLiveupdateVersions(bytes, byteOrder);
  if (!read.ok) return fail(`has a section \`${VERSIONS_SECTION}\` that cannot be read; it ${read.failure}`);
  return ok({
    form: elfClass === undefined ? "section" : "elf",
    elfClass,
    byteOrder: read.value.byteOrder,
    bytes: file.size,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    strings: read.value.strings,
  });
}

const packed: readonly (readonly [start: readonly number[], hint: string])[] = [
  [
    [0x4d, 0x5a],
    "; a bzImage is packed, and scripts/extract-vmlinux of the kernel's sources takes the vmlinux out of it",
  ],
  [[0x1f, 0x8b], "; it is packed with gzip: unpack it first"],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], "; it is packed with xz: unpack it first"],
  [[0x28, 0xb5, 0x2f, 0xfd], "; it is packed with zstd: unpack it first"],
];

const hintAt = (start: Uint8Array): string =>
  packed.find(([bytes]) => bytes.every((byte, at) => start[at] === byte))?.[1] ?? "";

const toHex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
