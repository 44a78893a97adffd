import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { describe, expect, inject, it, onTestFinished } from "vitest";
import { aContentFolder, aFileDatabase, aFolder } from "#server/store/test-builders.ts";
import { verify } from "#server/store/verify/verify.ts";
import { open, terms } from "./test-builders.ts";

describe("processes on one data folder", { timeout: 120_000 }, () => {
  it("that start at once make the first revision once", async () => {
    const [data, content] = [aFolder(), aContentFolder(terms)];
    const outputs = await Promise.all([1, 2].map(() => finish(startImports(data, [content]))));
    expect(outputs.map(({ lines }) => lines)).toEqual([["1"], ["1"]]);
    const { register } = await open(data, content);
    expect(await register.listRevisions(10)).toHaveLength(1);
  });

  it("that start over different content by turns keep up one proposal, and lose no event of it", async () => {
    const data = aFolder();
    const [one, other] = [aContentFolder({ kexec: "One." }), aContentFolder({ ...terms, kho: "Other." })];
    await open(data, aContentFolder(terms));
    const rounds = 10;
    const outputs = await Promise.all([one, other].map((content) => finish(startImports(data, [content], rounds))));
    for (const { code, errors } of outputs) expect([code, errors]).toEqual([0, ""]);
    const { register } = await open(data, one);
    expect(await register.listRevisions(10)).toHaveLength(1);
    const events = await register.proposals.listEvents(2, undefined);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect(events.slice(0, 3).map(({ type }) => type)).toEqual(["draft", "submit", "edit"]);
    expect(await register.proposals.list({ states: ["open"] }, undefined)).toHaveLength(1);
  });

  it("keep everything they announced, whole, when one is killed", async () => {
    const data = aFolder();
    const [one, other] = [aContentFolder({ kexec: "One." }), aContentFolder({ kexec: "Other.", kho: "Other too." })];
    await (await open(data, aContentFolder(terms))).close();
    const running = startImports(data, [one, other], 10_000);
    let announced = 0;
    await finish(running, () => ++announced >= 10 && running.kill("SIGKILL"));
    expect(running.signalCode).toBe("SIGKILL");

    const database = await aFileDatabase(path.join(data, "concordance.db"));
    expect(await verify(database)).toMatchObject({ ok: true, value: { revisions: 1, proposals: 2 } });
    // The draft and the submission come with the first announcement.
    expect(await database.proposalEvent.count({ where: { proposalId: 2 } })).toBeGreaterThanOrEqual(announced + 1);
  });
});

/** A process that opens the register over each content folder in turn and prints the revision it was told is there. */
function startImports(data: string, contents: readonly string[], rounds = 1): ChildProcess {
  const locate = (name: string) => JSON.stringify(pathToFileURL(path.join(inject("bundle"), name)).href);
  const script = `
    const { openRegister } = await import(${locate("open-register.js")});
    const { systemClock } = await import(${locate("clock.js")});
    const contents = ${JSON.stringify(contents)};
    for (let round = 0; round < ${rounds}; round++) {
      const contentDirectory = contents[round % contents.length];
      const opened = await openRegister({ dataDirectory: ${JSON.stringify(data)}, contentDirectory, clock: systemClock });
      if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
      process.stdout.write(opened.value.imported.revision + "\\n");
      await opened.value.close();
    }`;
  const started = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void started.kill("SIGKILL"));
  return started;
}

async function finish(started: ChildProcess, onLine: (line: string) => unknown = () => undefined) {
  const lines: string[] = [];
  let errors = "";
  started.stderr?.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  if (started.stdout)
    createInterface(started.stdout).on("line", (line) => {
      lines.push(line);
      onLine(line);
    });
  const code = await new Promise<number | null>((resolve) => started.on("close", resolve));
  return { code, lines, errors };
}
