/** The arguments of a script; what it does not know is refused with what it does. */
import { parseArgs, type ParseArgsConfig } from "node:util";
import { fail, ok, type Result } from "#domain/result.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;
type Read<Known extends Options> = ReturnType<
  typeof parseArgs<{ options: Known; allowPositionals: true; strict: true }>
>;

/** `usage` is how it is called; `names` says how many names follow the options. Fails with one sentence. */
export function readArguments<const Known extends Options>(
  usage: string,
  names: number,
  options: Known,
): Result<Read<Known>, string> {
  try {
    const read = parseArgs({ options, allowPositionals: true, strict: true });
    if (read.positionals.length === names) return ok(read);
    const extra = read.positionals[names];
    return fail(
      `${extra === undefined ? "a name is missing" : `${extra} is one name too many`}; it is called so: ${usage}`,
    );
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code?.startsWith("ERR_PARSE_ARGS") !== true) throw error;
    const [said = ""] = message.split(". ");
    return fail(`${said.charAt(0).toLowerCase()}${said.slice(1)}; it is called so: ${usage}`);
  }
}
