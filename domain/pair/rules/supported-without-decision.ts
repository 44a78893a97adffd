/** A pair is supported because the group decided so, about this pair and no other. */
import type { Rule } from "#domain/check/rule.ts";
import { listSupported } from "#domain/pair/handover.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { findRecord } from "#domain/register/spec.ts";

export const supportedWithoutDecision: Rule = {
  name: "supported-without-decision",
  level: "error",
  holds: "Every supported pair names an agreed decision that holds and lists the pair in `carriedBy`.",
  *check({ spec, today }) {
    const successors = new Map(
      spec.records.decision
        .filter(({ body }) => body.status === "agreed" || body.status === "provisional")
        .flatMap(({ slug, body }) => body.supersedes.map((older) => [older, slug] as const)),
    );
    for (const { kind, slug, body } of listSupported(spec)) {
      const record = toRecordId(kind, slug);
      const decision = body.decision === undefined ? undefined : findRecord(spec, "decision", body.decision);
      const why = decision
        ? findObstacle(decision, { pair: record, today, successors })
        : "names no decision that is in the register";
      if (why === undefined) continue;
      yield {
        record,
        path: "/decision",
        message: `is supported, but ${why}; name the agreed decision about this pair, or make the pair discussed`,
      };
    }
  },
};

interface Asked {
  /** `pairs/slug`. */
  readonly pair: string;
  readonly today: string;
  /** By the decision that was superseded, also where only the later one says so. */
  readonly successors: ReadonlyMap<string, string>;
}

/** Why a decision does not carry a pair, of all that can be said the first. */
function findObstacle(
  { slug, retired, body }: RegisterRecord<"decision">,
  { pair, today, successors }: Asked,
): string | undefined {
  const name = `\`decisions/${slug}\``;
  if (retired) return `${name} was retired`;
  if (body.status !== "agreed") return `${name} is ${body.status}`;
  if (body.day > today) return `${name} is of ${body.day}, which is yet to come`;
  const successor = body.supersededBy[0] ?? successors.get(slug);
  if (successor !== undefined) return `${name} was superseded by \`decisions/${successor}\``;
  if (!body.carriedBy.includes(pair)) return `${name} does not list \`${pair}\` in \`carriedBy\``;
  return undefined;
}
