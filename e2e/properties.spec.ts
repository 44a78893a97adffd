import { expect, takePosition, test } from "./group.ts";

test.setTimeout(180_000);

test("a member fills in a pattern, and everybody sees the walk on which an agreed property would fail", async ({
  ada,
  eve,
  clara,
}) => {
  await ada.goto("/machines/luo-session/propose");
  await ada.getByLabel("What you propose, in one line").fill("A session is never leaked");
  await ada.getByLabel("Why", { exact: true }).fill("It is what we want.");
  const pattern = ada.getByRole("group", { name: "A property from a pattern" });
  await ada.locator(".from-pattern").evaluate((element) => {
    for (let fold = element.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
      fold.open = true;
  });
  await pattern.getByLabel("What it says").selectOption({ label: "A is never reached" });
  await pattern.getByLabel("A", { exact: true }).fill("leaked");
  await pattern.getByRole("button", { name: "Add the property" }).click();
  const added = (field: string) => ada.locator(`[name^="/changes/0/body/properties/"][name$="/${field}"]`).last();
  await expect(added("formula")).toHaveValue("AG !leaked");
  await added("standing").selectOption("agreed");
  await ada.getByRole("button", { name: "Submit the proposal" }).click();
  await expect(ada).toHaveURL(/\/proposals\/\d+$/);
  const path = new URL(ada.url()).pathname;

  await eve.goto(path);
  const caused = eve.getByRole("region", { name: "It would cause" }).first();
  await expect(caused).toContainText("error");
  await expect(caused).toContainText("CREATE_SESSION, reboot_kexec, kexec and deserialize_failed");
  await takePosition(eve, path, "support");
  await clara.goto(path);
  await expect(clara.getByText("You cannot start the last call yet:")).toBeVisible();
  await expect(clara.getByRole("main")).toContainText("is agreed, and does not hold");
});
