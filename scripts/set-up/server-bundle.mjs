// What serves. Run by itself, since only a build needs what it imports.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { writeBundle } from "./bundle.mjs";
import { root } from "./run.mjs";
import { bundle } from "./serve.mjs";

rmSync(join(root, bundle), { recursive: true, force: true });
await writeBundle(bundle, { main: "server/main.ts" });
