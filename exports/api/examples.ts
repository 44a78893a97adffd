/** The records that documentation and tests take as examples: ones that the register really holds. */
import { collections } from "#domain/reference.ts";
import type { Spec } from "#domain/spec.ts";

const findMachine = (spec: Spec) =>
  spec.records.machine.find(({ body }) => body.standing !== "superseded") ?? spec.records.machine[0];

export function findMachineExample(spec: Spec): { slug: string } | undefined {
  const machine = findMachine(spec);
  return machine && { slug: machine.slug };
}

export function findMachineVersionExample(spec: Spec): { slug: string; version: string } | undefined {
  const machine = findMachine(spec);
  return machine && { slug: machine.slug, version: String(machine.number) };
}

export function findMachineDifferenceExample(spec: Spec): { slug: string; version: string } | undefined {
  const machine = spec.records.machine.find(({ number }) => number > 1);
  return machine && { slug: machine.slug, version: String(machine.number) };
}

export function findRecordExample(spec: Spec): { collection: string; slug: string } | undefined {
  const machine = findMachineExample(spec);
  return machine && { collection: collections.machine, ...machine };
}

export function findVersionExample(spec: Spec): { collection: string; slug: string; version: string } | undefined {
  const machine = findMachineVersionExample(spec);
  return machine && { collection: collections.machine, ...machine };
}
