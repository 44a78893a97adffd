/**
 * Finds one section of an ELF file by its name, reading its heads and its table of names and nothing else. Strict: what
 * does not fit the format, or reaches beyond the file, is refused in words, and no number in it is believed.
 */
import { limits } from "#domain/limits.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { ByteOrder } from "#domain/kernel/liveupdate-versions.ts";

/** A file of which any stretch can be read, whatever its size. Nobody asks beyond its end. */
export interface RandomAccess {
  readonly size: number;
  readonly read: (offset: number, length: number) => Uint8Array;
}

export type ElfClass = 32 | 64;

export interface ElfSection {
  readonly elfClass: ElfClass;
  readonly byteOrder: ByteOrder;
  readonly offset: number;
  readonly size: number;
}

/** Where the fields stand, in bytes. Addresses are as wide as the class. */
const places = {
  32: { head: 52, shoff: 0x20, shentsize: 0x2e, entry: 40, offset: 0x10, size: 0x14, link: 0x18, wide: 4 },
  64: { head: 64, shoff: 0x28, shentsize: 0x3a, entry: 64, offset: 0x18, size: 0x20, link: 0x28, wide: 8 },
} as const;

const SHT_PROGBITS = 1;
const SHT_STRTAB = 3;
const SHT_NOBITS = 8;
const SHF_COMPRESSED = 0x8_00;
/** The index of the names stands in section 0, where it is too large for the head. */
const SHN_XINDEX = 0xff_ff;

/** Whether bytes begin as an ELF file. */
export const isElf = (bytes: Uint8Array): boolean =>
  bytes.length >= 4 && [0x7f, 0x45, 0x4c, 0x46].every((byte, at) => bytes[at] === byte);

interface Head {
  readonly elfClass: ElfClass;
  readonly byteOrder: ByteOrder;
  /** Of the section headers. */
  readonly table: Stretch;
  readonly count: number;
  readonly names: number;
}

interface Stretch {
  readonly offset: number;
  readonly size: number;
}

interface Header extends Stretch {
  readonly name: number;
  readonly type: number;
  readonly flags: number;
  readonly link: number;
}

/** A failure is a sentence about the file, after "the file". */
export function findElfSection(file: RandomAccess, name: string): Result<ElfSection, string> {
  const head = readHead(file);
  if (!head.ok) return head;
  const headers = readHeaders(file, head.value, 0, head.value.count);
  const names = readNames(file, head.value, headers);
  if (!names.ok) return names;
  const wanted = new TextEncoder().encode(`${name}\0`);
  const found: Header[] = [];
  for (const [index, header] of headers.entries()) {
    if (header.name >= names.value.length)
      return fail(
        `has a section ${index} whose name stands at ${header.name}, beyond the ${names.value.length} bytes of names`,
      );
    if (index > 0 && startsWith(names.value, header.name, wanted)) found.push(header);
  }
  const [section, ...others] = found;
  if (!section)
    return fail(
      `has no section \`${name}\` among its ${headers.length}: its kernel was built without one, or it was taken out`,
    );
  if (others.length > 0) return fail(`has ${found.length} sections \`${name}\`, and nothing says which of them holds`);
  return checkSection(section, head.value, { file, name });
}

function checkSection(
  { type, flags, offset, size }: Header,
  { elfClass, byteOrder, table }: Head,
  { file, name }: { readonly file: RandomAccess; readonly name: string },
): Result<ElfSection, string> {
  const its = `a section \`${name}\``;
  if (type === SHT_NOBITS) return fail(`has ${its} without content (SHT_NOBITS): it holds debug information alone`);
  if ((flags & SHF_COMPRESSED) !== 0)
    return fail(`has ${its} that is compressed: \`objcopy --decompress-debug-sections\` writes it as it was`);
  if (type !== SHT_PROGBITS) return fail(`has ${its} of type ${type}; it must be one of data (1)`);
  if (!isInside({ offset, size }, file)) return fail(`has ${its} that reaches beyond its end: it is cut off`);
  if (offset < places[elfClass].head || isOverlapping({ offset, size }, table))
    return fail(`has ${its} that lies over its own headers`);
  return ok({ elfClass, byteOrder, offset, size });
}

