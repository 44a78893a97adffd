import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { fail, ok } from "#domain/result.ts";
import { aBody } from "#domain/test-builders.ts";
import { KEY_COMMAND, VERIFY_COMMAND } from "#exports/edition-bundle.ts";
import { toPrettyJson } from "#texts/json/pretty-json.ts";
import { toSpecAnswer } from "#api/answers.ts";
import type { FoundEdition } from "#api/row.ts";
import type { Bundles } from "#server/editions/bundles.ts";
import { openBundles } from "#server/editions/open-bundles.ts";
import { openSecretFiles } from "#server/secrets/secret-files.ts";
import { rotateKey } from "#server/secrets/signing-keys.ts";
import type { Register } from "#server/register/register.ts";
import { openEditions } from "#server/store/open-editions.ts";
import { toFilePlace } from "#server/store/place.ts";
import { aRegister, chair } from "#server/store/proposals/test-builders.ts";
import { aFolder } from "#server/store/test-builders.ts";

const base = "https://register.example.org";
const machine = { kind: "machine" as const, slug: "light", body: aBody("machine") };
const drawn: Register["draw"] = () => Promise.resolve(ok({ svg: "<svg/>\n", width: 1, height: 1 }));
const hasPrograms = ["tar", "sha256sum", "openssl"].every((name) => spawnSync(name, ["--version"]).error === undefined);

async function anEdition() {
  const register = await aRegister(["kexec"], undefined, [machine]);
  const editions = openEditions(register.context, register.work);
  await editions.cut(chair.id, { tag: "v1.0", revision: 1, title: "First", message: "For all." });
  const found = await editions.find("v1.0");
  if (!found) throw new Error("not cut");
  const jobs: string[] = [];
  const open = (dataDirectory: string, draw = drawn): Bundles =>
    openBundles({
      dataDirectory,
      secrets: openSecretFiles(dataDirectory),
      secretsPlace: { place: toFilePlace(dataDirectory), folder: dataDirectory },
      base,
      clock: register.context.clock,
      report: () => {},
      spec: async (revision) => ok(await register.context.findSpec(revision)),
      draw,
      work: (name, ...order) => {
        jobs.push(name);
        return register.work(name, ...order);
      },
    });
  return { ...register, found, open, jobs };
}

async function make(bundles: Bundles, found: FoundEdition) {
  const made = await bundles.findOrMake(found);
  if (!made.ok) throw new Error(JSON.stringify(made.failure));
  const file = path.join(bundles.folder, made.value.file);
  return { ...made.value, file, bytes: readFileSync(file) };
}

describe("the bundle of an edition", () => {
  it("is the same to the byte when it is made again", async () => {
    const { found, open } = await anEdition();
    const folder = aFolder();
    const first = await make(open(folder), found);
    rmSync(path.join(folder, "editions"), { recursive: true });
    const again = await make(open(folder), found);
    expect(again.bytes.equals(first.bytes)).toBe(true);
    expect(again.sha256).toBe(first.sha256);
  });

  it("is made once, however many ask, and is kept under another key", async () => {
    const { found, open, jobs } = await anEdition();
    const folder = aFolder();
    const bundles = open(folder);
    const [first] = await Promise.all([make(bundles, found), make(bundles, found), make(bundles, found)]);
    expect(jobs).toEqual(["make-bundle"]);
    await rotateKey(openSecretFiles(folder), "2025-03-01T00:00:00.000Z");
    const kept = await make(open(folder), found);
    expect(jobs).toEqual(["make-bundle"]);
    expect([kept.sha256, kept.key]).toEqual([first.sha256, first.key]);
  });

  it("is made anew where its file is gone or cut off, and where another edition has its tag", async () => {
    const { found, open } = await anEdition();
    const bundles = open(aFolder());
    const { file, sha256 } = await make(bundles, found);
    appendFileSync(file, "x");
    expect((await make(bundles, found)).sha256).toBe(sha256);
    rmSync(file);
    expect((await make(bundles, found)).sha256).toBe(sha256);
    const other = { ...found, edition: { ...found.edition, at: "2026-01-01T00:00:00.000Z" } };
    expect((await make(bundles, other)).sha256).not.toBe(sha256);
  });

  it("waits for a drawing that cannot be made at the moment, and does without one that is too large", async () => {
    const { found, open } = await anEdition();
    const busy = open(aFolder(), () => Promise.resolve(fail({ type: "unavailable", what: "diagrams" })));
    expect(await busy.findOrMake(found)).toMatchObject({ ok: false, failure: { type: "unavailable" } });
    const large = open(aFolder(), () => Promise.resolve(fail({ type: "over-limit", what: "it", limit: "500 arrows" })));
    expect((await make(large, found)).size).toBeGreaterThan(1_000);
  });

  it.skipIf(!hasPrograms)(
    "is found whole and ours by tar, sha256sum and openssl, and not after a byte changed",
    async () => {
      const { found, open, context } = await anEdition();
      const large = () => Promise.resolve(fail({ type: "over-limit" as const, what: "it", limit: "500 arrows" }));
      const bundles = open(aFolder(), large);
      const { file, key } = await make(bundles, found);
      const folder = aFolder();
      execFileSync("tar", ["xzf", file, "-C", folder]);
      const inside = path.join(folder, "concordance-v1.0");
      const sh = (command: string) => spawnSync("sh", ["-c", command], { cwd: inside, encoding: "utf8" });
      expect(sh(VERIFY_COMMAND)).toMatchObject({ status: 0, stdout: "Signature Verified Successfully\n" });
      expect(sh(KEY_COMMAND).stdout).toBe(`${key}  -\n`);
      const spec = readFileSync(path.join(inside, "spec.json"), "utf8");
      expect(spec).toBe(toPrettyJson(toSpecAnswer(await context.findSpec(1), base)));
      expect(sh("ls machines content/terms records/terms").stdout).toContain("kexec.md");
      expect(readFileSync(path.join(inside, "LEFT-OUT.txt"), "utf8")).toContain(
        "machines/light.svg: its drawing takes more than 500 arrows\n",
      );
      appendFileSync(path.join(inside, "spec.json"), " ");
      expect(sh(VERIFY_COMMAND).status).not.toBe(0);
      expect(sh("sed -i s/spec/Spec/ SHA256SUMS; " + VERIFY_COMMAND.split(" && ")[1]).stdout).not.toContain(
        "Successfully",
      );
    },
  );
});
