/** Drawings of what somebody is typing: one at a time for each author, and none that a newer text has overtaken. */
import type { Problem } from "#domain/problem.ts";
import { fail, type Result } from "#domain/result.ts";
import type { Diagram } from "#server/register/register.ts";

type Draw = () => Promise<Result<Diagram, Problem>>;

/** Draws one after the other, in the order they are given, each as soon as it may. */
export type DrawTyped = (author: string, drawings: readonly Draw[]) => readonly Promise<Result<Diagram, Problem>>[];

export function openTypedDrawings(): DrawTyped {
  const turns = new Map<string, { readonly ended: Promise<unknown> }>();
  return (author, drawings) => {
    let before: Promise<unknown> = turns.get(author)?.ended ?? Promise.resolve();
    const drawn = drawings.map((draw) => {
      const one = before.then(() => (turns.get(author) === turn ? draw() : fail(overtaken)));
      before = one;
      return one;
    });
    const turn = { ended: before };
    turns.set(author, turn);
    void before.finally(() => {
      if (turns.get(author) === turn) turns.delete(author);
    });
    return drawn;
  };
}

const overtaken: Problem = { type: "unavailable", what: "a drawing of what has been typed over since" };
