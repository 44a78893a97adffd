/**
 * The notations that a machine can be had in, by the end of its address: those of the registry, with the register that
 * the parts of a composition are found in.
 */
import { listParts } from "#domain/machine/state-space/composition.ts";
import { machinesOf } from "#domain/machine/property/examine.ts";
import { toDrawn, toProduct } from "#domain/machine/walk/product.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { ok, type Result } from "#domain/result.ts";
import { findRecord, type Spec } from "#domain/register/spec.ts";
import type { Content } from "#exports/content.ts";
import { writings, type Writing } from "#notations/registry.ts";
import type { Heading } from "#notations/writing/written.ts";

export const machineNotations = writings.map((writing) => ({
  ...writing,
  /** The failure says why the notation cannot carry the machine. */
  toContent: (machine: RegisterRecord<"machine">, spec: Spec) => toContent(writing, machine, spec),
}));

function toContent(
  { write, toFileName }: Writing,
  machine: RegisterRecord<"machine">,
  spec: Spec,
): Result<Content, string> {
  const find = machinesOf(spec);
  if (write === undefined) {
    const drawn = toDrawn(machine.body, find);
    return drawn.ok ? ok({ type: "diagram", machine: { ...machine, body: drawn.value } }) : drawn;
  }
  const heading = toHeading(machine, spec);
  const product = toProduct(machine.body, find);
  const written = product.ok ? write(product.value, heading) : product;
  if (!written.ok) return written;
  return ok({ type: "text", text: written.value, ...(toFileName && { fileName: toFileName(heading) }) });
}

function toHeading({ slug, number, body }: RegisterRecord<"machine">, spec: Spec): Heading {
  const parts = listParts(body, machinesOf(spec)).flatMap(
    ({ part }) => findRecord(spec, "machine", part.machine) ?? [],
  );
  return { slug, version: number, parts: parts.map((part) => ({ slug: part.slug, version: part.number })) };
}
