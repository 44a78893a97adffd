import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { chooseCoding, encode } from "#server/http/coding.ts";

const LARGE = 5_000;

describe("an answer", () => {
  it.each([
    ["br, gzip", "br"],
    ["gzip, deflate, br, zstd", "br"],
    ["*", "br"],
    ["gzip", "gzip"],
    ["gzip;q=0.5, identity;q=0.1", "gzip"],
    ["gzip, br;q=0.5", "gzip"],
    ["x-unknown, GZIP", "gzip"],
  ])("goes to a reader who accepts %s in %s", (accept, coding) => {
    expect(chooseCoding(LARGE, accept)).toBe(coding);
  });

  it.each([undefined, "", "deflate", "gzip;q=0", "gzip;q=0, br;q=0, *", "identity"])(
    "goes as it is to one who accepts %s",
    (accept) => {
      expect(chooseCoding(LARGE, accept)).toBeUndefined();
    },
  );

  it("goes as it is where it is small", () => {
    expect(chooseCoding(500, "br, gzip")).toBeUndefined();
  });

  it("is the same once it is decoded, and the same bytes each time", async () => {
    const bytes = new TextEncoder().encode("the same words again and again; ".repeat(200));
    for (const [coding, decode] of [
      ["gzip", gunzipSync],
      ["br", brotliDecompressSync],
    ] as const) {
      const coded = await encode(bytes, coding);
      expect(coded.length).toBeLessThan(bytes.length / 10);
      expect(new Uint8Array(decode(coded))).toEqual(bytes);
      expect(await encode(bytes, coding)).toEqual(coded);
    }
  });
});
