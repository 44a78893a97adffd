/** What came of testing a pair: told by a program and by a form, accepted by a chair, shown with its age, and never a standing. */
import { randomUUID } from "node:crypto";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { APIResponse, Page } from "@playwright/test";
import { makeToken } from "./forms.ts";
import { accept, expect, passLastCall, startGroup, test as base, type Group } from "./group.ts";
import { aFolder } from "./own-server.ts";

/** What is accepted here changes answers that other stories ask for. */
const test = base.extend<object, { readonly group: Group }>({
  group: [
    async ({}, use) => {
      const group = await startGroup();
      await use(group);
      await group.stop();
    },
    { scope: "worker", timeout: 180_000 },
  ],
});

const attestation = {
  from: "6.12",
  to: "6.13",
  by: "Example lab",
  day: "2025-01-20",
  hardware: "Two sockets, 512 GB",
  environment: "QEMU 9.2, 40 guests",
  components: ["kho"],
  commits: ["a1b2c3d4e5f60718"],
  result: "machine-down",
  upDownUp: true,
  log: "https://lab.example.org/runs/1",
};

const send = (page: Page, token: string, data: object, { key = "", query = "" } = {}): Promise<APIResponse> =>
  page.request.post(`/api/v1/attestations${query}`, {
    headers: { authorization: `Bearer ${token}`, ...(key !== "" && { "idempotency-key": key }) },
    data,
  });

interface ReadPair {
  readonly version: number;
  readonly body: { readonly standing: string; readonly tests: readonly { readonly by: string }[] };
}

const readPair = async ({ request }: Page): Promise<ReadPair> =>
  (await (await request.get("/api/v1/pairs/6.12-to-6.13")).json()) as ReadPair;

const askVerdict = async ({ request }: Page): Promise<object> =>
  (await (await request.get("/api/v1/pairs/verdict?from=6.12&to=6.13&components=kho")).json()) as object;

test("a laboratory tells of a test once, a chair accepts it, and everybody reads how it went and how old that is", async ({
  group,
  ada,
  eve,
  clara,
  reader,
}) => {
  const token = await makeToken(ada.request, "proposals:write");
  const key = randomUUID();
  const before = await readPair(reader);
  const tried = await send(ada, token, attestation, { query: "?dryRun=true" });
  expect(await tried.json()).toMatchObject({ records: [{ id: "pairs/6.12-to-6.13", difference: [{ op: "added" }] }] });
  const made = await send(ada, token, attestation, { key });
  expect(made.status(), await made.text()).toBe(201);
  const place = made.headers()["location"];
  expect((await send(ada, token, attestation, { key })).headers()["location"]).toBe(place);
  const other = await send(ada, token, { ...attestation, result: "ok" }, { key });
  expect(other.status()).toBe(422);
  expect(await other.json()).toMatchObject({
    errors: [{ detail: expect.stringContaining("which said something else") as unknown }],
  });
  expect(await readPair(reader)).toEqual(before);

  const { id } = (await made.json()) as { readonly id: number };
  await passLastCall({ eve, clara }, { path: `/proposals/${id}`, group });
  await accept(clara, `/proposals/${id}`);
  const after = await readPair(reader);
  expect(after.version).toBe(before.version + 1);
  expect({ ...after.body, tests: [] }).toEqual({ ...before.body, tests: [] });
  expect(after.body.tests).toMatchObject([{ by: "Example lab", result: "machine-down", upDownUp: true }]);
  expect(JSON.stringify(await askVerdict(reader))).toContain("the test by Example lab on 2025-01-20 ended in machine");
  // Tokens of stories end after a week.
  const young = await makeToken(ada.request, "proposals:write");
  expect((await send(ada, young, attestation, { key })).headers()["location"]).toBe(place);

  await reader.goto("/pairs/6.12-to-6.13");
  const both = reader.getByRole("region", { name: "What is known of both directions" });
  await expect(both.getByRole("row", { name: /^Tested/ }).getByRole("cell")).toHaveText([
    /machine down.*20 Jan 2025, [\d,]+ days ago/i,
    /no pair leads this way/,
  ]);
  const tests = reader.getByRole("region", { name: "Tests of this pair" });
  for (const said of ["done", "KHO", "QEMU 9.2, 40 guests", "a1b2c3d4e5f6", "lab.example.org"])
    await expect(tests).toContainText(said);
});

test("a program is told at which field it is wrong, and what is there", async ({ ada }) => {
  const token = await makeToken(ada.request, "proposals:write");
  const wrong = { ...attestation, to: "6.1", day: "2999-01-01" };
  const answer = await send(ada, token, wrong);
  expect(answer.status()).toBe(422);
  expect(answer.headers()["content-type"]).toContain("application/problem+json");
  expect(await answer.json()).toMatchObject({
    errors: [
      { pointer: "#/to", detail: expect.stringContaining("near it: 6.12, 6.13") as unknown },
      { pointer: "#/day", detail: expect.stringContaining("is in the future") as unknown },
    ],
  });
  const { from: _from, to: _to, ...rest } = attestation;
  const strange = await send(ada, token, { ...rest, pair: "6.12-to-6.99" });
  expect(await strange.json()).toMatchObject({
    errors: [{ pointer: "#/pair", detail: expect.stringContaining("near it: 6.12-to-6.1") as unknown }],
  });
});

