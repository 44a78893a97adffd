/**
 * Which state of the register a folder of files was exported from, said in a file beside them. Whoever turns the files
 * into a proposal needs it, to tell what was changed in them from what the register has done since.
 */
import { z } from "zod";
import { toContentHash } from "#domain/register/record/canonical.ts";
import { sha256Schema } from "#domain/register/source.ts";
import type { Spec } from "#domain/register/spec.ts";
import type { ContentFile } from "#exports/content-files.ts";
import { toPrettyJson } from "#texts/json/pretty-json.ts";

export const ORIGIN_FILE = ".exported.json";

export const originSchema = z.object({
  revision: z.int({ error: "must be the number of a revision" }).min(1),
  /** Of all content hashes: another register has a revision of the same number. */
  register: sha256Schema,
});
export type Origin = z.infer<typeof originSchema>;

export const toOrigin = (spec: Spec): Origin => ({
  revision: spec.revision,
  register: toContentHash([...spec.byId].map(([id, { hash, retired }]) => [id, hash, retired]).sort()),
});

export const toOriginFile = (spec: Spec): ContentFile => ({ path: ORIGIN_FILE, text: toPrettyJson(toOrigin(spec)) });
