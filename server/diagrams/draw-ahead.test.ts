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
  await drawAhead(aRegister(drawn), 0).done;
  expect(drawn).toEqual(["both", "lamp", "light"]);
});

it("begins no further drawing once the server stops", async () => {
  const drawn: string[] = [];
  const ahead = drawAhead(
    aRegister(drawn, () => ahead.stop()),
    0,
  );
  await ahead.done;
  expect(drawn).toEqual(["both"]);
});