function readHead(file: RandomAccess): Result<Head, string> {
  const start = file.read(0, Math.min(file.size, places[64].head));
  if (!isElf(start)) return fail("does not begin as an ELF file");
  const elfClass: ElfClass | undefined = start[4] === 1 ? 32 : start[4] === 2 ? 64 : undefined;
  const byteOrder: ByteOrder | undefined = start[5] === 1 ? "little" : start[5] === 2 ? "big" : undefined;
  if (elfClass === undefined)
    return fail(`is an ELF file of class ${start[4] ?? "?"}; 32 bits (1) and 64 bits (2) are read`);
  if (byteOrder === undefined)
    return fail(`is an ELF file in byte order ${start[5] ?? "?"}; little (1) and big (2) are read`);
  if (start[6] !== 1) return fail(`is an ELF file of version ${start[6] ?? "?"}; version 1 is read`);
  const at = places[elfClass];
  if (start.length < at.head) return fail("is cut off inside the head of an ELF file");
  const fields = toReader(start, byteOrder);
  const shoff = fields.wide(at.shoff, at.wide);
  if (shoff === 0) return fail("has no section headers: they were stripped, and without them no section has a name");
  const entry = fields.u16(at.shentsize);
  if (entry !== at.entry)
    return fail(`has section headers of ${entry} bytes; in ${elfClass} bits they have ${at.entry}`);
  const first = { offset: shoff, size: entry };
  if (!isInside(first, file)) return fail("has its section headers beyond its end: it is cut off");
  if (shoff < at.head) return fail("has its section headers over its own head");
  const head = {
    elfClass,
    byteOrder,
    table: first,
    count: fields.u16(at.shentsize + 2),
    names: fields.u16(at.shentsize + 4),
  };
  return withCounts(file, head);
}

/** What is too large for the head stands in the header of section 0, which is no section. */
function withCounts(file: RandomAccess, head: Head): Result<Head, string> {
  const [zero] = readHeaders(file, head, 0, 1);
  const count = head.count === 0 ? (zero?.size ?? 0) : head.count;
  const names = head.names === SHN_XINDEX ? (zero?.link ?? 0) : head.names;
  if (count === 0) return fail("has no section headers: it says that there are none");
  if (count > limits.elfSections)
    return fail(`says that it has ${count} sections; at most ${limits.elfSections} are read`);
  const table = { offset: head.table.offset, size: count * head.table.size };
  if (!isInside(table, file)) return fail("has section headers that reach beyond its end: it is cut off");
  if (names === 0 || names >= count) return fail(`has ${count} sections, and the names of these in section ${names}`);
  return ok({ ...head, table, count, names });
}

function readHeaders(file: RandomAccess, { elfClass, byteOrder, table }: Head, from: number, count: number): Header[] {
  const at = places[elfClass];
  const { u32, wide } = toReader(file.read(table.offset + from * at.entry, count * at.entry), byteOrder);
  return Array.from({ length: count }, (_, index) => {
    const start = index * at.entry;
    return {
      name: u32(start),
      type: u32(start + 4),
      // Of the flags that are wide, those that are looked at stand in the lower half.
      flags: u32(start + (elfClass === 64 && byteOrder === "big" ? 12 : 8)),
      offset: wide(start + at.offset, at.wide),
      size: wide(start + at.size, at.wide),
      link: u32(start + at.link),
    };
  });
}

function readNames(
  file: RandomAccess,
  { names, table, elfClass }: Head,
  headers: readonly Header[],
): Result<Uint8Array, string> {
  const { type, offset, size } = headers[names] ?? { type: 0, offset: 0, size: 0 };
  if (type !== SHT_STRTAB) return fail(`has the names of its sections in section ${names}, which is no table of names`);
  if (size > limits.elfNames)
    return fail(`has ${size} bytes of names of sections; at most ${limits.elfNames} are read`);
  if (size === 0 || !isInside({ offset, size }, file))
    return fail("has the names of its sections beyond its end: it is cut off");
  if (offset < places[elfClass].head || isOverlapping({ offset, size }, table))
    return fail("has the names of its sections over its own headers");
  const bytes = file.read(offset, size);
  return bytes.at(-1) === 0 ? ok(bytes) : fail("has names of sections that do not end");
}

const isInside = ({ offset, size }: Stretch, file: RandomAccess): boolean =>
  offset <= file.size && size <= file.size - offset;

const isOverlapping = (a: Stretch, b: Stretch): boolean => a.offset < b.offset + b.size && b.offset < a.offset + a.size;

const startsWith = (bytes: Uint8Array, at: number, wanted: Uint8Array): boolean =>
  wanted.every((byte, index) => bytes[at + index] === byte);

function toReader(bytes: Uint8Array, order: ByteOrder) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = order === "little";
  return {
    u16: (at: number): number => view.getUint16(at, isLittle),
    u32: (at: number): number => view.getUint32(at, isLittle),
    // No file has as many bytes as are lost here.
    wide: (at: number, width: 4 | 8): number =>
      width === 4 ? view.getUint32(at, isLittle) : Number(view.getBigUint64(at, isLittle)),
  };
}
