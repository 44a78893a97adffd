import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { toCoded } from "#server/http/coding.ts";

const text = "the same words again and again; ".repeat(200);
const bytes = new TextEncoder().encode(text);

describe("an answer", () => {
  it.each(["gzip", "br, gzip", "gzip;q=0.5, identity;q=0.1", "*", "x-unknown, GZIP"])(
    "is packed for a reader who accepts %s, and is the same unpacked",
    async (accept) => {
      const coded = await toCoded(bytes, accept);
      expect(coded.coding).toBe("gzip");
      expect(gunzipSync(coded.bytes).toString()).toBe(text);
    },
  );

  it.each([null, "", "br", "gzip;q=0", "gzip;q=0, *", "identity"])("is not for one who accepts %s", async (accept) => {
    expect(await toCoded(bytes, accept)).toEqual({ bytes, coding: undefined });
  });

  it("is not where it is small, and is packed once where it is asked for again", async () => {
    expect((await toCoded(bytes.slice(0, 500), "gzip")).coding).toBeUndefined();
    expect((await toCoded(bytes, "gzip")).bytes).toBe((await toCoded(bytes, "gzip")).bytes);
  });
});
