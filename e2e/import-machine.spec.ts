import { expect, test } from "./fixtures.ts";
import { giveAddress } from "./record-form.ts";

const diagram = `stateDiagram-v2
[*] --> idle
idle --> live : prepare
live --> idle : cancel
state live {
  [*] --> copying
  copying --> copied : copy
}
note right of idle : nothing is held here
copied --> live[H] : resume
`;

test.describe("a machine from another notation", { tag: "@no-script" }, () => {
  test("a member pastes a diagram, is told what has no place, fills in the rest and proposes", async ({
    page,
    signIn,
    expectAccessible,
    javaScriptEnabled,
  }) => {
    await signIn("member");
    await page.goto("/machines/new");
    await page.getByText("Begin from a diagram or a file").click();
    await page.getByLabel("The diagram as text").fill(diagram);
    await page.getByRole("button", { name: "Fill the form from it" }).click();

    const read = page.getByRole("region", { name: "Read from Mermaid stateDiagram" });
    await expect(read).toContainText("Line 9: note");
    await expect(read).toContainText("nothing is held here");
    await expect(read).toContainText("Line 10: history");
    await expect(page.getByLabel("Initial").first()).toHaveValue("idle");
    // The check itself is a script.
    if (javaScriptEnabled !== false) await expectAccessible();

    await page.getByLabel("What you propose, in one line").fill("A machine from the slides");
    await page.getByLabel("Why", { exact: true }).fill("The slides show it.");
    await page.getByRole("button", { name: /as text$/ }).click();
    const text = page.getByLabel("The record as YAML");
    await expect(text).toHaveValue(/event: resume/);
    const written = (await text.inputValue()).replace("describes: {}\n", "");
    await text.fill(
      `title: From the slides\nscope: per host\nsummary: What the slides show.\nstanding: draft\ndescribes:\n  text: slides\n  implementation: none\n${written}`,
    );
    await giveAddress(page, `from-slides-${Date.now()}`);
    await expect(read).toContainText("Line 10: history");
    await page.getByRole("button", { name: "Submit the proposal" }).click();
    await expect(page).toHaveURL(/\/proposals\/\d+/);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("A machine from the slides");
  });

  test("a file with an entity of its own is refused in words, and a good one fills the form", async ({
    page,
    signIn,
  }) => {
    await signIn("member");
    await page.goto("/machines/new");
    await page.getByText("Begin from a diagram or a file").click();
    const state = '<scxml xmlns="http://www.w3.org/2005/07/scxml" version="1.0" name="lamp"><state id="off"/></scxml>';
    await page.getByLabel("or a file with it").setInputFiles({
      name: "evil.scxml",
      mimeType: "application/xml",
      buffer: Buffer.from(`<!DOCTYPE scxml [<!ENTITY x SYSTEM "file:///etc/passwd">]>${state.replace("off", "&x;")}`),
    });
    await page.getByRole("button", { name: "Fill the form from it" }).click();
    await expect(page.getByText(/document type declaration .* is refused/)).toBeVisible();
    await expect(page.getByText("root:")).toHaveCount(0);

    await page.getByLabel("or a file with it").setInputFiles({
      name: "lamp.scxml",
      mimeType: "application/xml",
      buffer: Buffer.from(state),
    });
    await page.getByRole("button", { name: "Fill the form from it" }).click();
    await expect(page.getByRole("region", { name: "Read from SCXML" })).toBeVisible();
    await expect(page.getByLabel("Initial").first()).toHaveValue("off");
  });
});
