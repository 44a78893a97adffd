import { expect, it } from "vitest";
import { listUnshown, openSaid } from "#server/store/proposals/find-said.ts";
import { ada, aRegister, bob, changing, updated } from "#server/store/proposals/test-builders.ts";

const titlesOf = (list: readonly { readonly id: number; readonly said: readonly { readonly type: string }[] }[]) =>
  list.map(({ id, said }) => [id, said.map(({ type }) => type)]);

it("tells what everybody may see, reads again what something happened to, and keeps a draft to its author", async () => {
  const { database, proposals, submit, step } = await aRegister();
  const findSaid = openSaid(database);
  expect(titlesOf(await findSaid())).toEqual([[1, ["accept"]]]);
  expect(await findSaid()).toBe(await findSaid());

  const drafted = await proposals.draft({
    content: changing(updated("kho", "Better.")),
    actor: ada,
    isSubmitted: false,
  });
  if (!drafted.ok) throw new Error("it was not drafted");
  const { id } = await submit(changing(updated("kexec", "Quicker.")));
  await step(id, { type: "comment", text: "Why?" }, bob);
  const said = await findSaid();
  expect(titlesOf(said)).toEqual([
    [id, ["comment"]],
    [1, ["accept"]],
  ]);
  expect((await listUnshown(database, ada.id)).map((one) => one.id)).toEqual([drafted.value.id]);
  expect(await listUnshown(database, bob.id)).toEqual([]);

  await step(drafted.value.id, { type: "submit" }, ada);
  expect((await findSaid()).map((one) => one.id)).toEqual([id, drafted.value.id, 1]);
  expect((await findSaid())[2]).toBe(said[1]);
  expect(await listUnshown(database, ada.id)).toEqual([]);
});
