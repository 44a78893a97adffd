/** A machine that somebody is typing, to be drawn: for itself where it is new, otherwise with what differs. */
import type { ProposedChange } from "#domain/proposal/schema.ts";
import { toSha256 } from "#domain/register/record/canonical.ts";
import { findRecord, type Spec } from "#domain/register/spec.ts";
import type { MeaningShown } from "#exports/machine-meaning.ts";
import { findDrawable } from "#server/diagrams/drawable.ts";
import type { MachineToDraw } from "#server/diagrams/machine-to-draw.ts";
import { findDifference } from "#server/register/difference.ts";
import { findNewToDraw } from "#server/register/machine-facts.ts";
import type { Register } from "#server/register/register.ts";

interface TypedMachine {
  readonly toDraw: MachineToDraw;
  /** What differs from the version that it is to follow. */
  readonly meaning: MeaningShown | undefined;
}

interface TypedChange {
  readonly op: ProposedChange["op"];
  readonly slug: string;
  /** Whatever was typed, as far as it can be read. */
  readonly body?: unknown;
}

/** Undefined where there is nothing to draw yet. */
export async function findTypedMachine(
  register: Pick<Register, "work">,
  spec: Spec,
  change: TypedChange,
): Promise<TypedMachine | undefined> {
  const current = change.op === "update" ? findRecord(spec, "machine", change.slug) : undefined;
  const body = findDrawable(change.body, current?.body);
  if (!body) return undefined;
  const slug = change.slug.replace(/[^a-z0-9.-]/g, "") || "new";
  if (!current) {
    const toDraw = await findNewToDraw(register, { slug, body }, spec);
    return toDraw && { toDraw, meaning: undefined };
  }
  const name = `typed ${toSha256(JSON.stringify(body))}`;
  const order = { kind: "machine", slug, before: current.body, after: body } as const;
  const found = await findDifference(register, spec, name, order);
  const { toDraw, meaning } = (found.ok && found.value.machine) || {};
  return toDraw && { toDraw, meaning };
}
