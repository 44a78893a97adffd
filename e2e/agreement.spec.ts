import {
  accept,
  expect,
  openFieldByField,
  passLastCall,
  propose,
  startLastCall,
  take,
  takePosition,
  test,
} from "./group.ts";
import { giveAddress } from "./record-form.ts";

test.setTimeout(180_000);

test.use({ actionTimeout: 20_000 });

test("what is said stands at the field, the state or the transition it is about, with its answers below it", async ({
  ada,
  eve,
  reader,
}) => {
  const path = await propose(ada, {
    record: "machines/luo-session",
    title: "Say more about the session",
    typed: {
      "/scope": "per session",
      "/states/0/description": "There is no session of this name.",
      "/transitions/0/note": "Whoever opens the device may do it.",
    },
  });
  const said = [
    { place: /changed scope/, path: "/scope", text: "Shorter. <script>alert(1)</script> *Good.*" },
    { place: /changed states › absent/, path: "/states/0/description", text: "About the state." },
    { place: /transitions › CREATE_SESSION/, path: "/transitions/0/note", text: "About the transition." },
  ];
  for (const { place, text } of said) {
    await eve.goto(path);
    await openFieldByField(eve);
    const change = eve.getByRole("region", { name: "LUO session" }).getByRole("listitem").filter({ hasText: place });
    await change.getByRole("link", { name: "Comment on this" }).first().click();
    await eve.getByLabel("What you want to say about this place").fill(text);
    await eve.getByRole("button", { name: "Comment", exact: true }).click();
    await expect(change.first()).toContainText(text.split(" ")[0] ?? "");
  }
  await ada.goto(path);
  const thread = ada.getByRole("listitem").filter({ hasText: "About the state." }).last();
  await thread.locator("summary").getByText("Reply", { exact: true }).click();
  await thread.getByLabel("Your reply").fill("So it is.");
  await thread.getByRole("button", { name: "Reply", exact: true }).click();
  await expect(thread.getByRole("listitem")).toContainText("So it is.");
  await eve.goto(path);
  const again = eve.getByRole("listitem").filter({ hasText: "About the state." }).last();
  await again.locator("summary").getByText("Reply", { exact: true }).click();
  await again.getByLabel("Your reply").fill("Then we agree.");
  await again.getByRole("button", { name: "Reply", exact: true }).click();
  await expect(again.getByRole("listitem")).toHaveCount(2);

  await reader.goto(path);
  const difference = reader.getByRole("region", { name: "LUO session" });
  await expect(difference.getByText("Good.")).toHaveCSS("font-style", "italic");
  await expect(difference.locator(".said script")).toHaveCount(0);
  await expect(difference.locator(".said").filter({ hasText: "Then we agree." })).toContainText("Eve, Example Works");
  await expect(reader.getByRole("link", { name: "Comment on this" })).toHaveCount(0);
});

test("a chair accepts over an objection only with an outcome in writing, and only once the last call is over", async ({
  ada,
  eve,
  clara,
  dora,
  reader,
  group,
}) => {
  const path = await propose(ada, {
    record: "terms/pkram",
    title: "What PKRAM was",
    typed: { "/meaning": "Memory that outlived a kexec." },
  });
  await takePosition(eve, path, "object", "It was never merged.");
  await takePosition(dora, path, "stand-aside");
  await takePosition(dora, path, "abstain");
  await takePosition(dora, path, "support");
  const stands = dora.getByLabel("Where it stands");
  await expect(stands).toContainText("objects Eve, Example Works");
  await expect(stands).not.toContainText("abstains");
  await startLastCall(clara, path);
  await expect(clara.getByText("You cannot accept it yet:")).toBeVisible();
  await expect(clara.getByText(/the last call is open until/).first()).toBeVisible();

  group.pass(8);
  await clara.goto(path);
  await take(clara, "Accept it");
  await expect(clara.locator(".form-message.refused")).toContainText(
    "accepting over an objection needs a written outcome",
  );
  await clara
    .getByRole("textbox", { name: /^Outcome/ })
    .fill("Eve is right that it was never merged; the text says was.");
  await clara.getByRole("button", { name: "Accept", exact: true }).click();
  await expect(clara.getByRole("region", { name: "Outcome" })).toContainText("the text says was");
  await reader.goto(path);
  await expect(reader.getByRole("region", { name: "Outcome" })).toContainText("Nothing in it changes any more.");
  await expect(reader.getByLabel("Where it stands")).toContainText("objects Eve, Example Works");
});

