/** The address of a record, made of what it is called. */
import { limits } from "#domain/limits.ts";

/** Empty where the name holds nothing to make one of. */
export const toSlug = (name: string): string =>
  name
    .slice(0, limits.line)
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}+/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, limits.slug)
    .replace(/^-/, "")
    .replace(/-$/, "");
