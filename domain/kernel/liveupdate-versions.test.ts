import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseLiveupdateVersions } from "#domain/kernel/liveupdate-versions.ts";
import { aSection } from "#domain/kernel/section-test-builders.ts";

const whole = aSection({ strings: ["memfd-v1", "vfio-pci-v1"] });

function changed(at: number, ...values: readonly number[]): Uint8Array {
  const bytes = Uint8Array.from(whole);
  bytes.set(values, at);
  return bytes;
}

describe("the section with the versions of a kernel image", () => {
  it.each(["little", "big"] as const)("is read in %s-endian order, which it says itself", (byteOrder) => {
    expect(parseLiveupdateVersions(aSection({ strings: ["memfd-v1", "vfio-pci-v1"], byteOrder }))).toEqual({
      ok: true,
      value: { byteOrder, strings: ["memfd-v1", "vfio-pci-v1"] },
    });
  });

  it("may list nothing, and a string of 47 characters fills its field", () => {
    expect(parseLiveupdateVersions(aSection({ strings: [] }))).toMatchObject({ ok: true, value: { strings: [] } });
    const long = "x".repeat(47);
    expect(parseLiveupdateVersions(aSection({ strings: [long] }))).toMatchObject({ value: { strings: [long] } });
  });

  it.each([
    { title: "nothing at all", bytes: new Uint8Array(), says: "cut off: it has 0 bytes" },
    { title: "half a head", bytes: whole.slice(0, 7), says: "cut off: it has 7 bytes" },
    {
      title: "another magic number",
      bytes: changed(0, 1, 2, 3, 4),
      says: "begins with 0x04030201; its magic number is 0x4c565550",
    },
    { title: "another version", bytes: changed(4, 2), says: "of version 2; version 1 is" },
    { title: "a string cut off", bytes: whole.slice(0, -1), says: "it has 95 bytes, which is no multiple of the 48" },
    { title: "something behind it", bytes: Uint8Array.from([...whole, 0]), says: "97 bytes" },
    {
      title: "a string without NUL",
      bytes: changed(56, ...Buffer.from("y".repeat(48))),
      says: "at string 2, byte 56, no NUL",
    },
    { title: "an empty string", bytes: aSection({ strings: ["a-v1", ""] }), says: "at string 2, byte 56, nothing" },
    { title: "bytes behind the NUL", bytes: changed(55, 1), says: "at string 1, byte 8, bytes behind the NUL" },
    { title: "a byte that is no ASCII", bytes: changed(9, 0xe9), says: "at string 1, byte 8, the byte 0xe9" },
    { title: "a control character", bytes: changed(9, 7), says: "the byte 0x07" },
    {
      title: "a string twice",
      bytes: aSection({ strings: ["a-v1", "b-v1", "a-v1"] }),
      says: "lists `a-v1` twice, as strings 1 and 3",
    },
    {
      title: "too many",
      bytes: aSection({ strings: Array.from({ length: 401 }, (_, n) => `x-v${n}`) }),
      says: "lists 401 strings; at most 400",
    },
  ])("refuses $title in words", ({ bytes, says }) => {
    expect(parseLiveupdateVersions(bytes)).toEqual({ ok: false, failure: expect.stringContaining(says) as string });
  });

  it("says that its bytes look swapped where the file around it has the other order", () => {
    expect(parseLiveupdateVersions(whole, "big")).toEqual({
      ok: false,
      failure:
        "has its magic number with its bytes swapped: it is little-endian, and the file that it stands in is big-endian",
    });
    expect(parseLiveupdateVersions(whole, "little").ok).toBe(true);
    // A wrong number is told in the order of the file.
    expect(parseLiveupdateVersions(changed(0, 1, 2, 3, 4), "big")).toMatchObject({
      failure: expect.stringContaining("0x01020304") as string,
    });
  });

  const string = fc.string({
    unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
    minLength: 1,
    maxLength: 47,
  });
  const order = fc.constantFrom("little" as const, "big" as const);

  it("gives back whatever was written into it", () => {
    fc.assert(
      fc.property(fc.uniqueArray(string, { maxLength: 40 }), order, (strings, byteOrder) => {
        const read = parseLiveupdateVersions(aSection({ strings, byteOrder }), byteOrder);
        expect(read).toEqual({ ok: true, value: { byteOrder, strings } });
      }),
    );
  });

  it("answers any bytes, and only those as read that are written back the same", () => {
    const spoilt = fc
      .tuple(
        fc.uniqueArray(string, { maxLength: 4 }),
        order,
        fc.array(fc.tuple(fc.nat(250), fc.nat(255)), { maxLength: 4 }),
        fc.nat(60),
      )
      .map(([strings, byteOrder, flips, less]) => {
        const bytes = aSection({ strings, byteOrder });
        for (const [at, value] of flips) if (at < bytes.length) bytes[at] = value;
        return bytes.slice(0, Math.max(0, bytes.length - Math.max(0, less - 40)));
      });
    let readable = 0;
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), spoilt), (bytes) => {
        const read = parseLiveupdateVersions(bytes);
        if (read.ok) {
          readable += 1;
          expect(aSection(read.value)).toEqual(Uint8Array.from(bytes));
        } else expect(read.failure.length).toBeLessThan(300);
      }),
      { numRuns: 2_000 },
    );
    expect(readable).toBeGreaterThan(50);
  });
});
