/** Who waits for whom, to do what, and since when. Says it; reminds nobody. */
import { findRules, listCurrent, listSupports, toMinute, type ConsensusRules } from "#domain/proposal/consensus.ts";
import { listMoved } from "#domain/proposal/about.ts";
import type { StepContext } from "#domain/proposal/lifecycle.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";
import type { Spec } from "#domain/register/spec.ts";
import { mayNotAccept, isTaker, type Acting } from "#domain/proposal/takers.ts";

export interface Waiting {
  readonly proposal: Proposal;
  /** `nobody` while only time has to pass. */
  readonly on: "author" | "owner" | "members" | "chair" | "nobody";
  /** The account, where it is one person: the author, or the owner of a concern. */
  readonly account: string | undefined;
  /** What they have to do, in words: "take a position on this text". */
  readonly to: string;
  readonly since: string;
}

interface WaitingContext extends Pick<StepContext, "now"> {
  /** The register as it is now. */
  readonly spec: Spec;
}

/** All that open proposals wait for, the longest wait first. */
export const listWaiting = (proposals: readonly Proposal[], context: WaitingContext): readonly Waiting[] =>
  proposals
    .flatMap((proposal) => listNext(proposal, context))
    .sort((a, b) => compare(a.since, b.since) || a.proposal.id - b.proposal.id);

/** Of these, what waits for one account. */
export const listWaitingOn = (waiting: readonly Waiting[], account: Acting): readonly Waiting[] =>
  waiting.filter((row) => isWaitingOn(row, account));

function isWaitingOn({ on, account: one, proposal }: Waiting, account: Acting): boolean {
  switch (on) {
    case "author":
    case "owner":
      return one === account.id;
    case "members":
      return (
        isTaker("member", proposal, account) &&
        proposal.author !== account.id &&
        !proposal.positions.some(({ by, isOutdated }) => by === account.id && !isOutdated)
      );
    case "chair":
      // What a chair does in last call is to accept.
      return (
        isTaker("chair", proposal, account) && !(proposal.state === "last-call" && mayNotAccept(proposal, account.id))
      );
    case "nobody":
      return false;
  }
}

function listNext(proposal: Proposal, { now, spec }: WaitingContext): readonly Waiting[] {
  const { since } = proposal;
  const rules = findRules(spec, proposal.content);
  const ofAuthor = (to: string): Waiting => ({ proposal, on: "author", account: proposal.author, to, since });
  const concerns = listConcernRows(proposal);
  const [moved, ...others] = listMoved(proposal.content, spec);
  // Nobody else can do anything that lasts: the text that is merged is another one.
  if (moved && (proposal.state === "open" || proposal.state === "last-call"))
    return [toMergeRow(proposal, moved, others), ...concerns];
  switch (proposal.state) {
    case "draft":
      return [ofAuthor("submit it, or withdraw it")];
    case "changes-requested":
      return [ofAuthor("make the changes that were asked for and submit it again"), ...concerns];
    case "open": {
      const call: Waiting = { proposal, on: "chair", account: undefined, to: "start the last call", since };
      return [...concerns, ...listMemberRows(proposal, rules), ...(concerns.length > 0 ? [] : [call])];
    }
    case "last-call": {
      const members = listSupports(proposal).length < rules.supportsNeeded ? listMemberRows(proposal, rules) : [];
      return [...concerns, ...members, ...listCallRows(proposal, now, concerns.length + members.length > 0)];
    }
    case "accepted":
    case "rejected":
    case "withdrawn":
      return [];
  }
}

/** The author can clear a concern, its owner can say that it is cleared. */
const listConcernRows = (proposal: Proposal): readonly Waiting[] =>
  proposal.concerns
    .filter(({ state }) => state === "open")
    .flatMap(({ name, clears, owner, at: since }): readonly Waiting[] => [
      { proposal, on: "author", account: proposal.author, to: `clear the concern "${name}": ${clears}`, since },
      { proposal, on: "owner", account: owner, to: `withdraw the concern "${name}" once it is cleared`, since },
    ]);

function toMergeRow(proposal: Proposal, moved: AnyRecord, others: readonly AnyRecord[]): Waiting {
  const id = toRecordId(moved.kind, moved.slug);
  const more = others.length > 0 ? ` and ${others.length} more` : "";
  const to = `merge it with ${id}${more}, which changed after it was written; until then it cannot be accepted`;
  const since = [moved, ...others].map(({ at }) => at).reduce((one, other) => (other < one ? other : one));
  return { proposal, on: "author", account: proposal.author, to, since };
}

function listMemberRows(proposal: Proposal, rules: ConsensusRules): readonly Waiting[] {
  const missing = rules.supportsNeeded - listSupports(proposal).length;
  const count = missing > 0 ? `; ${missing} more in support ${missing === 1 ? "is" : "are"} needed` : "";
  const to = `take a position on this text${count}`;
  return [{ proposal, on: "members", account: undefined, to, since: proposal.since }];
}

function listCallRows(proposal: Proposal, now: string, isHeldUp: boolean): readonly Waiting[] {
  const { since, lastCallEndsAt: endsAt = since } = proposal;
  if (now < endsAt) {
    const to = `the last call ends on ${toMinute(endsAt)}`;
    return [{ proposal, on: "nobody", account: undefined, to, since }];
  }
  if (isHeldUp) return [];
  const to =
    listCurrent(proposal, "object").length > 0
      ? "accept it with a written outcome that answers the objection, or reject it with a reason"
      : "accept it, or reject it with a reason";
  return [{ proposal, on: "chair", account: undefined, to, since: endsAt }];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
