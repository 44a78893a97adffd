// Writes the database client from prisma/schema.prisma, offline, and only when the schema has changed. What of it runs is
// in git, so that who only serves needs no generator; its types are not.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const schema = path.join(root, "prisma/schema.prisma");
const output = path.join(root, "server/store/generated");
const stampFile = path.join(output, ".made-from");

const { version, bin } = require("prisma/package.json");
const stamp = createHash("sha256").update(version).update(readFileSync(schema)).digest("hex");

if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) process.exit(0);

const cli = path.join(path.dirname(require.resolve("prisma/package.json")), bin.prisma);
const made = spawnSync(process.execPath, [cli, "generate", "--schema", schema, "--no-hints"], {
  cwd: root,
  encoding: "utf8",
  env: {
    ...process.env,
    // Generating a client never runs this binary, but the command would download it; any file that exists will do.
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
  },
});
if (made.status !== 0) {
  process.stderr.write(
    `the database client could not be generated from prisma/schema.prisma:\n${made.stdout ?? ""}${made.stderr ?? ""}${made.error ?? ""}\n`,
  );
  process.exit(1);
}
writeFileSync(stampFile, stamp);
