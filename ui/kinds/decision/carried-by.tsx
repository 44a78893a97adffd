import { toCarryingWords, type Carrying } from "#domain/decision/carrying.ts";
import { carryingWords } from "#ui/kinds/decision/carrying-words.ts";
import type { InContext } from "#ui/page-context.ts";
import { RecordLinks } from "#ui/record/record-link.tsx";

interface CarriedByProps extends InContext {
  readonly carrying: Carrying;
  /** `collection/slug` of all that are said to carry it. */
  readonly ids: readonly string[];
}

/** What carries a decision, and whether that is more than its name: debt is said before anything else. */
export function CarriedBy({ context, carrying, ids }: CarriedByProps) {
  return (
    <>
      <p>
        {carrying.state === "debt" || carrying.state === "not-known" ? (
          <>
            <b>{carryingWords[carrying.state]}.</b>{" "}
          </>
        ) : null}
        {toCarryingWords(carrying)}
      </p>
      {ids.length > 0 ? <RecordLinks context={context} ids={ids} /> : null}
    </>
  );
}
