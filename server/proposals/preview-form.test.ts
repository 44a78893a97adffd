import { expect, it } from "vitest";
import type { ChangeForm } from "#forms/kept-form.ts";
import { emptyForm } from "#forms/proposal-form.ts";
import { aBody } from "#domain/test-builders.ts";
import { previewForm } from "#server/proposals/preview-form.ts";
import { findPresent } from "#server/store/proposals/context.ts";
import { aRegister } from "#server/store/proposals/test-builders.ts";

async function previewOf(...changes: readonly ChangeForm[]) {
  const { work, proposals, context } = await aRegister();
  const drawTyped = (_: string, machines: readonly unknown[]) =>
    machines.map((_one, index) =>
      Promise.resolve(
        index === 0
          ? ({ ok: true, value: { svg: "<svg/>", width: 1, height: 1 } } as const)
          : ({ ok: false, failure: { type: "unavailable" } } as never),
      ),
    );
  const form = { ...emptyForm, title: "Light", message: "It is dark.", changes: [...changes] };
  return previewForm({ work, proposals, drawTyped }, form, "ada", await findPresent(context));
}

const aNew = (slug: string, body: unknown): ChangeForm => ({ op: "create", kind: "machine", slug, body });

it("says what a proposal would do while it is typed, and draws its machines at their places", async () => {
  const term: ChangeForm = { op: "create", kind: "term", slug: "kho-image", body: aBody("term") };
  const found = await previewOf(term, aNew("light", aBody("machine")), aNew("lamp", aBody("machine")));
  expect(found.issues).toEqual([]);
  expect(found.findings?.mended).toEqual([]);
  expect(found.machines.map(({ index, slug, meaning }) => [index, slug, meaning])).toEqual([
    [1, "light", undefined],
    [2, "lamp", undefined],
  ]);
  expect(await Promise.all(found.draw())).toEqual(["<svg/>", null]);
});

it("draws the first five machines of a larger proposal", async () => {
  const found = await previewOf(...["a", "b", "c", "d", "e", "f"].map((slug) => aNew(slug, aBody("machine"))));
  expect(found.machines.map(({ slug }) => slug)).toEqual(["a", "b", "c", "d", "e"]);
});

it("names what cannot be read of a record that is shown as text", async () => {
  const found = await previewOf({ ...aNew("light", {}), text: "title: [" });
  expect(found.findings).toBeUndefined();
  expect(found.issues[0]?.path).toBe("/changes/0/text");
});
