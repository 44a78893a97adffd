/** The programs of examples/ that ask about an update, against the running server and one on which some pairs are a yes. */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "yaml";
import { expect, test } from "./fixtures.ts";
import { aServerOf } from "./ask-keeper.ts";
import { aContent } from "./own-server.ts";
import { aPlace, isMissing, nowhere, run } from "./run-example.ts";
import { addSupportedPairs } from "./supported-pairs.ts";

test.describe("examples/may_upgrade.sh", () => {
  test.skip(isMissing("curl"), "needs curl");
  const ask = (...args: readonly string[]) => run("sh", resolve("examples/may_upgrade.sh"), ...args);

  test("stops a rollout where the register says no, and tells why", async ({ address }) => {
    const { code, out } = await ask(address, "6.12", "6.16", "kho");
    expect(code).toBe(1);
    expect(out).toMatch(/^6\.12 to 6\.16: no \(recommended: no\)\n {2}is declared not intended: /);
  });

  test("stops it where nobody knows, where a kernel is unknown, and where the register is away", async ({
    address,
  }) => {
    const [unknown, strange] = [await ask(address, "6.16", "6.19"), await ask(address, "6.1", "6.19")];
    expect([unknown.code, strange.code]).toEqual([2, 2]);
    expect(unknown.out).toMatch(/: unknown \(recommended: unknown\)\n {2}no pair from 6\.16 to 6\.19/);
    expect(strange.out).toContain("near it: 6.12");
    expect((await ask(await nowhere(), "6.16", "6.19")).code).toBe(2);
    expect((await ask(address, "6.16")).code).toBe(2);
  });
});

test.describe("where the register says yes", () => {
  test.skip(isMissing("curl"), "needs curl");
  let register = "";
  test.beforeAll(async () => {
    const content = aContent();
    addSupportedPairs(
      content,
      ["8.0", "8.1", "8.2"],
      [
        ["8.0", "8.1"],
        ["8.1", "8.2", { conditions: ["On hosts without VFIO."] }],
      ],
    );
    register = await aServerOf(content);
  });

  test("may_upgrade.sh lets a rollout go on, and only for what the pair is about", async () => {
    const ask = (...args: readonly string[]) => run("sh", resolve("examples/may_upgrade.sh"), register, ...args);
    expect(await ask("8.0", "8.1", "handed")).toMatchObject({
      code: 0,
      out: "8.0 to 8.1: yes (recommended: unknown)\n",
    });
    // What nobody but a person can look at is told with the yes.
    expect(await ask("8.1", "8.2", "handed")).toMatchObject({
      code: 0,
      out: "8.1 to 8.2: yes (recommended: unknown)\n  under the condition: On hosts without VFIO.\n",
    });
    expect((await ask("8.0", "8.1", "handed", "", "nobody")).out).toContain("is none that the charter names");
    expect(await ask("8.0", "8.1", "handed,kho")).toMatchObject({ code: 2 });
    expect(await ask("8.1", "8.0")).toMatchObject({ code: 2 });
  });

  test("may_upgrade.yml lets a play go on, and stops it where the answer is no yes or the register is away", async () => {
    test.skip(isMissing("ansible-playbook"), "ansible-playbook is not installed: the tasks were read as YAML alone");
    test.setTimeout(180_000);
    const play = async (asked: string, from: string, to: string) => {
      const file = aPlace("play.yml");
      const vars = { concordance_register: asked, concordance_from: from, concordance_to: to };
      const tasks = [
        { "ansible.builtin.include_tasks": resolve("examples/may_upgrade.yml") },
        { "ansible.builtin.debug": { msg: "the rollout goes on" } },
      ];
      const hosts = { hosts: "localhost", connection: "local", gather_facts: false };
      writeFileSync(file, JSON.stringify([{ ...hosts, vars, tasks }]));
      return run("ansible-playbook", "--inventory", "localhost,", file);
    };
    const yes = await play(register, "8.0", "8.1");
    expect(yes.out).toContain("the rollout goes on");
    expect(yes.code).toBe(0);
    for (const [asked, from, to, why] of [
      [register, "8.1", "8.0", "no pair from 8.1 to 8.0 is on record"],
      [register, "6.12", "6.16", "6.12 to 6.16: no:"],
      [register, "8.0", "8.10", "is no kernel of the register: `8.10`"],
      [await nowhere(), "8.0", "8.1", "refused"],
    ] as const) {
      const { code, out } = await play(asked, from, to);
      expect(out).toContain(why);
      expect(out).not.toContain("the rollout goes on");
      expect(code).not.toBe(0);
    }
  });
});

test("the tasks of Ansible are YAML, and each module is named in full", () => {
  const tasks = parse(readFileSync("examples/may_upgrade.yml", "utf8")) as readonly Readonly<Record<string, unknown>>[];
  expect(tasks.map((task) => Object.keys(task)[1])).toEqual(["ansible.builtin.uri", "ansible.builtin.assert"]);
});

test.describe("examples/compare_images.sh", () => {
  test.skip(["curl", "jq"].some(isMissing), "needs curl and jq");

  /** A section as the linker of a kernel writes it. */
  const anImage = (...strings: readonly string[]): string => {
    const bytes = Buffer.alloc(8 + 48 * strings.length);
    bytes.writeUInt32LE(0x4c_56_55_50, 0);
    bytes.writeUInt32LE(1, 4);
    for (const [index, string] of strings.entries()) bytes.write(string, 8 + 48 * index, "latin1");
    const file = aPlace("section.bin");
    writeFileSync(file, bytes);
    return file;
  };
  const compare = (...args: readonly string[]) => run("sh", resolve("examples/compare_images.sh"), ...args);

  test("says no, possible or unknown by component, and never yes", async ({ address }) => {
    const first = anImage("memfd-v1", "made-up-v7");
    const same = await compare(address, first, anImage("memfd-v1", "made-up-v8"));
    expect(same).toMatchObject({ code: 2, told: "" });
    expect(same.out).toBe(
      "made-up-v7: unknown, the second lists nothing of it\nmemfd: possible, for both list memfd-v1\n",
    );
    const other = await compare(address, first, anImage("memfd-v2"));
    expect(other).toMatchObject({ code: 1, told: "" });
    expect(other.out).toContain("memfd: no, the first lists memfd-v1 and the second memfd-v2\n");
    expect(await compare(address, anImage(), first)).toMatchObject({ code: 2 });
  });

  test("ends with 2 where an image or the register cannot be read, and says which", async ({ address }) => {
    const [image, text] = [anImage("memfd-v1"), aPlace("text")];
    writeFileSync(text, "no image");
    const unread = await compare(address, image, text);
    expect(unread.code).toBe(2);
    expect(unread.told).toContain(`${text}: `);
    expect(await compare(address, image, join(text, "away"))).toMatchObject({ code: 2 });
    expect(await compare(await nowhere(), image, image)).toMatchObject({ code: 2 });
    expect(await compare(address, image)).toMatchObject({ code: 2, told: "compare_images.sh REGISTER FIRST SECOND\n" });
  });
});
