/** Stretches of a file that is open, read where they stand: an image may be larger than what is held of it in memory. */
import { fstatSync, readSync } from "node:fs";
import type { RandomAccess } from "#server/kernel-image/elf.ts";

export const toRandomAccess = (fd: number): RandomAccess => ({
  size: fstatSync(fd).size,
  read: (offset, length) => {
    const bytes = new Uint8Array(length);
    let read = 0;
    while (read < length) {
      const more = readSync(fd, bytes, read, length - read, offset + read);
      if (more === 0) throw new Error(`the file ends at ${offset + read}, before what it was said to have`);
      read += more;
    }
    return bytes;
  },
});
