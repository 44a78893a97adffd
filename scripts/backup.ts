// npm run backup -- [--without-secrets] [--force] FILE: everything that makes the register, in one file that npm run
// restore reads. Servers may run meanwhile. The database is DATA_DIR's or DATABASE_URL's.
import { fail } from "#domain/result.ts";
import { endOnSignals } from "#server/backup/own-folder.ts";
import { writeBackup } from "#server/backup/write-backup.ts";
import { systemClock } from "#server/clock.ts";
import { readEnv } from "#server/env.ts";
import { toPlace } from "#server/store/place.ts";
import { print } from "./content/printed.ts";
import { toWritten } from "./backup/words.ts";
import { readArguments } from "./read-arguments.ts";

const given = readArguments("npm run backup -- [--without-secrets] [--force] FILE", 1, {
  "without-secrets": { type: "boolean", default: false },
  force: { type: "boolean", default: false },
});
const env = readEnv();
endOnSignals();
print("nothing was written", await backUp());

async function backUp() {
  if (!given.ok) return given;
  if (!env.ok) return fail(env.failure.join("\n"));
  const { values, positionals } = given.value;
  const [file = ""] = positionals;
  return toWritten(
    file,
    await writeBackup({
      place: toPlace(env.value),
      dataDirectory: env.value.DATA_DIR,
      file,
      withSecrets: !values["without-secrets"],
      isForced: values.force,
      clock: systemClock,
    }),
  );
}
