import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { makeToken } from "./forms.ts";

/** A section as the linker of a kernel writes it. */
function aSection(...strings: readonly string[]): Buffer {
  const bytes = Buffer.alloc(8 + 48 * strings.length);
  bytes.writeUInt32LE(0x4c_56_55_50, 0);
  bytes.writeUInt32LE(1, 4);
  for (const [index, string] of strings.entries()) bytes.write(string, 8 + 48 * index, "latin1");
  return bytes;
}

const strings = ["memfd-v1", "made-up-handler-v7"];
const section = aSection(...strings);
const upload = (name: string, buffer: Buffer) => ({ name, mimeType: "application/octet-stream", buffer });

async function read(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page
    .getByRole("form", { name: "Read an image" })
    .getByLabel(/file\s*$/i)
    .setInputFiles(upload(name, buffer));
  await page.getByRole("button", { name: "Read it" }).click();
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with scripts" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a member sees what an image lists, and goes on to the form of the kernel with it filled in", async ({
      page,
      signIn,
      expectAccessible,
    }) => {
      await signIn("member");
      await page.goto("/kernels");
      await page.getByRole("link", { name: "Read an image" }).click();
      await read(page, "section.bin", section);
      await expect(page.getByText("A section alone of 104 bytes, little-endian")).toBeVisible();
      const list = page.getByRole("region", { name: "What it lists", exact: true });
      await expect(list.getByRole("link", { name: "memfd" })).toHaveAttribute("href", "/components/memfd");
      await expect(list).toContainText("none of the register");
      if (javaScriptEnabled) await expectAccessible();

      // A version that is none is told at its field, and what was found stays.
      const record = page.getByRole("form", { name: "Record what it lists" });
      await record.getByLabel("or of version").fill("the newest");
      await record.getByRole("button", { name: "Fill the form of the kernel" }).click();
      await expect(page.getByText("must be a kernel version")).toBeVisible();
      await expect(list).toContainText("made-up-handler-v7");

      await record.getByLabel("or of version").fill("");
      await record.getByLabel("It is the image of").selectOption({ label: "6.19" });
      await record.getByRole("button", { name: "Fill the form of the kernel" }).click();
      await expect(page).toHaveURL(/\/propose\?draft=/);
      await expect(page.getByLabel("What you propose, in one line")).toHaveValue("Record what the image of 6.19 lists");
      // Folded away, as all that is filled in already.
      for (const string of strings) await expect(page.locator(`input[value="${string}"]`)).toHaveCount(1);
    });

    test("a member is told what is wrong with a file that is none, and what would be right", async ({
      page,
      signIn,
    }) => {
      await signIn("member");
      await page.goto("/kernels/image");
      const wrong = [
        { bytes: Buffer.from("PNG, or so"), says: "is neither an ELF file nor the section" },
        { bytes: section.subarray(0, 80), says: "it is cut off" },
        { bytes: aSection("x".repeat(48)), says: "no NUL" },
        { bytes: Buffer.from("MZ and a kernel behind it"), says: "scripts/extract-vmlinux" },
      ];
      for (const { bytes, says } of wrong) {
        await read(page, "wrong", bytes);
        await expect(page.getByText(says)).toBeVisible();
      }
    });
  });

test("a visitor who may not propose is asked to sign in before a file is chosen", async ({ page }) => {
  await page.goto("/kernels/image");
  await expect(page).toHaveURL(/\/signin\?/);
});

test.describe("a program with the section of an image", () => {
  const type = { "content-type": "application/octet-stream" };

  test("is told what it lists without a token, and nothing is kept", async ({ request }) => {
    const answer = await request.post("/api/v1/kernels/image?kernel=6.19", { data: section, headers: type });
    expect(answer.status()).toBe(200);
    expect(await answer.json()).toMatchObject({
      form: "section",
      byteOrder: "little",
      strings: [{ string: "memfd-v1", components: ["memfd"] }, { components: [] }],
      unknown: ["made-up-handler-v7"],
      change: { op: "update", slug: "6.19", body: { listed: { formats: strings, whole: [] } } },
    });
  });

  test("makes a proposal of it once, in the name of a member", async ({ request, signIn }) => {
    const token = await makeToken((await signIn("member")).request, "proposals:write");
    const headers = { ...type, authorization: `Bearer ${token}`, "idempotency-key": randomUUID() };
    const version = `7.9.${Math.floor(Math.random() * 49) + 1}`;
    const send = () =>
      request.post(`/api/v1/kernels/image?dryRun=false&release=${version}`, { data: section, headers });
    const made = await send();
    expect(made.status()).toBe(201);
    expect(await made.json()).toMatchObject({ state: "open", changes: [{ kind: "kernel", slug: version }] });
    expect((await send()).headers()["location"]).toBe(made.headers()["location"]);
    expect((await request.get(`/api/v1/kernels/${version}`)).status()).toBe(404);
  });

  test("is refused in words where it sends too much, something else, or nobody’s proposal", async ({ request }) => {
    const post = (query: string, data: Buffer, headers: Record<string, string> = type) =>
      request.post(`/api/v1/kernels/image${query}`, { data, headers });
    const wrong = await post("", Buffer.from("no kernel at all"));
    expect(wrong.status()).toBe(422);
    expect(await wrong.json()).toMatchObject({
      errors: [{ detail: expect.stringContaining("begins with") as unknown }],
    });
    expect((await post("?dryRun=false&kernel=6.19", section)).status()).toBe(401);
    const unknown = await post("?kernel=6.91", section);
    expect(await unknown.json()).toMatchObject({ parameter: "kernel" });
    expect((await post("", section, { "content-type": "text/plain" })).status()).toBe(415);
  });
});
