// npm run content:import -- [--propose --author e-mail-or-id [--open] [--title T] [--message M]] [DIR]: what changed in
// a folder of content, as one proposal. Without --propose it is only told. A record whose file is gone is retired.
// Files of an export are held against the revision they were exported from, others against the last import.
import { parseArgs } from "node:util";
import { fail } from "#domain/result.ts";
import { readEnv } from "#server/env.ts";
import { importFolder } from "./content/import-folder.ts";
import { print } from "./content/printed.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    propose: { type: "boolean", default: false },
    open: { type: "boolean", default: false },
    author: { type: "string" },
    title: { type: "string", default: "Changes from files" },
    message: { type: "string", default: "Edited as files, and imported." },
  },
});
const env = readEnv();
print(
  "nothing was proposed",
  env.ok ? await importFolder(positionals[0], values, env.value) : fail(env.failure.join("\n")),
);
