// npm run restore -- FILE: a backup into an empty place, DATA_DIR's or DATABASE_URL's. npm run restore -- --check FILE:
// whether a backup is whole, its history unbroken and its spec the same; writes nothing that stays.
import { fail } from "#domain/result.ts";
import { endOnSignals } from "#server/backup/own-folder.ts";
import { checkBackup, restoreBackup } from "#server/backup/restore-backup.ts";
import { readEnv } from "#server/env.ts";
import { toPlace } from "#server/store/place.ts";
import { print } from "./content/printed.ts";
import { toChecked, toRestored } from "./backup/words.ts";
import { readArguments } from "./read-arguments.ts";

const given = readArguments("npm run restore -- [--check] FILE", 1, { check: { type: "boolean", default: false } });
const isCheck = given.ok && given.value.values.check;
endOnSignals();
print(isCheck ? "the backup is not proven" : "nothing was restored", await restore());

async function restore() {
  if (!given.ok) return given;
  const [file = ""] = given.value.positionals;
  if (isCheck) return toChecked(file, await checkBackup(file));
  const env = readEnv();
  if (!env.ok) return fail(env.failure.join("\n"));
  const place = toPlace(env.value);
  return toRestored(place, await restoreBackup({ file, place, dataDirectory: env.value.DATA_DIR }));
}
