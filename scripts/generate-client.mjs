// Writes the database clients from their schemas, offline, and only where one has changed. What of them runs is in
// git, so that who only serves needs no generator; its types are not.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const { version, bin } = require("prisma/package.json");
const cli = path.join(path.dirname(require.resolve("prisma/package.json")), bin.prisma);

// One for each engine that keeps a register; prisma/postgresql.prisma is written from the other one by `npm run derive`.
generate("prisma/schema.prisma", "server/store/generated");
generate("prisma/postgresql.prisma", "server/store/generated-postgresql");

function generate(name, folder) {
  const schema = path.join(root, name);
  const stampFile = path.join(root, folder, ".made-from");
  const stamp = createHash("sha256").update(version).update(readFileSync(schema)).digest("hex");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
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
      `the database client could not be generated from ${name}:\n${made.stdout ?? ""}${made.stderr ?? ""}${made.error ?? ""}\n`,
    );
    process.exit(1);
  }
  writeFileSync(stampFile, stamp);
}
