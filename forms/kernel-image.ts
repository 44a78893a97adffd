/** What the list of a kernel's image says to the register: whose strings they are, and the kernel that it belongs to. */
import { z } from "zod";
import type { Component } from "#domain/component/schema.ts";
import type { kernelSchema } from "#domain/kernel/schema.ts";
import { toRank, toVersionSlug } from "#domain/kernel/version.ts";
import { versionSchema } from "#domain/kernel/version-schema.ts";
import { listNearest } from "#domain/nearest.ts";
import type { Issue } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { findRecord, type Spec } from "#domain/register/spec.ts";
import { sha256Schema } from "#domain/register/source.ts";
import { line, slugSchema } from "#domain/text.ts";
import { limits } from "#domain/limits.ts";
import { parseJsonText } from "#texts/json/parse-json-text.ts";
import type { ChangeForm, ProposalForm } from "#forms/kept-form.ts";
import { emptyForm } from "#forms/proposal-form.ts";

/** What a form sends along between its two steps: what was found in the file that is gone by then. */
const foundImageSchema = z.object({
  form: z.enum(["section", "elf"]),
  byteOrder: z.enum(["little", "big"]),
  bytes: z.number(),
  sha256: sha256Schema,
  strings: z.array(z.object({ string: line(), components: z.array(slugSchema) })).max(limits.list),
});
export type FoundImage = z.infer<typeof foundImageSchema>;

/** Undefined for what no form of ours sends. */
export function parseFoundImage(json: string | undefined): FoundImage | undefined {
  const read = json === undefined ? undefined : parseJsonText(json);
  return read?.ok ? foundImageSchema.safeParse(read.value).data : undefined;
}

export function toImageForm(
  { strings, sha256 }: FoundImage,
  named: NamedKernel,
  spec: Spec,
): Result<ProposalForm, Issue> {
  const change = toKernelChange({ strings: strings.map(({ string }) => string), sha256 }, named, spec);
  return change.ok ? ok({ ...emptyForm, ...toImageWords(change.value.slug, sha256), changes: [change.value] }) : change;
}

/** Of a proposal that keeps what an image lists. */
export const toImageWords = (kernel: string, sha256: string) => ({
  title: `Record what the image of ${kernel} lists`,
  message: `Records the strings of the section \`.liveupdate_versions\` with SHA-256 ${sha256}. Which of them are written and which are read it does not say.`,
});

export interface ImageList {
  readonly strings: readonly string[];
  /** Of the section. */
  readonly sha256: string;
}

/** The slug of one that there is, or the version of one that need not be there; empty or undefined where not given. */
export interface NamedKernel {
  readonly kernel?: string | undefined;
  readonly version?: string | undefined;
}

export interface KnownString {
  readonly string: string;
  /** Slugs of those that list it as a format. */
  readonly components: readonly string[];
}

type Body = Partial<z.input<typeof kernelSchema>>;

type Components = readonly { readonly slug: string; readonly body: Pick<Component, "formats"> }[];

export const listKnownStrings = (strings: readonly string[], components: Components): readonly KnownString[] =>
  strings.map((string) => ({
    string,
    components: components
      .filter(({ body }) => body.formats.some(({ format }) => format === string))
      .map(({ slug }) => slug),
  }));

/** The kernel with what its image lists. A new one has no more than that, and leaves the rest to a person. */
export function toKernelChange(list: ImageList, named: NamedKernel, spec: Spec): Result<ChangeForm, Issue> {
  const target = findTarget(named, spec);
  if (!target.ok) return target;
  const { known, version } = target.value;
  const listed = toListed(list);
  if (known) {
    const { slug, number, body } = known;
    // Of the same section somebody may have said more already.
    const kept = body.listed?.sha256 === list.sha256 ? body : { ...body, listed };
    return ok({ op: "update", kind: "kernel", slug, base: number, body: kept });
  }
  const rank = toRank(version);
  const body: Body = { version, ...(rank !== undefined && { rank }), about: ONLY_IMAGE, formats: [], listed };
  return ok({ op: "create", kind: "kernel", slug: toVersionSlug(version), body });
}

const ONLY_IMAGE = "A build of which no more than its image was read.";

/**
 * Of which components the image lists all is left to a person: of the LUO it lists the string of the whole, and none of
 * those of sessions, so that a listed string says nothing of the others of its component.
 */
function toListed({ strings, sha256 }: ImageList): NonNullable<Body["listed"]> {
  const title = `The section .liveupdate_versions of the image, SHA-256 ${sha256}`;
  return { formats: [...strings], whole: [], sha256, sources: [{ type: "document", title, certainty: "read" }] };
}

function findTarget({ kernel = "", version = "" }: NamedKernel, spec: Spec) {
  const slugs = spec.records.kernel.map(({ slug }) => slug);
  if (kernel !== "" && version !== "")
    return fail({ path: "/version", message: "is given beside a kernel; name one of the two" });
  if (kernel !== "") {
    const known = findRecord(spec, "kernel", kernel);
    if (known && !known.retired) return ok({ known, version: known.body.version });
    return fail({ path: "/kernel", message: `must be the slug of a kernel of the register${toNear(kernel, slugs)}` });
  }
  if (version === "")
    return fail({
      path: "/kernel",
      message: "is missing: name the kernel whose image it is, or the version of a new one",
    });
  const known = spec.records.kernel.find(({ body }) => body.version === version);
  if (known) return ok({ known, version });
  const read = versionSchema.safeParse(version);
  if (!read.success) return fail({ path: "/version", message: read.error.issues[0]?.message ?? "cannot be read" });
  if (spec.byId.has(`kernels/${toVersionSlug(version)}`))
    return fail({
      path: "/version",
      message: `has the address of \`kernels/${toVersionSlug(version)}\`, which is another`,
    });
  return ok({ known: undefined, version });
}

const toNear = (name: string, slugs: readonly string[]): string => {
  const near = listNearest(name, slugs);
  return near.length > 0 ? `; near it: ${near.join(", ")}` : "";
};
