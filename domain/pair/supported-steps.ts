/** Steps between kernels as they are declared supported, for rules about the whole of them. Whether each holds is for rules about the pair. */
import type { RegisterRecord } from "#domain/register/record/record.ts";
import type { ListsOf } from "#domain/register/spec.ts";

type KernelRecord = RegisterRecord<"kernel">;

export interface SupportedStep {
  readonly from: KernelRecord;
  readonly to: KernelRecord;
}

/** Those of the baseline, between kernels that are in the register: one that was given up leads nowhere. */
export function listSupportedSteps({ kernel, pair }: ListsOf<"kernel" | "pair">): readonly SupportedStep[] {
  const bySlug = new Map(kernel.map((record) => [record.slug, record]));
  return pair.flatMap(({ body }) => {
    const [from, to] = [bySlug.get(body.from), bySlug.get(body.to)];
    const isStep = body.standing === "supported" && body.downstream === undefined;
    return isStep && from && to && from !== to ? [{ from, to }] : [];
  });
}
