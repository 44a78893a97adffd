/** Sections as a kernel's linker writes them, for tests that read them back. */
import type { ByteOrder } from "#domain/kernel/liveupdate-versions.ts";

interface Section {
  readonly strings: readonly string[];
  readonly byteOrder?: ByteOrder;
  readonly magic?: number;
  readonly version?: number;
}

export function aSection({
  strings,
  byteOrder = "little",
  magic = 0x4c_56_55_50,
  version = 1,
}: Section): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(8 + 48 * strings.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, byteOrder === "little");
  view.setUint32(4, version, byteOrder === "little");
  for (const [index, string] of strings.entries())
    bytes.set(
      [...string].map((character) => character.charCodeAt(0)),
      8 + 48 * index,
    );
  return bytes;
}
