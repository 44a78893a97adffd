// npm run keys:rotate: makes another key for the bundles of editions to be signed with, in DATA_DIR. The one before stays
// listed at /.well-known/concordance-keys.json, and what it signed stays signed. May run beside the server.
import path from "node:path";
import { systemClock, toInstant } from "#server/clock.ts";
import { rotateKey } from "#server/editions/signing-keys.ts";
import { readEnv } from "#server/env.ts";

const env = readEnv();
if (env.ok) {
  const { id } = await rotateKey(path.join(env.value.DATA_DIR, "keys"), toInstant(systemClock));
  console.log(`signing with ${id} from now on`);
} else {
  console.error(env.failure.join("\n"));
  process.exitCode = 1;
}
