/** The machines that the register is delivered with, compositions as one each, for tests of what is written from them. */
import type { Machine } from "#domain/machine/schema.ts";
import { toProduct } from "#domain/machine/walk/product.ts";
import { readContent } from "#server/content/read-content.ts";

interface Tried {
  readonly slug: string;
  readonly machine: Machine;
}

export const readMachines = (): Promise<readonly Tried[]> => (machines ??= readAnew());

// All that is delivered is read for them, which takes half a second.
let machines: Promise<readonly Tried[]> | undefined;

async function readAnew(): Promise<readonly Tried[]> {
  const read = await readContent("content");
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  const bodies = new Map(
    read.value.records.flatMap((record) => (record.kind === "machine" ? [[record.slug, record.body] as const] : [])),
  );
  return [...bodies].map(([slug, body]) => {
    const product = toProduct(body, (part) => bodies.get(part));
    if (!product.ok) throw new Error(`${slug}: ${product.failure}`);
    return { slug, machine: product.value };
  });
}
