/** Where in `content/` a record lives. The reader of those files is server/content. */
import { kinds } from "#domain/register/kinds.ts";
import { collections, type KindName } from "#domain/register/reference.ts";

export const CHARTER_FILE = "charter.yaml";
export const EXCEPTIONS_FILE = "exceptions.yaml";
export const ORIGINAL_ENDING = ".original.txt";
/** Of the corrected notes of a meeting, from 1. */
export const toCorrectionEnding = (number: number): string => `.correction-${number}.txt`;
export const CORRECTION_ENDING = /\.correction-([1-9]\d?)\.txt$/;

export function toContentPath({ kind, slug }: { readonly kind: KindName; readonly slug: string }): string {
  if (kind === "charter") return CHARTER_FILE;
  return `${collections[kind]}/${slug}.${kinds[kind].prose === undefined ? "yaml" : "md"}`;
}
