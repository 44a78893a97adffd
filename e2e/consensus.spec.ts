import type { APIRequestContext } from "@playwright/test";
import { openFieldByField, expect, openPage, take, test } from "./group.ts";
import { giveAddress } from "./record-form.ts";

const summary = "A session is a named group of files; one file descriptor holds all of it.";
const better = "A session is a named group of files that one file descriptor keeps alive.";
const other = "Files that one descriptor keeps alive, under one name.";
const decision = "decisions/one-descriptor-a-session";

test("a change is proposed, questioned, edited, agreed and accepted, and anybody sees who put it there", async ({
  ada,
  clara: chair,
  reader,
  browser,
  group,
}) => {
  test.setTimeout(300_000);
  // To discuss, to propose and to merge no JavaScript is needed.
  const eve = await openPage(browser, group, "eve", false);

  await test.step("a member proposes a machine change, and a decision that rests on a sentence", async () => {
    await ada.goto("/machines/luo-session/propose");
    await ada.getByLabel("What you propose, in one line").fill("Say what a session is");
    await ada.getByLabel("Why", { exact: true }).fill("The summary did not say **what holds it**.");
    await ada.locator(`[name="/changes/0/body/summary"]`).fill(summary);
    await ada.getByText("Add another record to this proposal").click();
    await ada.getByLabel("or a new one").selectOption("decision");
    await ada.getByRole("button", { name: "Add the record to this proposal" }).click();
    await giveAddress(ada, decision.split("/")[1] ?? "");
    await ada.getByRole("button", { name: /^Show New decision.* as text/i }).click();
    await ada.getByLabel("The record as YAML").fill(await toDecisionText(group.address));
    await ada.getByRole("button", { name: "Submit the proposal" }).click();
    await expect(ada).toHaveURL(/\/proposals\/\d+$/);
    await expect(ada.getByRole("heading", { level: 1 })).toHaveText("Say what a session is");
  });
  const path = new URL(ada.url()).pathname;

  await test.step("another member sees what would change, and raises a concern", async () => {
    await eve.goto("/proposals");
    await expect(eve.getByRole("region", { name: "What waits for you" })).toContainText("Take a position on this text");
    await eve.goto(path);
    await expect(
      eve.getByRole("region", { name: "LUO session", exact: true }).getByText("changed", { exact: false }).first(),
    ).toBeVisible();
    await take(eve, "Take a position", {}, (form) => form.getByLabel("Position on this text").selectOption("support"));
    await expect(eve.getByLabel("Where it stands")).toContainText("supports Eve");
    await take(eve, "Raise a concern", {
      "Name of the concern": "Holds is vague",
      "The concern": "A descriptor keeps it alive; it does not hold it.",
      "What would clear it": "Say that the descriptor keeps it alive.",
    });
    await expect(eve.getByRole("heading", { name: /Holds is vague/ })).toContainText("open");
  });

  await test.step("while a concern is open, the chair cannot start the last call, and is told why", async () => {
    await chair.goto(path);
    await expect(chair.getByText("You cannot start the last call yet:")).toBeVisible();
    await expect(chair.getByRole("button", { name: "Start the last call" })).toHaveCount(0);
  });

  await test.step("the author edits, and the position on the earlier text is marked", async () => {
    await ada.goto(`${path}/edit`);
    await ada.locator(`[name="/changes/0/body/summary"]`).fill(better);
    await ada.getByRole("button", { name: "Save the edit" }).click();
    await expect(ada).toHaveURL(new RegExp(`${path}$`));
    await expect(ada.getByLabel("Where it stands")).toContainText("on an earlier text");
  });

  await test.step("the owner of the concern withdraws it and supports; an answer stands at the field", async () => {
    await eve.goto(path);
    await take(eve, "Withdraw “Holds is vague”", { "What cleared it": "It says so now." });
    await expect(eve.getByRole("heading", { name: /Holds is vague/ })).toContainText("withdrawn");
    await take(eve, "Take a position", {}, (form) => form.getByLabel("Position on this text").selectOption("support"));
    await expect(eve.getByLabel("Where it stands")).not.toContainText("on an earlier text");
    await openFieldByField(eve);
    await eve.getByRole("link", { name: "Comment on this" }).first().click();
    await eve.getByLabel("What you want to say about this place").fill("Much clearer.");
    await eve.getByRole("button", { name: "Comment", exact: true }).click();
    await expect(eve.getByRole("region", { name: "LUO session", exact: true })).toContainText("Much clearer.");
  });

  await test.step("the last call is started, and takes its days", async () => {
    await chair.goto(path);
    await take(chair, "Start the last call");
    await expect(chair.getByText("You cannot accept it yet:")).toBeVisible();
    await expect(chair.getByText(/the last call is open until/).first()).toBeVisible();
  });

  await test.step("another member proposes something else for the same sentence", async () => {
    await eve.goto("/machines/luo-session/propose");
    await eve.getByLabel("What you propose, in one line").fill("Say it in other words");
    await eve.getByLabel("Why", { exact: true }).fill("Shorter.");
    await eve.locator(`[name="/changes/0/body/summary"]`).fill(other);
    await eve.getByRole("button", { name: "Submit the proposal" }).click();
    await expect(eve.getByRole("heading", { level: 1 })).toHaveText("Say it in other words");
  });

  await test.step("once the last call has passed, the chair accepts", async () => {
    group.pass(8);
    await chair.goto(path);
    await take(chair, "Accept it", { Outcome: "Agreed on the list." });
    await expect(chair.getByLabel("Outcome", { exact: true })).toContainText("accepted");
    await expect(chair.getByText("Nothing in it changes any more.")).toBeVisible();
  });

  // The content may hold earlier versions of it.
  const newest = await countVersions(reader.request, "machines/luo-session");
  await test.step("an anonymous reader sees its new version, its difference, who put it there, and the spec has it", async () => {
    await reader.goto("/machines/luo-session");
    await expect(reader.getByRole("article")).toContainText("keeps alive");
    await expect(reader.getByText(new RegExp(`^version ${newest} · since revision`))).toBeVisible();
    await reader.goto(`/machines/luo-session/versions/${newest}?against=${newest - 1}`);
    await expect(reader.getByRole("region", { name: `From version ${newest - 1} to version ${newest}` })).toContainText(
      "summary",
    );
    await reader.goto("/machines/luo-session?blame=1");
    const row = reader
      .getByRole("listitem")
      .filter({ has: reader.getByRole("heading", { name: "summary", exact: true }) });
    await expect(row).toContainText(`last changed with version ${newest}`);
    await row.getByRole("link", { name: `proposal ${path.split("/").at(-1)}` }).click();
    await expect(reader).toHaveURL(new RegExp(`${path}$`));
    await reader.goto(`/${decision}?blame=1`);
    await expect(reader.getByRole("blockquote").first()).toBeVisible();
    const spec = await (await reader.request.get("/api/v1/spec")).text();
    expect(spec).toContain(better);
    expect(spec).toContain("one-descriptor-a-session");
  });

  await test.step("the other proposal has to be merged, and its author chooses which words to keep", async () => {
    await eve.reload();
    await expect(eve.getByRole("region", { name: "Its records have moved on" })).toContainText(
      `is at version ${newest} by now`,
    );
    const merge = eve.getByRole("form", { name: "Merge the two" });
    await merge.getByLabel("summary of machines/luo-session").selectOption("as this proposal has it");
    await merge.getByRole("button").click();
    await expect(eve.getByRole("region", { name: "LUO session", exact: true })).toContainText(
      `against version ${newest}`,
    );
    await expect(eve.getByRole("region", { name: "Its records have moved on" })).toHaveCount(0);
  });

  await test.step("the chair reads in the log who did what", async () => {
    await chair.goto("/");
    await chair.getByRole("link", { name: "Audit log" }).click();
    const log = chair.getByRole("region", { name: "Audit log" });
    for (const action of ["accept", "start last call", "withdraw concern", "edit", "raise concern", "take position"])
      await expect(log.getByRole("rowheader", { name: action, exact: true }).first()).toBeVisible();
  });
});

async function countVersions(request: APIRequestContext, record: string): Promise<number> {
  const { version } = (await (await request.get(`/api/v1/${record}`)).json()) as { readonly version: number };
  return version;
}

/** A decision that rests on a sentence of a note, as text: one that is there, under another name. */
async function toDecisionText(address: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1/decisions/point-of-no-return`);
  const { body } = (await answer.json()) as { readonly body: Record<string, unknown> };
  return JSON.stringify({
    ...body,
    status: "provisional",
    title: "One descriptor a session",
    carriedBy: ["machines/luo-session"],
  });
}
