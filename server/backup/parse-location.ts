/** Where a register is, as an operator names it: `sqlite:` and a folder of data, or the address of a PostgreSQL database. */
import path from "node:path";
import { fail, ok, type Result } from "#domain/result.ts";
import { toFilePlace, type DatabasePlace } from "#server/store/place.ts";
import { EXAMPLE, findAddressFault } from "#server/store/server-address.ts";

/** Fails with one sentence, which does not repeat what was given: it may hold a password. */
export function parseLocation(option: string, given: string): Result<DatabasePlace, string> {
  if (given.startsWith("sqlite:") && given !== "sqlite:") {
    const named = path.resolve(given.slice("sqlite:".length));
    if (!/\.(?:db|sqlite\d?)$/.test(named)) return ok(toFilePlace(named));
    const place = toFilePlace(path.dirname(named));
    if (place.file === named) return ok(place);
    return fail(`${option} must name a folder of data, or ${path.basename(place.file)} in one`);
  }
  if (!/^postgres(?:ql)?:/.test(given))
    return fail(
      `${option} must be sqlite: and a folder of data, as in sqlite:./data, or a database of PostgreSQL, as in ${EXAMPLE}`,
    );
  const fault = findAddressFault(given);
  return fault === undefined ? ok({ engine: "postgresql", url: given }) : fail(`${option} ${fault}`);
}
