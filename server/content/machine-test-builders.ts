/** The machines that the register is delivered with, for tests of what is written from machines. */
import type { Machine } from "#domain/machine/schema.ts";
import { readContent } from "#server/content/read-content.ts";

interface Tried {
  readonly slug: string;
  readonly machine: Machine;
}

export async function readMachines(): Promise<readonly Tried[]> {
  const read = await readContent("content");
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value.records.flatMap((record) =>
    // A composition has no states of its own to write.
    record.kind === "machine" && record.body.composes.length === 0
      ? [{ slug: record.slug, machine: record.body }]
      : [],
  );
}
