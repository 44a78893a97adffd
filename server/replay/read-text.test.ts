import { describe, expect, it } from "vitest";
import { readText } from "#server/replay/read-text.ts";

async function collect(body: ReadableStream<Uint8Array> | null, mostBytes = 100) {
  const { pieces, isWhole } = readText(body, mostBytes);
  let text = "";
  for await (const piece of pieces) text += piece;
  return { text, isWhole: isWhole() };
}

const toStream = (bytes: Iterable<number>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });

describe("the text of a body", () => {
  it("has the characters that come in several pieces, and one for what is none", async () => {
    const bytes = [0xff, ...new TextEncoder().encode("– 🙂")];
    expect(await collect(toStream(bytes))).toEqual({ text: "\ufffd– 🙂", isWhole: true });
    expect(await collect(null)).toEqual({ text: "", isWhole: true });
  });

  it("is cut off where it goes on over the limit, and nothing more is asked for", async () => {
    let sent = 0;
    let isGivenUp = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => void controller.enqueue(((sent += 1), new Uint8Array(30))),
      cancel: () => {
        isGivenUp = true;
      },
    });
    const { text, isWhole } = await collect(endless);
    expect([text.length, isWhole, isGivenUp]).toEqual([90, false, true]);
    expect(sent).toBeLessThan(7);
    expect(await collect(toStream(Array<number>(100).fill(65)))).toMatchObject({ isWhole: true });
  });

  it("is asked for no sooner than it is read", async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => void controller.enqueue(Uint8Array.of(65, (sent += 1))),
    });
    for await (const piece of readText(body, 1_000).pieces) {
      const [, number] = [...piece].map((character) => character.charCodeAt(0));
      expect(sent - (number ?? 0)).toBeLessThan(4);
      if (number === 50) break;
    }
  });
});
