/** The records that documentation and tests take as examples: ones that the register really holds. */
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { collections } from "#domain/register/reference.ts";
import type { Spec } from "#domain/register/spec.ts";

type IsFit = (machine: RegisterRecord<"machine">) => boolean;

/** Whether one is fit may take writing a whole notation, so no more are asked than it takes. */
function findMachine({ records: { machine: machines } }: Spec, isFit: IsFit) {
  const inForce = machines.filter(({ body }) => body.standing !== "superseded");
  return inForce.find(isFit) ?? machines.find(isFit);
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
