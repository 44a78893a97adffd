import { expect, it } from "vitest";
import { aComposition, machineRecord } from "#domain/machine/property/test-builders.ts";
import { ok } from "#domain/result.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import type { Register } from "#server/register/register.ts";
import { drawAhead } from "./draw-ahead.ts";

const both = machineRecord("both", aComposition({ x: ["light"], y: ["lamp"] }));
const spec = aSpec([both, aRecord("machine", "light"), aRecord("machine", "lamp"), aRecord("person", "ada")]);

/** Notes what is drawn; `onDraw` runs while it is. */
function aRegister(drawn: string[], onDraw: () => void = () => undefined): Register {
  return {
    spec: () => Promise.resolve(ok(spec)),
    draw: (machine: { readonly slug: string }) => {
      drawn.push(machine.slug);
      onDraw();
      return Promise.resolve(ok({ svg: "", width: 1, height: 1 }));
    },
  } as unknown as Register; // it asks for nothing else
}

it("draws every machine of the newest revision, one after the other", async () => {
  const drawn: string[] = [];
  await drawAhead(aRegister(drawn), { toQuiet: () => 1, quiet: 0 }).done;
  expect(drawn).toEqual(["both", "lamp", "light"]);
});

it("begins no further drawing once the server stops", async () => {
  const drawn: string[] = [];
  const ahead = drawAhead(
    aRegister(drawn, () => ahead.stop()),
    { toQuiet: () => 1, quiet: 0 },
  );
  await ahead.done;
  expect(drawn).toEqual(["both"]);
});

it("waits while somebody asks for something, though not for ever", async () => {
  const drawn: string[] = [];
  const began = performance.now();
  await drawAhead(aRegister(drawn), { toQuiet: () => 0, quiet: 5_000, patience: 30 }).done;
  expect(drawn).toEqual(["both", "lamp", "light"]);
  expect(performance.now() - began).toBeGreaterThanOrEqual(4 * 30 - 5); // before it begins, and before each
});

it("goes on as soon as nobody asks for anything any more", async () => {
  const drawn: string[] = [];
  const asked = performance.now();
  await drawAhead(aRegister(drawn), { toQuiet: () => performance.now() - asked, quiet: 40 }).done;
  expect(drawn).toEqual(["both", "lamp", "light"]);
  expect(performance.now() - asked).toBeGreaterThanOrEqual(40);
});

it("stops while it waits", async () => {
  const drawn: string[] = [];
  const ahead = drawAhead(aRegister(drawn), { toQuiet: () => 0 });
  ahead.stop();
  await ahead.done;
  expect(drawn).toEqual([]);
});
