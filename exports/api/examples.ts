/** The records that documentation and tests take as examples: ones that the register really holds. */
import type { RegisterRecord } from "#domain/record/record.ts";
import { collections } from "#domain/reference.ts";
import type { Spec } from "#domain/spec.ts";

type IsFit = (machine: RegisterRecord<"machine">) => boolean;

function findMachine(spec: Spec, isFit: IsFit) {
  const fit = spec.records.machine.filter(isFit);
  return fit.find(({ body }) => body.standing !== "superseded") ?? fit[0];
}

export function findMachineExample(spec: Spec, isFit: IsFit = () => true): { slug: string } | undefined {
  const machine = findMachine(spec, isFit);
  return machine && { slug: machine.slug };
}

export function findMachineVersionExample(
  spec: Spec,
  isFit: IsFit = () => true,
): { slug: string; version: string } | undefined {
  const machine = findMachine(spec, isFit);
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
