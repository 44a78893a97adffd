// npm run keys:rotate: makes another key for the bundles of editions to be signed with. The one before stays listed at
// /.well-known/concordance-keys.json, and what it signed stays signed. May run beside the server.
import { systemClock, toInstant } from "#server/clock.ts";
import { readEnv } from "#server/env.ts";
import { openSecrets } from "#server/secrets/open-secrets.ts";
import { rotateKey } from "#server/secrets/signing-keys.ts";
import { openStore } from "#server/store/open-store.ts";
import { toPlace } from "#server/store/place.ts";

const env = readEnv();
const place = env.ok ? toPlace(env.value) : undefined;
const opened = env.ok && place ? await openStore(place, systemClock) : undefined;
if (env.ok && place && opened?.ok) {
  const { context, close } = opened.value;
  const secrets = openSecrets({ place, folder: env.value.DATA_DIR }, context.database);
  const { id } = await rotateKey(secrets, toInstant(systemClock));
  await close();
  console.log(`signing with ${id} from now on`);
} else {
  console.error(env.ok ? opened?.ok === false && opened.failure : env.failure.join("\n"));
  process.exitCode = 1;
}
