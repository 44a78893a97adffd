/** One record out of its file: plain YAML, or front matter with the kind's prose below it. */
import { isObject } from "#domain/register/record/match-items.ts";
import { kinds } from "#domain/register/kinds.ts";
import type { KindName } from "#domain/register/reference.ts";
import { fail, ok } from "#domain/result.ts";
import type { ContentRecord } from "#server/content/content.ts";
import { splitFrontMatter } from "#server/content/front-matter.ts";
import type { Yaml } from "#server/content/parse-yaml.ts";
import { aboutFile, type ContentProblem, type Position } from "#server/content/problem.ts";
import { addOriginals } from "#server/content/read-original.ts";
import { applySchema, parseYamlFile, readEdited, type Read } from "#server/content/source-file.ts";

export interface ReadRecord {
  readonly record: ContentRecord;
  readonly locate: (path: string) => Position & { readonly file: string };
}

export interface RecordFile {
  readonly root: string;
  readonly file: string;
  readonly kind: KindName;
  readonly slug: string;
  /** Whether the original of a meeting note lies beside it. */
  readonly hasOriginal: boolean;
  /** The numbers of the corrected notes that do. */
  readonly corrections?: readonly number[];
  /** Of an earlier state, when there were perhaps fewer of them. */
  readonly isEarlier?: boolean;
}

export async function readRecord(source: RecordFile): Promise<Read<ReadRecord>> {
  const { root, file, kind, slug, hasOriginal, corrections = [], isEarlier = false } = source;
  const text = await readEdited(root, file);
  if (!text.ok) return text;
  const draft = kinds[kind].prose === undefined ? parsePlain(file, text.value) : parseProse(file, text.value, kind);
  if (!draft.ok) return draft;
  const { yaml, data } = draft.value;
  if (!isObject(data))
    return fail([
      aboutFile(file, `holds no fields; write those of this kind (${kinds[kind].label}) as \`name: value\``),
    ]);
  const whole =
    kind === "meeting"
      ? await addOriginals({ root, file, slug, hasOriginal, corrections, isEarlier, data, yaml })
      : { data, problems: [] };
  const parsed = applySchema(kinds[kind].schema, whole.data, file, yaml);
  const problems: readonly ContentProblem[] = [...whole.problems, ...(parsed.ok ? [] : parsed.failure)];
  if (!parsed.ok || problems.length > 0) return fail(problems);
  return ok({
    record: { kind, slug, body: parsed.value, file } as ContentRecord, // the body was parsed by the schema of `kind`
    locate: (path) => ({ file, ...yaml.locate(path) }),
  });
}

interface Draft {
  readonly yaml: Yaml;
  readonly data: unknown;
}

function parsePlain(file: string, text: string): Read<Draft> {
  const yaml = parseYamlFile(file, text);
  return yaml.ok ? ok({ yaml: yaml.value, data: yaml.value.data }) : yaml;
}

function parseProse(file: string, text: string, kind: KindName): Read<Draft> {
  const field = kinds[kind].prose as string; // only called for kinds that have one
  const split = splitFrontMatter(text);
  if (!split.ok) return fail([aboutFile(file, split.failure)]);
  const { yaml: yamlText, yamlLine, prose, proseLine } = split.value;
  const yaml = parseYamlFile(file, yamlText, yamlLine);
  if (!yaml.ok) return yaml;
  const { data, locate, findSpelling } = yaml.value;
  if (!isObject(data)) return ok({ yaml: yaml.value, data });
  if (field in data) {
    // An export leaves it here where the blanks around it would be lost below.
    if (prose === "") return ok({ yaml: yaml.value, data });
    const message = `\`${field}\` is the text below the front matter; move it there`;
    return fail([{ file, ...locate(`/${field}`), path: `/${field}`, message }]);
  }
  return ok({
    data: { ...data, [field]: prose },
    yaml: {
      data,
      findSpelling,
      locate: (path) => (path === `/${field}` ? { line: proseLine, column: 1 } : locate(path)),
    },
  });
}
