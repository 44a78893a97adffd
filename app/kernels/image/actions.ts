"use server";

import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import type { Problem } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { toDraft, toFormAddress } from "#forms/draft-address.ts";
import { parseFoundImage, toImageForm, type FoundImage } from "#forms/kernel-image.ts";
import { defineAction } from "#server/http/forms/define-action.ts";
import { readImage } from "#server/kernel-image/read-image.ts";
import { tellImage } from "#server/kernel-image/tell-image.ts";
import { requireRegister } from "#server/register/register.ts";

/** Shows what the image of a kernel lists; then, of the kernel that is named, begins the draft that records it. */
export const sendKernelImage = defineAction({
  permission: "proposal:write",
  schema: z.object({
    file: z.instanceof(File).optional(),
    found: z.string().optional(),
    kernel: z.string().trim().default(""),
    version: z.string().trim().default(""),
  }),
  run: async ({ file, found, kernel, version }, { actor }): Promise<Result<FoundImage, Problem>> => {
    const spec = await requireRegister().spec();
    if (!spec.ok) return spec;
    if (found === undefined) return readFile(file, spec.value.records.component);
    const image = parseFoundImage(found);
    if (!image) return invalid("/file", "has to be chosen again: what was found in it cannot be read any more");
    const form = toImageForm(image, { kernel, version }, spec.value);
    if (!form.ok) return fail({ type: "invalid", issues: [form.failure] });
    const started = { draft: randomUUID(), proposal: undefined, version: 0 };
    const saved = await requireRegister().drafts.save(actor.id, toDraft(started, form.value));
    return saved.ok ? redirect(toFormAddress(started)) : saved;
  },
});

async function readFile(
  file: File | undefined,
  components: Parameters<typeof tellImage>[1],
): Promise<Result<FoundImage, Problem>> {
  if (!file || file.size === 0)
    return invalid("/file", "is missing or empty: choose a section, or an ELF file that has it");
  if (file.size > limits.kernelImageFile)
    return invalid("/file", `has ${file.size} bytes; at most ${limits.kernelImageFile} are read here`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = readImage({ size: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length) });
  if (!read.ok) return invalid("/file", read.failure);
  const { form, byteOrder, bytes: size, sha256, strings } = tellImage(read.value, components);
  return ok({ form, byteOrder, bytes: size, sha256, strings });
}

const invalid = (path: string, message: string) => fail({ type: "invalid" as const, issues: [{ path, message }] });
