// npm run content:export [-- --revision N] [--out DIR]: writes the register at a revision as the files of content/.
// The same revision is the same bytes. The database is DATA_DIR's; a server may be running on it.
import { parseArgs } from "node:util";
import { fail } from "#domain/result.ts";
import { readEnv } from "#server/env.ts";
import { exportContent } from "./content/export-content.ts";
import { print } from "./content/printed.ts";

const { values } = parseArgs({ options: { revision: { type: "string" }, out: { type: "string" } } });
const env = readEnv();
print("nothing was exported", env.ok ? await exportContent(values, env.value) : fail(env.failure.join("\n")));
