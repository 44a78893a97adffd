import { execFile, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { accept, expect, passLastCall, propose, test } from "./group.ts";
import { makeToken } from "./forms.ts";
import { aFolder } from "./own-server.ts";
import { signInAs } from "./people.ts";

test.skip(spawnSync("git", ["--version"]).status !== 0, "needs git");
test.setTimeout(180_000);
test.use({ actionTimeout: 20_000 });

const run = promisify(execFile);

/** The real program, without the settings of whoever runs the tests. */
async function git(folder: string, ...words: readonly string[]): Promise<string> {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null", LC_ALL: "C" };
  const { stdout } = await run("git", ["-C", folder, ...words], { env, maxBuffer: 1 << 28 });
  return stdout;
}

test("the whole register is cloned with git, and what was agreed since is fetched", async ({
  ada,
  eve,
  clara,
  group,
}) => {
  const folder = aFolder();
  const clone = join(folder, "register");
  await git(folder, "clone", "--quiet", `${group.address}/register.git`, clone);
  expect(await git(clone, "fsck", "--strict", "--no-dangling")).toBe("");
  const file = join(clone, "content", "terms", "pkram.md");
  expect(await git(clone, "log", "--format=%s", "-p", "--", "content/machines/luo-session.yaml")).toContain(
    "+++ b/content/machines/luo-session.yaml",
  );
  expect(readFileSync(file, "utf8")).toContain("title:");

  const words = "What passed memory on until KHO came.";
  const path = await propose(ada, { record: "terms/pkram", title: "Tell it in git", typed: { "/meaning": words } });
  await passLastCall({ eve, clara }, { path, group });
  await git(clone, "pull", "--quiet");
  expect(readFileSync(file, "utf8")).not.toContain(words);
  await accept(clara, path);
  await git(clone, "pull", "--quiet", "--ff-only");
  expect(readFileSync(file, "utf8")).toContain(words);
  const number = path.split("/").at(-1) ?? "";
  expect(await git(clone, "log", "-1", "--format=%an <%ae>|%s|%(trailers:key=Proposal,valueonly)")).toBe(
    `Ada <>|Tell it in git|${number}\n\n`,
  );
  expect(await git(clone, "blame", "content/terms/pkram.md")).toMatch(/\(Ada .*What passed memory on/);
  expect(await git(clone, "fsck", "--strict", "--no-dangling")).toBe("");
});

test("a clone has as many commits as the register has revisions, and no address of anybody", async ({ group }) => {
  const folder = aFolder();
  await git(folder, "clone", "--quiet", "--bare", `${group.address}/register.git`, "bare");
  const { revision } = (await (await fetch(`${group.address}/api/v1`)).json()) as { revision: number };
  const clone = join(folder, "bare");
  expect(Number(await git(clone, "rev-list", "--count", "HEAD"))).toBe(revision);
  expect(new Set((await git(clone, "log", "--format=%ae%n%ce")).split("\n"))).toEqual(new Set([""]));
  for (const { email } of Object.values(group.people))
    expect(await git(clone, "log", "-p", "--all")).not.toContain(email);
});

test("what was edited in a clone comes back as a proposal, by upload and by program", async ({
  ada,
  reader,
  group,
}) => {
  const folder = aFolder();
  const clone = join(folder, "register");
  await git(folder, "clone", "--quiet", `${group.address}/register.git`, clone);
  const file = join(clone, "content", "terms", "live-update.md");
  const words = "Replacing the kernel under guests that go on.";
  const commit = async (text: string, title: string) => {
    writeFileSync(file, readFileSync(file, "utf8").replace(/\n---\n[\s\S]*$/, `\n---\n\n${text}\n`));
    const as = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"];
    await git(clone, ...as, "commit", "--quiet", "--all", "-m", title, "-m", "Shorter, and as people say it.");
    return git(clone, "format-patch", "-1", "--stdout");
  };
  const patch = await commit(words, "Say in fewer words what a live update is");

  await ada.goto("/propose");
  await ada.getByText("Begin from a patch").click();
  await ada
    .getByLabel("Begin from a patch")
    .getByLabel("or a file with it")
    .setInputFiles({ name: "0001.patch", mimeType: "text/x-patch", buffer: Buffer.from(patch) });
  await ada.getByRole("button", { name: "Fill the form from it" }).click();
  await expect(ada.getByLabel("What you propose, in one line")).toHaveValue("Say in fewer words what a live update is");
  await expect(ada.getByRole("textbox", { name: "Why", exact: true })).toHaveValue("Shorter, and as people say it.");
  await expect(ada.getByLabel("The record as YAML")).toHaveValue(new RegExp(words));
  await ada.getByRole("button", { name: "Submit the proposal" }).click();
  await ada.waitForURL(/\/proposals\/\d+$/);
  await reader.goto(new URL(ada.url()).pathname);
  await expect(reader.getByRole("heading", { name: "Say in fewer words what a live update is" })).toBeVisible();
  await expect(reader.getByText("ada@example.org")).toHaveCount(0);

  const token = await makeToken(await signInAs(group.address, group.people.ada), "proposals:write");
  const send = (body: string, query = "") =>
    fetch(`${group.address}/api/v1/proposals${query}`, {
      method: "POST",
      body,
      headers: { authorization: `Bearer ${token}`, "content-type": "text/x-patch" },
    });
  const dry = await send(patch, "?dryRun=true");
  expect(dry.status).toBe(200);
  expect(await dry.text()).toContain(words);
  const made = await send(patch);
  expect(made.status).toBe(201);
  const edited = await send(patch.replace("under guests", "below guests"));
  expect(edited.status).toBe(422);
  expect(await edited.text()).toContain("does not come out");
});
