import { describe, expect, it } from "vitest";
import { findReceivedChange, listReceivedMismatches, toReceived } from "#domain/meeting/received.ts";
import { receivedSchema } from "#domain/meeting/schema.ts";
import { parseWith } from "#domain/register/parse.ts";

const bytes = Uint8Array.from({ length: 20_000 }, (_, at) => at % 256);
const received = toReceived("message/rfc822", bytes);

it("keeps bytes of any kind, with their number and their hash", () => {
  expect(received).toMatchObject({ bytes: 20_000, mediaType: "message/rfc822" });
  expect(Buffer.compare(Buffer.from(received.base64, "base64"), Buffer.from(bytes))).toBe(0);
  expect(receivedSchema.parse(received)).toEqual(received);
  expect(toReceived("text/plain", new TextEncoder().encode("é\n")).sha256).toBe(
    "edd3a863872a04239eb29ad4bc12fc892b3d4ae57cc7e786a3697816f8e141c2",
  );
});

it("is refused where what it states is not so of its bytes, field by field", () => {
  const read = parseWith(receivedSchema, { ...received, base64: "aGk=" });
  expect(read.ok ? [] : read.failure).toEqual([
    {
      path: "/sha256",
      message:
        "is not the hash of the bytes, which is 8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4",
    },
    { path: "/bytes", message: "is not the number of the bytes, which is 2" },
  ]);
});

it.each(["aGk", "aGl=", "a$k=", "a"])("takes %j for no base64 of whole bytes", (base64) => {
  expect(listReceivedMismatches({ ...received, base64 })).toMatchObject([{ field: "base64" }]);
});

describe("what was accepted", () => {
  it("is not changed, and not left out", () => {
    expect(findReceivedChange({ received }, { received: toReceived("text/plain", bytes.subarray(1)) })).toMatch(
      /^has other bytes; .* never changes/,
    );
    expect(findReceivedChange({ received }, {})).toMatch(/^is left out/);
  });

  it("stays, and may be added where there was none", () => {
    expect(findReceivedChange({ received }, { received })).toBeUndefined();
    expect(findReceivedChange({}, { received })).toBeUndefined();
    expect(findReceivedChange({}, {})).toBeUndefined();
  });
});
