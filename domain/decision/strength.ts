/** How strong the words are that a decision rests on: what its passages say was done, whatever became of it since. */
import type { Decision } from "#domain/decision/schema.ts";

export type Strength = "agreed" | "acknowledged" | "neither";

export function toStrength({ sources }: Pick<Decision, "sources">): Strength {
  const stances = new Set(sources.map((source) => (source.type === "passage" ? source.stance : undefined)));
  if (stances.has("agreement")) return "agreed";
  return stances.has("acknowledgement") ? "acknowledged" : "neither";
}