test("the second of two proposals on one record is merged field by field, its author choosing where both changed the same", async ({
  ada,
  eve,
  clara,
  reader,
  group,
}) => {
  const record = "terms/fdbox";
  const first = await propose(ada, { record, title: "FDBox, first", typed: { "/meaning": "A box. First." } });
  const second = await propose(eve, {
    record,
    title: "FDBox, second",
    typed: { "/meaning": "A box. Second.", "/scope": "the proposal of 2024" },
  });
  await takePosition(ada, second, "support");
  await passLastCall({ eve, clara }, { path: first, group });
  await accept(clara, first);

  await clara.goto(second);
  await expect(clara.getByText("Its author can merge the two.")).toBeVisible();
  await expect(clara.getByLabel("Where it stands")).toContainText(/Eve.* to merge it with terms\/fdbox/);
  await expect(clara.getByLabel("Where it stands")).not.toContainText("members");
  await expect(clara.getByText("You cannot start the last call yet:")).toBeVisible();
  await eve.goto("/proposals");
  await expect(eve.getByRole("region", { name: "What waits for you" })).toContainText("Merge it with terms/fdbox");
  await eve.goto(second);
  const moved = eve.getByRole("region", { name: "Its records have moved on" });
  await expect(moved).toContainText("is at version 2 by now; 1 place was changed by both");
  const merge = moved.getByRole("form", { name: "Merge the two" });
  const choice = merge.getByLabel("meaning of terms/fdbox");
  // The browser itself asks for the choice that is missing.
  await merge.getByRole("button").click();
  await expect(choice).toHaveJSProperty("validity.valueMissing", true);
  await choice.selectOption("as the register has it now");
  await merge.getByRole("button").click();
  await expect(moved).toHaveCount(0);
  const difference = eve.getByRole("region", { name: "What it changes" });
  await expect(difference).toContainText("against version 2");
  await expect(difference).toContainText("the proposal of 2024");
  await expect(difference).not.toContainText("Second.");
  await expect(eve.getByLabel("Where it stands")).toContainText("on an earlier text");

  await takePosition(ada, second, "support");
  await startLastCall(clara, second);
  group.pass(8);
  await accept(clara, second);
  await reader.goto(`/${record}?blame=1`);
  const row = (name: string) =>
    reader.getByRole("listitem").filter({ has: reader.getByRole("heading", { name, exact: true }) });
  await expect(row("meaning")).toContainText(`last changed with version 2, proposal ${first.split("/")[2]}`);
  await expect(row("scope")).toContainText(`proposal ${second.split("/")[2]}`);
});

test("a decision that a call agreed to is provisional, and is confirmed by a proposal once its window has passed", async ({
  ada,
  eve,
  clara,
  reader,
  group,
}) => {
  const answer = await reader.request.get("/api/v1/decisions/point-of-no-return");
  const { body } = (await answer.json()) as { readonly body: Record<string, unknown> };
  await ada.goto("/decisions/new");
  await ada.getByLabel("What you propose, in one line").fill("Record the decision");
  await ada.getByLabel("Why", { exact: true }).fill("The call agreed to it.");
  await giveAddress(ada, "agreed-in-a-call");
  await ada.getByRole("button", { name: /^Show New decision.* as text/i }).click();
  await ada
    .getByLabel("The record as YAML")
    .fill(JSON.stringify({ ...body, status: "provisional", title: "Agreed in a call" }));
  await ada.getByRole("button", { name: "Submit the proposal" }).click();
  await expect(ada).toHaveURL(/\/proposals\/\d+$/);
  const recorded = new URL(ada.url()).pathname;
  await passLastCall({ eve, clara }, { path: recorded, group });
  await accept(clara, recorded);

  await reader.goto("/decisions/agreed-in-a-call");
  await expect(reader.getByRole("region", { name: "Where it stands" })).toContainText(
    "Its window on the list is open until",
  );
  await ada.goto("/decisions/agreed-in-a-call");
  await ada.getByRole("link", { name: "Propose to confirm it" }).click();
  await expect(ada.getByLabel("What you propose, in one line")).toHaveValue("Agreed: Agreed in a call");
  await ada.getByLabel("Why", { exact: true }).fill("Nobody objected.");
  await ada.getByRole("button", { name: "Submit the proposal" }).click();
  await expect(ada).toHaveURL(/\/proposals\/\d+$/);
  const confirmed = new URL(ada.url()).pathname;
  await reader.reload();
  await expect(reader.getByRole("complementary", { name: "Open proposals about this" })).toContainText(
    "Agreed: Agreed in a call",
  );
  await takePosition(eve, confirmed, "support");
  await startLastCall(clara, confirmed);
  group.pass(8);
  await accept(clara, confirmed);
  await reader.reload();
  const now = await reader.request.get("/api/v1/decisions/agreed-in-a-call");
  expect(await now.json()).toMatchObject({ body: { status: "agreed" } });
  await expect(reader.getByRole("link", { name: "Object to it" })).toBeVisible();
});

test("a proposal that is not there is answered as missing", async ({ reader }) => {
  for (const path of ["/proposals/9999", "/proposals/0", "/proposals/x"]) {
    const answer = await reader.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Nothing is at this address");
  }
});
