/** What a page of a machine says that has to be worked out, and kept: at once, or for a large machine on a thread. */
import { countMost } from "#domain/machine/state-space/composition.ts";
import { machinesOf } from "#domain/machine/property/examine.ts";
import { toProduct } from "#domain/machine/walk/product.ts";
import { ok } from "#domain/result.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import type { Spec } from "#domain/register/spec.ts";
import { toMachineFacts, toUnknownFacts, type MachineFacts } from "#exports/machine-facts.ts";
import { toNewToDraw, type MachineToDraw, type NewMachine } from "#server/diagrams/machine-to-draw.ts";
import { openWorkOfSpec } from "#server/register/work-of-spec.ts";
import type { Register } from "#server/register/register.ts";

/** States and steps up to which others do not notice that a page is made. */
const MOST_AT_ONCE = 300;
/** Of one Spec: a product has up to a megabyte. */
const MOST_KEPT = 40;
/** Of one Spec, of the others: some ten kilobytes each. */
const MOST_SMALL_KEPT = 200;

export const isLarge = ({ body }: Pick<RegisterRecord<"machine">, "body">, spec: Spec): boolean =>
  countMost(body, machinesOf(spec)) > MOST_AT_ONCE;

/** The machine itself, or all parts of a composition at once. */
export const findProduct = async (...[register, machine, spec]: Parameters<typeof findMachineFacts>) =>
  isLarge(machine, spec)
    ? (await findMachineFacts(register, machine, spec)).product
    : toProduct(machine.body, machinesOf(spec));

const findOrStart = openWorkOfSpec<MachineFacts>(MOST_KEPT);
const findOrMake = openWorkOfSpec<MachineFacts>(MOST_SMALL_KEPT);

/** For the same machine of the same revision this is worked out once, however many ask. */
export async function findMachineFacts(
  register: Pick<Register, "work">,
  machine: RegisterRecord<"machine">,
  spec: Spec,
): Promise<MachineFacts> {
  const key = `${machine.slug} ${machine.number}`;
  const done = isLarge(machine, spec)
    ? await findOrStart(spec, key, () => register.work("machine-facts", { machine, revision: spec.revision }))
    : await findOrMake(spec, key, () => Promise.resolve(ok(toMachineFacts(machine, spec))));
  if (done.ok) return done.value;
  return toUnknownFacts(
    machine,
    done.failure.type === "over-limit"
      ? `it takes more than ${done.failure.limit}, which is as much as is spent on it`
      : "others are waiting for a processor already; load the page again in a moment",
  );
}

/** Of a machine that is only proposed; `spec` is the register with it. */
export const toProposedFacts = (machine: RegisterRecord<"machine">, spec: Spec): MachineFacts =>
  isLarge(machine, spec)
    ? toUnknownFacts(machine, "of a machine of this size it is worked out once it is accepted")
    : toMachineFacts(machine, spec);

/** What is drawn of a machine that is not in the register yet; undefined where it cannot be drawn, or not now. */
export async function findNewToDraw(
  { work }: Pick<Register, "work">,
  machine: NewMachine,
  spec: Spec,
): Promise<MachineToDraw | undefined> {
  if (!isLarge(machine, spec)) return toNewToDraw(machine, spec);
  const done = await work("new-to-draw", { machine, revision: spec.revision });
  return done.ok ? done.value : undefined;
}
