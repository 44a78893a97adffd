/** What closed an action: the statement of its outcome that quotes the latest note. */
import type { Action } from "#domain/action/schema.ts";
import type { Fact } from "#domain/register/source.ts";

export interface Closing {
  /** Slug of the meeting whose note says so. */
  readonly meeting: string;
  readonly fact: Fact;
}

const closed: ReadonlySet<Action["status"]> = new Set(["done", "moot", "withdrawn"]);

/** Undefined while it is open, and where no note says what closed it. Slugs of meetings begin with their days. */
export function findClosing(action: Pick<Action, "status" | "outcome">): Closing | undefined {
  if (!closed.has(action.status)) return undefined;
  return action.outcome
    .flatMap((fact) =>
      fact.sources.flatMap((source) => (source.type === "passage" ? [{ meeting: source.meeting, fact }] : [])),
    )
    .reduce<Closing | undefined>(
      (last, one) => (last === undefined || one.meeting >= last.meeting ? one : last),
      undefined,
    );
}
