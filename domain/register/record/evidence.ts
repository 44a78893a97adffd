/** What a place in a record rests on: its sources, and the decisions that the record carries. How sure they are is theirs to say. */
import type { Link, Links } from "#domain/register/links.ts";
import { collections } from "#domain/register/reference.ts";
import type { Source } from "#domain/register/source.ts";

export interface Evidence {
  /** JSON Pointer to the value that names the sources: the place itself, or the nearest around it that names any. */
  readonly path: string;
  readonly sources: readonly Source[];
}

/** `path` is a JSON Pointer into the body; it need not lead anywhere. */
export function findEvidence(body: object, path: string): Evidence | undefined {
  const steps = path.split("/").slice(1);
  const around = steps.reduce<unknown[]>((values, step) => [...values, toMember(values.at(-1), step)], [body]);
  for (const [depth, value] of [...around.entries()].reverse()) {
    const sources = toMember(value, "sources");
    if (Array.isArray(sources) && sources.length > 0) {
      const at = steps.slice(0, depth).map((step) => `/${step}`);
      return { path: at.join(""), sources: sources as readonly Source[] }; // parsed by the schema of the kind
    }
  }
  return undefined;
}

function toMember(value: unknown, step: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  const name = step.replaceAll("~1", "/").replaceAll("~0", "~");
  return Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

/** The decisions that name a record (`machines/luo-session`) as what carries them. */
export const listCarriedDecisions = (links: Links, record: string): readonly string[] => [
  ...new Set((links.byTarget.get(record) ?? []).filter(isCarrying).map(({ from }) => from)),
];

const isCarrying = ({ from, path }: Link): boolean =>
  from.startsWith(`${collections.decision}/`) && path.startsWith("/carriedBy/");