test("a member records a test from the page of the pair, loses nothing to a mistake, and reads it before it is sent", async ({
  ada,
}) => {
  await ada.goto("/pairs/6.12-to-6.16");
  await ada.getByRole("link", { name: "Record a test" }).click();
  const form = ada.getByRole("form", { name: "Record a test" });
  await expect(form.getByLabel(/^Pair/)).toHaveValue("6.12-to-6.16");
  await expect(form.getByLabel(/^Who ran it/)).toHaveValue("Ada");
  await form.getByLabel(/^Pair/).fill("6.12-to-6.99");
  await form.getByLabel(/^Day/).fill("2025-01-21");
  await form.getByLabel(/^What it came to/).selectOption("update lost");
  await form.getByLabel(/^Up, back down/).selectOption("done");
  await form.getByLabel(/^Components in use/).fill("kho");
  await form.getByLabel(/^Commits/).fill("HEAD");
  await form.getByLabel(/^Hardware/).fill("One socket");
  await form.getByRole("button").click();
  await expect(form.getByText("must be a commit: 8 to 64 lower-case hex digits")).toBeVisible();
  await form.getByLabel(/^Commits/).fill("a1b2c3d4");
  await form.getByRole("button").click();
  await expect(form.getByText("is no pair of the register: 6.12-to-6.99; near it")).toBeVisible();
  await expect(form.getByLabel(/^Hardware/)).toHaveValue("One socket");
  await expect(form.getByLabel(/^What it came to/)).toHaveValue("update-lost");
  await form.getByLabel(/^Pair/).fill("6.12-to-6.16");
  await form.getByRole("button").click();
  await expect(ada).toHaveURL(/\/propose\?draft=/);
  await expect(ada.getByLabel("What you propose, in one line")).toHaveValue(
    "Test of 6.12-to-6.16, 2025-01-21: update-lost",
  );
  await ada.getByRole("button", { name: "Submit" }).click();
  await expect(ada).toHaveURL(/\/proposals\/\d+/);
  await expect(ada.getByRole("heading", { level: 1 })).toContainText("Test of 6.12-to-6.16");
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with scripts" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a member is told of a day to come beside it, and what they typed is still there", async ({
      page,
      signIn,
      expectAccessible,
    }) => {
      await signIn("member");
      await page.goto("/propose/attestation");
      const form = page.getByRole("form", { name: "Record a test" });
      const typed = {
        Pair: "6.12-to-6.13",
        Day: "2999-01-01",
        "Components in use": "kho",
        Commits: "a1b2c3d4",
        Hardware: "One socket",
      };
      for (const [label, text] of Object.entries(typed)) await form.getByLabel(new RegExp(`^${label}`)).fill(text);
      await form.getByLabel(/^What it came to/).selectOption("degraded");
      if (javaScriptEnabled) await expectAccessible();
      await form.getByRole("button").click();
      await expect(page.getByText("is in the future: today is")).toBeVisible();
      for (const [label, text] of Object.entries(typed))
        await expect(form.getByLabel(new RegExp(`^${label}`))).toHaveValue(text);
      await expect(form.getByLabel(/^What it came to/)).toHaveValue("degraded");
      await form.getByLabel(/^Day/).fill("2025-01-20");
      await form.getByRole("button").click();
      await expect(page).toHaveURL(/\/propose\?draft=/);
    });
  });

test("somebody who may not propose is asked to sign in before anything is typed", async ({ reader }) => {
  await reader.goto("/propose/attestation?pair=6.12-to-6.13");
  await expect(reader).toHaveURL(/\/signin\?/);
});

test("examples/attest.sh tells of the same facts once, and says what is wrong with others", async ({ group, ada }) => {
  test.skip(
    ["curl", "jq"].some((program) => spawnSync(program, ["--version"]).error !== undefined),
    "needs curl and jq",
  );
  const token = await makeToken(ada.request, "proposals:write");
  const facts = join(aFolder(), "facts.json");
  const attest = (told: object, ...more: readonly string[]) => {
    writeFileSync(facts, JSON.stringify(told));
    const env = { ...process.env, CONCORDANCE_TOKEN: token };
    return spawnSync("sh", [resolve("examples/attest.sh"), group.address, facts, ...more], { env, encoding: "utf8" });
  };
  const told = { ...attestation, to: "6.16", hardware: "The machine of a script" };
  const tried = attest(told, "--try");
  expect(tried).toMatchObject({ status: 0, stderr: "" });
  expect(tried.stdout).toContain("pairs/6.12-to-6.16 version 2\n  added tests › ");
  const first = attest(told);
  expect(first).toMatchObject({ status: 0, stderr: "" });
  expect(first.stdout).toMatch(
    /^Test of 6\.12-to-6\.16, 2025-01-20: machine-down \(open\): http\S+\/proposals\/\d+\n$/,
  );
  // The order in which facts stand says nothing.
  expect(attest(Object.fromEntries(Object.entries(told).reverse())).stdout).toBe(first.stdout);
  const wrong = attest({ ...told, result: "fine" });
  expect(wrong).toMatchObject({ status: 1 });
  expect(wrong.stdout).toContain("  #/result must be one of ok, degraded");
  const away = spawnSync("sh", [resolve("examples/attest.sh"), "http://127.0.0.1:9", facts], {
    env: { ...process.env, CONCORDANCE_TOKEN: token },
    encoding: "utf8",
  });
  expect(away.status).toBe(2);
});
