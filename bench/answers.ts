/**
 * `npm run answers -- --data DIR --out FILE [--against FILE]`: writes down what the register of DIR answers, as a hash
 * for each address, and what differs from an earlier FILE. A change that only moves code changes none of it.
 */
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { signInAs } from "../e2e/people.ts";
import { crawl } from "./answers/crawl.ts";
import { exportContent } from "./answers/export-content.ts";
import { startFront } from "./processes.ts";

const { values } = parseArgs({
  options: { data: { type: "string" }, out: { type: "string" }, against: { type: "string" } },
});
if (values.data === undefined || values.out === undefined) {
  console.error("use: npm run answers -- --data DIR --out FILE [--against FILE]");
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "concordance-answers-"));
cpSync(values.data, folder, { recursive: true });
// Addresses stand in the answers: the port has to be the same each time.
const started = await startFront(folder, { PORT: "4711", PUBLIC_URL: "http://127.0.0.1:4711" });
const found = new Map<string, string>();
const toHash = (text: string | Uint8Array): string => createHash("sha256").update(text).digest("hex");
try {
  for await (const { name, text } of crawl(started.address)) found.set(name, toHash(text));
  const { CONCORDANCE_ADMIN_EMAIL: email, CONCORDANCE_ADMIN_PASSWORD: password } = process.env;
  if (email !== undefined && password !== undefined) {
    const visitor = await signInAs(started.address, { email, password });
    const { cookies } = await visitor.storageState();
    await visitor.dispose();
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
    for await (const { name, text } of crawl(started.address, cookie)) found.set(`signed in ${name}`, toHash(text));
  }
  for (const { name, text } of exportContent(folder)) found.set(name, toHash(text));
} finally {
  await started.stop();
  rmSync(folder, { recursive: true, force: true });
}

const lines = [...found].map(([name, hash]) => `${hash} ${name}`).sort();
writeFileSync(values.out, `${lines.join("\n")}\n`);
console.log(`${found.size} answers in ${values.out}`);
if (values.against !== undefined) {
  const before = new Map(
    readFileSync(values.against, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => [line.slice(65), line.slice(0, 64)]),
  );
  const names = [...new Set([...before.keys(), ...found.keys()])].filter(
    (name) => before.get(name) !== found.get(name),
  );
  for (const name of names)
    console.log(!found.has(name) ? `gone: ${name}` : !before.has(name) ? `new: ${name}` : `differs: ${name}`);
  console.log(`${names.length} of ${before.size} are not what they were`);
  process.exitCode = names.length === 0 ? 0 : 1;
}
