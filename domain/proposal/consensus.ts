/** Whether a proposal may go into last call or be accepted; if not, everything that stands in the way, in words. */
import { addDays } from "#domain/charter/instant.ts";
import type { Proposal, TakenPosition } from "#domain/proposal/proposal.ts";
import type { PositionWord, ProposalContent } from "#domain/proposal/schema.ts";
import { mayNotAccept } from "#domain/proposal/takers.ts";
import type { KindName } from "#domain/register/reference.ts";
import { findRecord, type Spec } from "#domain/register/spec.ts";

/** As the charter sets them. */
export interface ConsensusRules {
  readonly lastCallDays: number;
  readonly supportsNeeded: number;
}

function requireCharter(spec: Spec) {
  const charter = findRecord(spec, "charter", "group");
  if (!charter) throw new Error(`revision ${spec.revision} has no charter, which says how the group agrees`);
  return charter.body.consensus;
}

/** How the group comes to hold something, as its charter says at this revision: the long track. */
export const requireRules = (spec: Spec): ConsensusRules => requireCharter(spec);

/** What notes say, as against what the group comes to hold. */
const factKinds: ReadonlySet<KindName> = new Set(["meeting", "topic", "action", "person"]);

/** Whether it records what was said and done, and nothing else: the short track is for these. */
const isOfFacts = ({ changes, exceptions }: Pick<ProposalContent, "changes" | "exceptions">): boolean =>
  exceptions === undefined && changes.every(({ kind, op }) => factKinds.has(kind) && op !== "retire");

/** By which of the charter's two tracks it comes to be accepted, as the charter is before it. */
export function findRules(spec: Spec, content: ProposalContent): ConsensusRules {
  const charter = requireCharter(spec);
  return (isOfFacts(content) ? charter.facts : undefined) ?? charter;
}

/** Positions on the content as it stands. */
export const listCurrent = (proposal: Proposal, word: PositionWord): readonly TakenPosition[] =>
  proposal.positions.filter((position) => position.position === word && !position.isOutdated);

/** Supports that count: on the content as it stands, by others than the author. */
export const listSupports = (proposal: Proposal): readonly TakenPosition[] =>
  listCurrent(proposal, "support").filter((position) => position.by !== proposal.author);

/** When it can be accepted at the earliest: at the end of its last call, or of one that would start now. */
export function toEarliestAcceptance(
  proposal: Pick<Proposal, "lastCallEndsAt"> | undefined,
  { now, rules }: { readonly now: string; readonly rules: Pick<ConsensusRules, "lastCallDays"> },
): string {
  const end = proposal?.lastCallEndsAt ?? addDays(now, rules.lastCallDays);
  return end > now ? end : now;
}

/** What keeps a proposal out of last call. `errors` are what the checks would report after acceptance. */
export function listLastCallObstacles(proposal: Proposal, errors: readonly string[]): readonly string[] {
  const concerns = proposal.concerns
    .filter((concern) => concern.state === "open")
    .map((concern) => `the concern "${concern.name}" is open; what would clear it: ${concern.clears}`);
  const said = errors.slice(0, MOST_ERRORS).map((error) => `the checks report an error: ${error}`);
  const more = errors.length - said.length;
  return [...concerns, ...said, ...(more > 0 ? [`the checks report ${more} more errors`] : [])];
}

/** One slip in a machine can be told by each of its properties. */
const MOST_ERRORS = 3;

/** Of a moment of ISO 8601 in UTC as much as people say. */
export const toMinute = (moment: string): string => `${moment.slice(0, 16).replace("T", " ")} UTC`;

interface Acceptance {
  readonly by: string;
  readonly now: string;
  readonly rules: ConsensusRules;
  readonly errors: readonly string[];
  readonly outcome: string | undefined;
}

/** What keeps a proposal from being accepted now, by this chair, with this outcome. */
export function listAcceptanceObstacles(proposal: Proposal, acceptance: Acceptance): readonly string[] {
  const { by, now, rules, errors, outcome } = acceptance;
  const obstacles = [...listLastCallObstacles(proposal, errors)];
  if (mayNotAccept(proposal, by)) obstacles.push("nobody accepts a proposal of their own; another chair has to");
  const endsAt = proposal.lastCallEndsAt;
  if (endsAt === undefined) obstacles.push("there was no last call on this text");
  else if (now < endsAt) obstacles.push(`the last call is open until ${toMinute(endsAt)}`);
  const supports = listSupports(proposal).length;
  if (supports < rules.supportsNeeded) {
    obstacles.push(
      `supports by others than the author that are needed: ${rules.supportsNeeded}; there are ${supports} for this text`,
    );
  }
  if (listCurrent(proposal, "object").length > 0 && (outcome ?? "").trim() === "") {
    obstacles.push("somebody objects: accepting over an objection needs a written outcome that says why");
  }
  return obstacles;
}
