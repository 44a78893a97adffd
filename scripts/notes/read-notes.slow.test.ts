import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { toPaced } from "#domain/pace-test-builders.ts";
import { aBody } from "#domain/test-builders.ts";
import type { NoteReading } from "#api/note-reading-schemas.ts";
import { writeContentFile } from "#server/store/test-builders.ts";

const folder = mkdtempSync(path.join(tmpdir(), "notes-"));
afterAll(() => rmSync(folder, { recursive: true }));

// Who is named in the notes, and no more: the content of the group takes longer to read than most of these.
writeContentFile(path.join(folder, "content"), "charter", "group", aBody("charter"));
for (const name of ["Jason", "Mike"])
  writeContentFile(path.join(folder, "content"), "person", name.toLowerCase(), aBody("person", { name }));

const SIZE = 20_000_000;
const head =
  "From: Nora <nora@example.org>\nSubject: Notes\nMessage-ID: <big@x>\nDate: Tue, 10 Mar 2026 09:00:00 GMT\n";
const mark = "From mboxrd@z Thu Jan  1 00:00:00 1970\n";
const said = "It was agreed that Mike will send it by Friday. Jason noted that it is slow.\n";
const fill = (scrap: string | Buffer, size = SIZE) => Buffer.alloc(size, scrap);
const after = (start: string, scrap: string | Buffer) => Buffer.concat([Buffer.from(start), fill(scrap)]);
const typed = (type: string, encoding = "8bit") =>
  `${head}Content-Type: ${type}\nContent-Transfer-Encoding: ${encoding}\n\n`;
const multi = typed("multipart/mixed; boundary=b");
const nested = (depth: number) => {
  const parts = Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
  );
  return Buffer.from(`${head}${parts.join("")}\nIt was agreed.\n`);
};

interface Ran {
  readonly code: number | null;
  readonly read: NoteReading;
  readonly errors: string;
  /** Milliseconds of a processor, and bytes of memory at the most. */
  readonly cpu: number;
  readonly memory: number;
}

/** The command itself; the machine may have other work, so what counts is what it takes of a processor. */
function run(name: string, bytes: Uint8Array): Promise<Ran> {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  const tell =
    "process.on('exit',()=>{const {maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();process.send({memory:maxRSS*1024,cpu:(userCPUTime+systemCPUTime)/1000})})";
  const child = spawn(
    process.execPath,
    ["--import", `data:text/javascript,${tell}`, path.join(inject("bundle"), "read-notes.js"), file, "--json"],
    { cwd: folder, stdio: ["ignore", "pipe", "pipe", "ipc"] },
  );
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  let used = { memory: 0, cpu: 0 };
  child.stdout?.on("data", (piece: Buffer) => output.push(piece));
  child.stderr?.on("data", (piece: Buffer) => errors.push(piece));
  child.on("message", (message) => (used = message as typeof used));
  return new Promise((resolve) => {
    child.on("close", (code) => {
      rmSync(file);
      const read = JSON.parse(Buffer.concat(output).toString("utf8")) as NoteReading;
      resolve({ code, read, errors: Buffer.concat(errors).toString("utf8"), ...used });
    });
  });
}

describe("npm run notes", { timeout: 60_000 }, () => {
  let small: Ran;
  beforeAll(async () => {
    small = await run("small.eml", Buffer.from(`${head}\n${said}`));
  }, 60_000);

  it("writes nothing", async () => {
    const list = () => readdirSync(folder, { recursive: true }).toSorted();
    const before = list();
    await run("note.txt", Buffer.from(said));
    expect(list()).toEqual(before);
  });

  it("ends with 1 where what it read cannot be taken in", async () => {
    expect(small).toMatchObject({ code: 0, errors: "" });
    expect(await run("empty.txt", Buffer.alloc(0))).toMatchObject({ code: 1, errors: "", read: { notes: [] } });
  });

  it.each<[string, () => Buffer]>([
    ["a text", () => after(`${head}\n`, said)],
    [
      "a text in base64",
      () => after(typed("text/plain", "base64"), `${Buffer.from(said.repeat(9)).toString("base64")}\n`),
    ],
    ["a text in quoted-printable", () => after(typed("text/plain", "quoted-printable"), "=C3=A9 agreed=\n")],
    ["HTML", () => after(typed("text/html"), "<p>It was <b>agreed</b> to <a href=x>go</a></p>\n")],
    ["HTML that is nested all the way", () => after(typed("text/html"), "<div>")],
    ["half characters", () => after(typed("text/plain; charset=utf-8"), Buffer.from([0xed, 0xa0, 0x80, 0x20]))],
    ["NUL", () => after(`${head}\n`, "\0")],
    ["line breaks", () => after(`${head}\n`, "\n")],
    ["quotes a thousand deep", () => after(`${head}\n`, `${"> ".repeat(1_000)}${said}`)],
    ["a head", () => after(head, "X-Filler: x\n")],
    ["an attachment", () => after(`${multi}--b\n\n${said}--b\nContent-Type: application/pdf\n\n`, randomBytes(90_000))],
    ["a thousand parts", () => after(multi, `--b\nContent-Type: text/x-log\n\n${said.repeat(255)}`)],
    ["parts all the way", () => after(multi, "--b\n\nx\n")],
    ["parts a thousand deep", () => nested(1_000)],
    ["a mailbox of short mails", () => fill(`${mark}${head}\n${said}\n`)],
    ["a mailbox of long mails", () => fill(`${mark}${head}\n${said.repeat(1_500)}\n`)],
    ["a mailbox that is all escapes", () => after(`${mark}${head}\n`, ">From a\n\n")],
    ["bare text", () => fill(said)],
    ["bare text of wide characters", () => fill(`– 🙂 ${said}`)],
    ["no text at all", () => fill(randomBytes(50_000))],
  ])("reads 20 MB of %s with two seconds of a processor and 100 MB of memory", async (name, make) => {
    const ran = await run("large.eml", make());
    expect(ran.errors).toBe("");
    expect(ran.read.bytes).toBeGreaterThan(name.includes("deep") ? 30_000 : SIZE - 1);
    const cpu = ran.cpu - small.cpu;
    expect(cpu).toBeLessThan(toPaced(2_000, cpu));
    expect((ran.memory - small.memory) / 1e6).toBeLessThan(100);
    const findings = [...ran.read.findings, ...ran.read.notes.flatMap((note) => note.findings)];
    expect(findings.map(({ message }) => message).join(), "something is said of it").not.toBe("");
  });
});
