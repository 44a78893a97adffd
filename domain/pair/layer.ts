/**
 * The layers that pairs lie in: a baseline that is everybody's, and over it what a named downstream holds. Where a
 * downstream has a pair of its own for a step, that one is in effect for it, and the one below says nothing there.
 */
import type { RegisterRecord } from "#domain/register/record/record.ts";
import type { Spec } from "#domain/register/spec.ts";

type PairRecord = RegisterRecord<"pair">;

export const BASELINE = "baseline";

/** As answers name it. */
export const toLayer = ({ body }: PairRecord): string => body.downstream ?? BASELINE;

/** Those that the charter names. */
export const listDownstreams = ({ records }: Pick<Spec, "records">) =>
  records.charter.flatMap(({ body }) => body.downstreams ?? []);

export const toStepKey = ({ body }: PairRecord): string => `${body.from} ${body.to}`;

/** In their order. Without a downstream: those of the baseline. */
export function listInEffect(pairs: readonly PairRecord[], downstream: string | undefined): readonly PairRecord[] {
  const own = new Set(
    downstream === undefined ? [] : pairs.filter(({ body }) => body.downstream === downstream).map(toStepKey),
  );
  return pairs.filter((pair) => pair.body.downstream === (own.has(toStepKey(pair)) ? downstream : undefined));
}
