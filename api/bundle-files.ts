/**
 * The files of an edition's bundle but for its signature: what the API answers at the revision, the files of `content/`,
 * every machine in every notation. A function of the Spec and the notes, so that the same edition is the same bytes.
 */
import type { AnyRecord } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { listRecords, type Spec } from "#domain/register/spec.ts";
import { API } from "#exports/addresses.ts";
import { toContentFiles, type ContentFile } from "#exports/content-files.ts";
import { KEYS, KEY_COMMAND, VERIFY_COMMAND } from "#exports/edition-bundle.ts";
import { machineNotations } from "#exports/machine-notations.ts";
import { schemaNames } from "#api/json-schema.ts";
import { parseTarget } from "#api/match.ts";
import type { NotedEdition } from "#api/row.ts";
import { FORMAT_VERSION } from "#api/schemas.ts";
import { toPrettyJson } from "#texts/json/pretty-json.ts";

/** What became of drawing a machine: the drawing, or why there is none. */
export type Drawing = { readonly svg: string } | { readonly reason: string };

export interface BundleContent {
  readonly spec: Spec;
  readonly noted: NotedEdition;
  /** PUBLIC_URL, without a slash at its end. */
  readonly base: string;
  /** By the slug of the machine. */
  readonly drawings: ReadonlyMap<string, Drawing>;
}

/** In the order of their paths. */
export function toBundleFiles(content: BundleContent): readonly ContentFile[] {
  const { spec, noted } = content;
  const answer = (path: string) => toAnswerText(content, path);
  const { files: machines, leftOut } = toMachineFiles(content);
  const files = [
    { path: "README.txt", text: toReadme(content) },
    { path: "edition.json", text: answer(`/editions/${noted.edition.tag}`) },
    { path: "spec.json", text: answer("/spec") },
    ...listRecords(spec).map((record) => {
      const id = toRecordId(record.kind, record.slug);
      return { path: `records/${id}.json`, text: answer(`/${id}`) };
    }),
    ...schemaNames.map((name) => ({ path: `schemas/${name}.json`, text: answer(`/schemas/${name}`) })),
    ...toContentFiles(spec).map(({ path, text }) => ({ path: `content/${path}`, text })),
    ...machines,
    ...(leftOut.length > 0 ? [{ path: "LEFT-OUT.txt", text: leftOut.map((line) => `${line}\n`).join("") }] : []),
  ];
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** As the address answers it: whoever has one of the two has the other. */
function toAnswerText({ spec, noted, base }: BundleContent, path: string): string {
  const target = parseTarget(`${API}${path}`, new URLSearchParams(), base);
  if (!target.ok) throw new Error(`${path} is no address of the API`);
  const { row, params, query } = target.value;
  const needed = row.needs(params, query).type === "edition" ? noted : undefined;
  const answered = row.answer({ spec, base, params, query, needed });
  if (!answered.ok || answered.value.content.type !== "json") throw new Error(`${path} has no answer as JSON`);
  return toPrettyJson(answered.value.content.value);
}

function toMachineFiles({ spec, drawings }: BundleContent) {
  const files: ContentFile[] = [];
  const leftOut: string[] = [];
  for (const machine of spec.records.machine)
    for (const { ending, toContent } of machineNotations) {
      const path = `machines/${machine.slug}.${ending}`;
      const written = toContent(machine, spec);
      const drawn = drawings.get(machine.slug);
      if (!written.ok) leftOut.push(`${path}: ${written.failure}`);
      else if (written.value.type === "text") files.push({ path, text: written.value.text });
      else if (drawn && "svg" in drawn) files.push({ path, text: drawn.svg });
      else leftOut.push(`${path}: ${drawn?.reason ?? "it was not drawn"}`);
    }
  return { files, leftOut };
}

/** Whether there is something to draw of it, and what. */
export function listToDraw(spec: Spec): readonly Extract<AnyRecord, { readonly kind: "machine" }>[] {
  const diagram = machineNotations.find(({ write }) => write === undefined);
  return spec.records.machine.flatMap((machine) => {
    const content = diagram?.toContent(machine, spec);
    return content?.ok && content.value.type === "diagram" ? [content.value.machine] : [];
  });
}

function toReadme({ noted: { edition, before }, base }: BundleContent): string {
  const { tag, title, revision, authorName, at, message } = edition;
  return `${title}

Edition ${tag}: revision ${revision} of the register at ${base}
Named by ${authorName} at ${at}.${before ? ` The edition before is ${before.tag}, revision ${before.revision}.` : ""}

${message}

What is here
  edition.json   what changed since the edition before, and what that means
  spec.json      every record, as ${base}${API}/spec?revision=${revision} answers
  records/       each record by itself
  content/       the same as files that people edit
  machines/      every machine in every notation that can carry it; LEFT-OUT.txt, where it is there, says which cannot
  schemas/       the JSON Schemas of all that, format ${FORMAT_VERSION}

Whether it is whole, and ours
  ${VERIFY_COMMAND}

It says "Signature Verified Successfully". The key is ours if the hash that
  ${KEY_COMMAND}
prints is the id of a key at ${base}${KEYS}
`;
}
