import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

interface Mail {
  readonly id: string;
  readonly year: number;
  readonly more?: string;
}

/** A mail in quoted-printable, as programs send it: written for these stories. */
const aMail = ({ id, year, more = "" }: Mail): Buffer =>
  Buffer.from(
    [
      "Received: from mx.example.org by lists.example.org; Tue, 11 Mar 2031 09:12:44 -0700",
      "From: Mike Rapoport <mike@example.org>",
      "To: layers@lists.example.org",
      // Whatever weekday the tenth is: none is said.
      `Date: 11 Mar ${year} 09:12:44 -0700`,
      "Subject: =?utf-8?q?Notes_on_layers_=E2=80=93_the_March_call?=",
      `Message-ID: <${id}@example.org>`,
      `Archived-At: <https://archive.example.org/layers/${id}@example.org/>`,
      ...(more === "" ? [] : [more]),
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=windows-1252",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      "Hi all, here are the notes from the call that took place on March 10.",
      "",
      "----->o-----",
      "Pratyush Yadav noted that the fa=E7ade of the old interface stays =96 it costs=",
      " nothing.",
      "It was agreed that the header of a session gets a version number.",
      "",
    ].join("\r\n"),
  );

const upload = (name: string, buffer: Buffer) => ({ name, mimeType: "application/octet-stream", buffer });

async function openForm(page: Page): Promise<void> {
  await page.goto("/meetings/new");
  await page.getByText("Begin from a note").click();
}

const titleOf = (page: Page) =>
  page.getByRole("region", { name: "The meeting" }).getByRole("textbox", { name: "Title" });

const readIt = (page: Page) => page.getByRole("button", { name: "Read the note" }).click();

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with scripts" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });
    const year = javaScriptEnabled ? 2034 : 2035;

    test("a chair takes a call in from the mail of its note, and types no day, title or address", async ({
      page,
      signIn,
      expectAccessible,
    }) => {
      await signIn("chair");
      await openForm(page);
      const mail = aMail({ id: `taken-${year}`, year });
      await page.getByLabel("or a file with it").setInputFiles(upload("notes.eml", mail));
      await readIt(page);

      const read = page.getByRole("region", { name: "Read from a mail" });
      await expect(read).toContainText(`Day: ${year}-03-10, as the note says`);
      await expect(read, "what is concluded is said").toContainText(`${year} is inferred from when it was mailed`);
      await expect(read).toContainText("Note taken by: Mike Rapoport, who mailed it");
      await expect(read).toContainText(`Kept as it came: ${mail.length.toLocaleString("en")} bytes, SHA-256`);
      await expect(page.getByText("façade of the old interface stays – it costs nothing.")).toBeVisible();
      if (javaScriptEnabled) await expectAccessible();
      await page.getByRole("link", { name: "Go on without recording" }).first().click();

      await expect(titleOf(page)).toHaveValue("Notes on layers – the March call");
      await expect(page.getByLabel("Message id")).toHaveValue(`taken-${year}@example.org`);
      await page.getByLabel("Summary").fill("A call on layers, of which the mail is kept.");
      await page.getByRole("button", { name: "Submit the proposal" }).click();
      await expect(page).toHaveURL(/\/proposals\/\d+$/);
      const changes = page.getByRole("region", { name: "What it changes" });
      await expect(changes).toContainText("Notes on layers – the March call");
      await expect(changes).toContainText(`taken-${year}@example.org`);
    });

    test("a chair who takes in a note that the register has is led to its meeting", async ({ page, signIn }) => {
      await signIn("chair");
      await openForm(page);
      await page
        .getByLabel("The note, as it was mailed")
        .fill(readFileSync("content/meetings/2025-01-27.original.txt", "utf8"));
      await readIt(page);
      await expect(page.locator(".form-message")).toContainText("This note is in the register already");
      await page.getByRole("link", { name: "Go to meetings/2025-01-27" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(/first call/);
    });

    test("a chair pastes the raw mail of a call of which only the day is known, and its record is given the note", async ({
      page,
      signIn,
    }) => {
      await signIn("chair");
      const id = await findIdOfMail(page, "2025-02-10");
      await openForm(page);
      const mail = aMail({ id: "x", year: 2025 }).toString("latin1").replace("<x@example.org>", `<${id}>`);
      await page.getByLabel("The note, as it was mailed").fill(mail);
      await readIt(page);
      await expect(page.getByRole("region", { name: "Read from a mail" })).toContainText(
        "is in the register already, as the note of meetings/2025-02-10",
      );
      await page.getByRole("link", { name: "Go on without recording" }).first().click();
      await expect(titleOf(page)).toHaveValue("Hypervisor Live Update, second call");
      await expect(page.getByLabel("Message id")).toHaveValue(id);
    });

    test("a chair is told which meeting an answer belongs to", async ({ page, signIn }) => {
      await signIn("chair");
      const id = await findIdOfMail(page, "2025-02-10");
      await openForm(page);
      const answer = aMail({ id: `answer-${year}`, year: 2025, more: `In-Reply-To: <${id}>` });
      await page.getByLabel("or a file with it").setInputFiles(upload("answer.eml", answer));
      await readIt(page);
      await expect(page.getByRole("region", { name: "Read from a mail" })).toContainText(
        "answers the note of meetings/2025-02-10, and belongs to it",
      );
    });

    test("a chair who chose the wrong file is told what would be right", async ({ page, signIn }) => {
      await signIn("chair");
      await openForm(page);
      const field = page.getByLabel("or a file with it");
      for (const [name, bytes, why] of [
        [
          "notes.pdf.gz",
          Buffer.from(Array.from({ length: 3_000 }, (_, at) => (at * 37) % 256)),
          "is no text but the file",
        ],
        ["notes.txt", Buffer.from("Notes from the call. René was there.", "latin1"), "is not UTF-8"],
        ["notes.mbox", aMailbox(year), "holds 2 mails that may be the note"],
        ["notes.txt", Buffer.from("We met."), "say on which day the meeting was"],
      ] as const) {
        await field.setInputFiles(upload(name, bytes));
        await readIt(page);
        await expect(page.getByText(why), name).toBeVisible();
      }
    });
  });

function aMailbox(year: number): Buffer {
  const mark = Buffer.from("From mboxrd@z Thu Jan  1 00:00:00 1970\r\n");
  return Buffer.concat(["one", "two"].flatMap((id) => [mark, aMail({ id, year }), Buffer.from("\r\n")]));
}

/** The Message-ID of the mail that a meeting names by its address in an archive. */
async function findIdOfMail(page: Page, meeting: string): Promise<string> {
  const answer = await page.request.get(`/api/v1/meetings/${meeting}`);
  const { body } = (await answer.json()) as { readonly body: { readonly note: { readonly url: string } } };
  return decodeURIComponent(new URL(body.note.url).pathname.split("/").at(-1) ?? "");
}
