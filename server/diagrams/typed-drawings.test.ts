import { expect, it } from "vitest";
import { ok } from "#domain/result.ts";
import { openTypedDrawings } from "#server/diagrams/typed-drawings.ts";

/** Drawings that end when they are told to. */
function openDesk() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const draw = (name: string) => () => {
    begun.push(name);
    return new Promise<ReturnType<typeof ok<{ svg: string; width: number; height: number }>>>((resolve) => {
      ends.set(name, () => resolve(ok({ svg: name, width: 1, height: 1 })));
    });
  };
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const end = async (name: string) => {
    ends.get(name)?.();
    await settle();
  };
  return { begun, draw, end, settle };
}

it("draws one after the other what one author is typing, and another author's beside it", async () => {
  const { begun, draw, end, settle } = openDesk();
  const drawTyped = openTypedDrawings();
  const [first, second] = drawTyped("ada", [draw("a1"), draw("a2")]);
  void Promise.all(drawTyped("bob", [draw("b1")]));
  await settle();
  expect(begun).toEqual(["a1", "b1"]);
  await end("a1");
  await end("a2");
  expect(begun).toEqual(["a1", "b1", "a2"]);
  expect((await first)?.ok && (await second)?.ok).toBe(true);
});

it("gives up what the author has typed over, as soon as the drawing at hand is done", async () => {
  const { begun, draw, end, settle } = openDesk();
  const drawTyped = openTypedDrawings();
  const older = drawTyped("ada", [draw("a1"), draw("a2")]);
  await settle();
  const [newer] = drawTyped("ada", [draw("c1")]);
  await settle();
  expect(begun).toEqual(["a1"]);
  await end("a1");
  await end("c1");
  expect(begun).toEqual(["a1", "c1"]);
  expect((await older[1])?.ok).toBe(false);
  expect((await newer)?.ok).toBe(true);
});
