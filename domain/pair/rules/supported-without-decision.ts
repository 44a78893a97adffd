/** A pair is supported because the group decided so, about this pair and no other. */
import { defineIndex } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { eachSupported } from "#domain/pair/each-supported.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";

const successors = defineIndex(["decision"], ({ decision }) => {
  const standing = decision.filter(({ body }) => body.status === "agreed" || body.status === "provisional");
  const byOlder = new Map(standing.flatMap(({ slug, body }) => body.supersedes.map((older) => [older, slug] as const)));
  return (older) => byOlder.get(older);
});

export const supportedWithoutDecision: Rule = {
  name: "supported-without-decision",
  level: "error",
  holds:
    "Every supported pair of the baseline names an agreed decision that holds and lists the pair in `carriedBy`; so does one of a downstream that names any.",
  check: eachSupported(function* ({ kind, slug, body }, { find, ask, today }) {
    // A downstream answers for its own pairs, by its own word.
    if (body.downstream !== undefined && body.decision === undefined) return;
    const decision = body.decision === undefined ? undefined : find("decision", body.decision);
    const why = decision
      ? findObstacle(decision, { pair: toRecordId(kind, slug), today, successor: ask(successors, decision.slug) })
      : "names no decision that is in the register";
    if (why === undefined) return;
    yield {
      path: "/decision",
      message: `is supported, but ${why}; name the agreed decision about this pair, or make the pair discussed`,
    };
  }),
};

interface Asked {
  /** `pairs/slug`. */
  readonly pair: string;
  readonly today: string;
  /** Of the decision, also where only the later one says so. */
  readonly successor: string | undefined;
}

/** Why a decision does not carry a pair, of all that can be said the first. */
function findObstacle(
  { slug, retired, body }: RegisterRecord<"decision">,
  { pair, today, successor: later }: Asked,
): string | undefined {
  const name = `\`decisions/${slug}\``;
  if (retired) return `${name} was retired`;
  if (body.status !== "agreed") return `${name} is ${body.status}`;
  if (body.day > today) return `${name} is of ${body.day}, which is yet to come`;
  const successor = body.supersededBy[0] ?? later;
  if (successor !== undefined) return `${name} was superseded by \`decisions/${successor}\``;
  if (!body.carriedBy.includes(pair)) return `${name} does not list \`${pair}\` in \`carriedBy\``;
  return undefined;
}
