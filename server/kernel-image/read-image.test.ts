import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aSection } from "#domain/kernel/section-test-builders.ts";
import { anElf, inMemory, type BuiltSection } from "#server/kernel-image/elf-test-builders.ts";
import { readImage, refuseSent } from "#server/kernel-image/read-image.ts";

const strings = ["memfd-v1", "vfio-pci-v1"];
const text = { name: ".text", content: new Uint8Array(100).fill(0x90) };
const versions = (fields: Partial<BuiltSection> = {}): BuiltSection => ({
  name: ".liveupdate_versions",
  content: aSection({ strings }),
  ...fields,
});
const read = (bytes: Uint8Array) => readImage(inMemory(bytes));
const failureOf = (bytes: Uint8Array): string => {
  const image = read(bytes);
  return image.ok ? "read" : image.failure;
};

/** An ELF file of 64 bits with one stretch of it overwritten. */
function spoilt(at: number, ...values: readonly number[]): Uint8Array {
  const bytes = anElf({ sections: [text, versions()] });
  bytes.set(values, at < 0 ? bytes.length + at : at);
  return bytes;
}

describe("a file with the versions of a kernel", () => {
  it.each([
    { elfClass: 32, byteOrder: "little" },
    { elfClass: 32, byteOrder: "big" },
    { elfClass: 64, byteOrder: "little" },
    { elfClass: 64, byteOrder: "big" },
  ] as const)("may be an ELF file of $elfClass bits, $byteOrder-endian", ({ elfClass, byteOrder }) => {
    const content = aSection({ strings, byteOrder });
    for (const isExtended of [false, true]) {
      const elf = anElf({ elfClass, byteOrder, sections: [text, versions({ content })], isExtended });
      expect(read(elf)).toMatchObject({
        ok: true,
        value: { form: "elf", elfClass, byteOrder, strings, bytes: elf.length },
      });
    }
  });

  it("may be the section alone, which has the same hash as inside the file", () => {
    const alone = read(aSection({ strings }));
    expect(alone).toMatchObject({ ok: true, value: { form: "section", elfClass: undefined, strings } });
    const inside = read(anElf({ sections: [versions()] }));
    expect(alone.ok && inside.ok && alone.value.sha256 === inside.value.sha256).toBe(true);
  });

  it.each([
    { title: "an empty file", bytes: new Uint8Array(), says: "is empty" },
    { title: "a text", bytes: Buffer.from("memfd-v1\n"), says: "it begins with 6d 65 6d 66 64 2d 76 31" },
    { title: "a bzImage", bytes: Buffer.from("MZ\u0000\u0000\u0000"), says: "scripts/extract-vmlinux" },
    { title: "a file that is packed", bytes: Uint8Array.of(0x1f, 0x8b, 8), says: "packed with gzip" },
    { title: "the four bytes that an ELF file begins with", bytes: Buffer.from("\u007fELF"), says: "of class ?" },
    { title: "an ELF file that ends in its head", bytes: spoilt(0).slice(0, 60), says: "cut off inside the head" },
    { title: "an unknown class", bytes: spoilt(4, 3), says: "of class 3" },
    { title: "an unknown byte order", bytes: spoilt(5, 0), says: "in byte order 0" },
    { title: "an unknown version", bytes: spoilt(6, 9), says: "of version 9" },
    { title: "no section headers", bytes: spoilt(0x28, 0, 0, 0, 0, 0, 0, 0, 0), says: "they were stripped" },
    {
      title: "headers beyond its end",
      bytes: spoilt(0x28, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff),
      says: "section headers beyond its end",
    },
    { title: "headers over its head", bytes: spoilt(0x28, 8, 0), says: "over its own head" },
    {
      title: "headers of another size",
      bytes: spoilt(0x3a, 40, 0),
      says: "headers of 40 bytes; in 64 bits they have 64",
    },
    { title: "more headers than it has", bytes: spoilt(0x3c, 200, 0), says: "reach beyond its end" },
    { title: "headers whose number stands nowhere", bytes: spoilt(0x3c, 0, 0), says: "it says that there are none" },
    {
      title: "names in a section that is not there",
      bytes: spoilt(0x3e, 9, 0),
      says: "has 4 sections, and the names of these in section 9",
    },
    {
      title: "names in a section of data",
      bytes: spoilt(0x3e, 1, 0),
      says: "in section 1, which is no table of names",
    },
    {
      title: "names that do not end",
      bytes: anElf({ sections: [text, versions()] }).map((byte, at, all) =>
        at === all.length - 4 * 64 - 1 ? 0x78 : byte,
      ),
      says: "do not end",
    },
    {
      title: "a name beyond the names",
      bytes: spoilt(-3 * 64, 0xff, 0xff),
      says: "section 1 whose name stands at 65535, beyond",
    },
    {
      title: "another file",
      bytes: anElf({ sections: [text] }),
      says: "has no section `.liveupdate_versions` among its 3",
    },
    { title: "two such sections", bytes: anElf({ sections: [versions(), versions()] }), says: "has 2 sections" },
    { title: "a section without content", bytes: anElf({ sections: [versions({ type: 8 })] }), says: "SHT_NOBITS" },
    { title: "a compressed section", bytes: anElf({ sections: [versions({ flags: 0x800 })] }), says: "compressed" },
    { title: "a section of notes", bytes: anElf({ sections: [versions({ type: 7 })] }), says: "of type 7" },
    {
      title: "a section beyond its end",
      bytes: anElf({ sections: [versions({ offset: 0x7f_ff_ff_ff })] }),
      says: "reaches beyond its end",
    },
    {
      title: "a section as long as nothing is",
      bytes: anElf({ sections: [versions({ size: 2 ** 52 })] }),
      says: "reaches beyond its end",
    },
    {
      title: "a section over its head",
      bytes: anElf({ sections: [versions({ offset: 0 })] }),
      says: "over its own headers",
    },
    {
      title: "a section that is too long",
      bytes: anElf({ sections: [versions({ content: new Uint8Array(20_000) })] }),
      says: "of 20000 bytes; at most 19208",
    },
    {
      title: "a section alone that is too long",
      bytes: Uint8Array.from([...aSection({ strings }), ...new Uint8Array(20_000)]),
      says: "a section of more than 19208 bytes",
    },
    {
      title: "a section that is cut off",
      bytes: anElf({ sections: [versions({ size: 60 })] }),
      says: "it is cut off, or has something behind it",
    },
    {
      title: "a section of the other byte order",
      bytes: anElf({ sections: [versions({ content: aSection({ strings, byteOrder: "big" }) })] }),
      says: "bytes swapped",
    },
  ])("is refused in words where it is, or has, $title", ({ bytes, says }) => {
    expect(failureOf(bytes)).toContain(says);
  });

  it("is refused where more sections are named than are read, before they are", () => {
    const elf = anElf({ sections: [versions()], isExtended: true });
    const view = new DataView(elf.buffer);
    view.setBigUint64(Number(view.getBigUint64(0x28, true)) + 0x20, 1n << 40n, true);
    expect(failureOf(elf)).toContain("says that it has 1099511627776 sections; at most 65536");
  });

  it("names no other section of the file", () => {
    expect(failureOf(anElf({ sections: [{ name: ".secret", content: new Uint8Array(8) }] }))).not.toContain("secret");
  });

  it("is told by its first bytes, before the rest has come", () => {
    expect(refuseSent(Buffer.from("\u007fELF\u0002"), 10 ** 8)).toBeUndefined();
    expect(refuseSent(aSection({ strings, byteOrder: "big" }), 104)).toBeUndefined();
    expect(refuseSent(Buffer.from("memfd"), 5)).toContain("neither an ELF file nor");
    expect(refuseSent(aSection({ strings }), 20_000)).toContain("a section of more than 19208 bytes");
  });

  it("is found in no program that runs here, and its file is read in pieces", () => {
    const program = readFileSync(process.execPath);
    let asked = 0;
    const file = inMemory(program);
    const image = readImage({ ...file, read: (offset, length) => ((asked += length), file.read(offset, length)) });
    expect(image.ok).toBe(false);
    expect(asked).toBeLessThan(1_000_000);
  });

  it("never throws, asks beyond no end and takes no more than the section, whatever is changed in a good file", () => {
    const changes = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
      minLength: 0,
      maxLength: 6,
    });
    const files = fc.tuple(
      fc.constantFrom(32 as const, 64 as const),
      fc.constantFrom("little" as const, "big" as const),
      fc.boolean(),
    );
    let [readable, refused] = [0, 0];
    fc.assert(
      fc.property(files, changes, fc.nat(40), ([elfClass, byteOrder, isExtended], flips, less) => {
        const content = aSection({ strings, byteOrder });
        const bytes = anElf({ elfClass, byteOrder, sections: [versions({ content })], isExtended });
        const headers = bytes.length - 3 * (elfClass === 64 ? 64 : 40);
        for (const [where, value] of flips) {
          // Heads are what is trusted least: every other change falls there.
          const at =
            value % 2 === 0 ? Math.floor(where * 64) : headers + Math.floor(where * (bytes.length - headers - 1));
          bytes[at] = value;
        }
        const file = bytes.slice(0, bytes.length - Math.max(0, less - 30));
        const image = read(file);
        if (image.ok) readable += 1;
        else refused += 1;
        // Whatever is read stands in the file as it is written back.
        if (image.ok) expect(Buffer.from(file).includes(Buffer.from(aSection(image.value)))).toBe(true);
      }),
      { numRuns: 5_000 },
    );
    expect(readable).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(1_000);
  });
});
