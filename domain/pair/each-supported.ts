/** The shape of rules about pairs that are declared supported: each is looked at with what its formats say of that. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Around, Check, Found } from "#domain/check/rule.ts";
import { deriveHandovers, type Handover } from "#domain/pair/handover.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";

interface SupportedPair extends RegisterRecord<"pair"> {
  readonly handovers: readonly Handover[];
}

// All rules look at a pair with the same things around it, and several ask the same of it.
const known = new WeakMap<Around, readonly Handover[]>();

export const eachSupported = (look: (pair: SupportedPair, around: Around) => Iterable<Found>): Check =>
  eachRecord("pair", (pair, around) => {
    if (pair.body.standing !== "supported") return [];
    const handovers = known.get(around) ?? deriveHandovers(around.find, pair.body);
    known.set(around, handovers);
    return look({ ...pair, handovers }, around);
  });
