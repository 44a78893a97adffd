import type { Issue } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { parseRecordText, type ReadRecordText } from "#texts/record-text.ts";
import type { Register } from "#server/register/register.ts";
import type { Overload } from "#server/work/work.ts";

/** Reads YAML that people typed, beside the answers of others; what comes back answers for each of the texts. */
export async function readTexts(
  { work }: Pick<Register, "work">,
  texts: readonly string[],
): Promise<Result<ReadRecordText, Overload>> {
  if (texts.length === 0) return ok(parseRecordText);
  const read = await work("read-texts", texts);
  if (!read.ok) return read;
  const known = new Map(texts.map((text, index) => [text, read.value[index]]));
  return ok((text, path) => {
    const found = known.get(text);
    if (!found) return parseRecordText(text, path);
    return found.ok ? found : fail(found.failure.map((issue): Issue => ({ ...issue, path })));
  });
}
