/** Small ELF files as a linker writes them, for tests that read them back. */
import type { ByteOrder } from "#domain/kernel/liveupdate-versions.ts";
import type { ElfClass, RandomAccess } from "#server/kernel-image/elf.ts";

export interface BuiltSection {
  readonly name: string;
  readonly content: Uint8Array;
  readonly type?: number;
  readonly flags?: number;
  /** As the header has it, whatever the content is. */
  readonly size?: number;
  readonly offset?: number;
}

interface Elf {
  readonly elfClass?: ElfClass;
  readonly byteOrder?: ByteOrder;
  readonly sections: readonly BuiltSection[];
  /** The counts stand in section 0, as where there are too many sections for the head. */
  readonly isExtended?: boolean;
}

export const inMemory = (bytes: Uint8Array): RandomAccess => ({
  size: bytes.length,
  read: (offset, length) => {
    if (offset < 0 || length < 0 || offset + length > bytes.length)
      throw new RangeError(`asked for ${length} bytes at ${offset} of ${bytes.length}`);
    return bytes.subarray(offset, offset + length);
  },
});

export function anElf({
  elfClass = 64,
  byteOrder = "little",
  sections,
  isExtended = false,
}: Elf): Uint8Array<ArrayBuffer> {
  const isWide = elfClass === 64;
  const [headSize, entrySize] = isWide ? [64, 64] : [52, 40];
  const named = [...sections, { name: ".shstrtab", content: new Uint8Array(), type: 3 }];
  const nameBytes = new TextEncoder().encode(`\0${named.map(({ name }) => `${name}\0`).join("")}`);
  const contents = named.map(({ name, content }, index) =>
    index === named.length - 1 && name === ".shstrtab" ? nameBytes : content,
  );
  const count = named.length + 1;
  const shoff = headSize + contents.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(shoff + count * entrySize);
  const view = new DataView(bytes.buffer);
  const little = byteOrder === "little";
  const wide = (at: number, value: number) =>
    isWide ? view.setBigUint64(at, BigInt(value), little) : view.setUint32(at, value, little);

  bytes.set([0x7f, 0x45, 0x4c, 0x46, isWide ? 2 : 1, little ? 1 : 2, 1]);
  view.setUint16(0x10, 2, little);
  view.setUint32(0x14, 1, little);
  wide(isWide ? 0x28 : 0x20, shoff);
  const counts = isWide ? 0x3a : 0x2e;
  view.setUint16(counts, entrySize, little);
  view.setUint16(counts + 2, isExtended ? 0 : count, little);
  view.setUint16(counts + 4, isExtended ? 0xff_ff : count - 1, little);
  if (isExtended) {
    wide(shoff + (isWide ? 0x20 : 0x14), count);
    view.setUint32(shoff + (isWide ? 0x28 : 0x18), count - 1, little);
  }

  let [at, nameAt] = [headSize, 1];
  for (const [index, section] of named.entries()) {
    const content = contents[index] ?? new Uint8Array();
    bytes.set(content, at);
    const header = shoff + (index + 1) * entrySize;
    view.setUint32(header, nameAt, little);
    view.setUint32(header + 4, section.type ?? 1, little);
    wide(header + 8, ("flags" in section ? section.flags : 0) ?? 0);
    wide(header + (isWide ? 0x18 : 0x10), ("offset" in section ? section.offset : undefined) ?? at);
    wide(header + (isWide ? 0x20 : 0x14), ("size" in section ? section.size : undefined) ?? content.length);
    at += content.length;
    nameAt += section.name.length + 1;
  }
  return bytes;
}
