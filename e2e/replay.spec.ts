import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

const log = (page: Page) => page.getByRole("textbox", { name: /^Log/ });

test("a reader pastes a log and sees the line that cannot have been, and what was possible there @no-script", async ({
  page,
}) => {
  await page.goto("/machines/luo-session");
  await page.getByRole("link", { name: "Replay a log" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("replay a log");
  await log(page).fill("CREATE_SESSION\nSESSION_PRESERVE_FD\nSESSION_FINISH\n");
  await page.getByRole("button", { name: "Replay" }).click();
  const answer = page.getByRole("alert").filter({ hasText: "cannot have been" });
  await expect(answer).toContainText("Line 3 cannot have been: SESSION_FINISH is not possible there");
  await expect(answer).toContainText("After 2 events it is in outgoing");
  await expect(answer.getByRole("list", { name: "What was possible" })).toContainText("SESSION_PRESERVE_FD");
  const drawing = page.getByRole("region", { name: "Where it came to" });
  await expect(drawing.locator("[aria-current=step]")).toHaveAttribute("data-state", "outgoing");
  await expect(drawing.locator(".transition.walked")).toHaveCount(5);
  await expect(drawing.locator("[data-state=outgoing]")).toHaveAttribute(
    "href",
    "/machines/luo-session?from=outgoing#explore",
  );
  // The log is there to be mended.
  await log(page).fill("CREATE_SESSION\nclose_fd");
  await page.getByRole("button", { name: "Replay" }).click();
  await expect(
    page.getByText("The machine can have taken all 2 events. After 2 events it is in discarded."),
  ).toBeVisible();
});

test("a reader pastes the trace of a VMM, whose lines the patterns of the machine read", async ({ page }) => {
  await page.goto("/machines/vfio-migration/replay");
  const trace = ["PRE_COPY", "PRE_COPY_P2P", "STOP_COPY", "PRE_COPY"]
    .map((state) => `vfio_migration_set_state  (0000:01:00.0) state ${state}\nvfio_save_iterate  (0000:01:00.0)`)
    .join("\n");
  await log(page).fill(trace);
  await page.getByRole("button", { name: "Replay" }).click();
  const answer = page.getByRole("alert").filter({ hasText: "cannot have been" });
  await expect(answer).toContainText("Line 7 cannot have been");
  await expect(answer).toContainText("-EINVAL; pre-copy cannot be taken up again");
  await expect(page.getByRole("region", { name: "How a log is read" }).getByRole("row")).toHaveCount(8);
  // A log that tells of something else is no proof.
  await log(page).fill("kvm_exit: reason HLT");
  await page.getByRole("button", { name: "Replay" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Nothing was replayed" })).toContainText(
    "No line named an event",
  );
});

test("a reader replays a log from a file, and is told which way of giving one is too many @no-script", async ({
  page,
}) => {
  await page.goto("/machines/live-update/replay");
  const trace = { name: "trace.log", mimeType: "text/plain", buffer: Buffer.from("CREATE_SESSION\r\nkexec\r\n") };
  await page.getByLabel("or a file with it").setInputFiles(trace);
  await page.getByRole("button", { name: "Replay" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Line 2 cannot have been: kexec" })).toBeVisible();
  await log(page).fill("CREATE_SESSION");
  await page.getByLabel("or a file with it").setInputFiles(trace);
  await page.getByRole("button", { name: "Replay" }).click();
  await expect(page.getByText("there is a log above as well: give one of the two")).toBeVisible();
});

test("an implementer takes the test kit of a machine along @no-script", async ({ page }) => {
  await page.goto("/machines/luo-session");
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "Test kit" }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^luo-session-\d+\.tests\.json$/);
  const kit = JSON.parse(await readFile(await download.path(), "utf8")) as { walks: readonly { start: string }[] };
  expect(kit.walks.map(({ start }) => start)).toContain("absent");
});

test("a program sends a log and is answered before another reads a page", async ({ request }) => {
  const lines = `CREATE_SESSION\n${"SESSION_PRESERVE_FD\n".repeat(50_000)}close_fd\n`;
  const sent = await request.post("/api/v1/machines/luo-session/replay", {
    headers: { "content-type": "text/plain" },
    data: lines,
  });
  expect(await sent.json()).toMatchObject({ accepted: true, taken: 50_002, states: ["discarded"] });
});
