import { findStandingSince } from "#domain/pair/standings.ts";
import type { WayHop } from "#domain/pair/path/find-path.ts";
import { toPlainSentence } from "#domain/plain-text.ts";
import type { Version } from "#domain/register/record/record.ts";
import { toStatusWord } from "#domain/register/status.ts";
import { toDayText } from "#ui/dates.ts";
import { toLink } from "#ui/kinds/parts.tsx";
import { toHref, toPath, type InContext } from "#ui/page-context.ts";
import { AccountName } from "#ui/people/account-name.tsx";
import { toVersionPath } from "#ui/record/history.tsx";
import { ProposalOf } from "#ui/record/proposal-of.tsx";
import { quiet } from "#ui/list/columns.tsx";

/** Versions of the pairs at which a way ends, by slug: oldest first, up to the revision that is read. */
export type VersionsOfPairs = ReadonlyMap<string, readonly Version<"pair">[]>;

interface ClosedSinceProps extends InContext {
  readonly hop: WayHop;
  readonly versions: readonly Version<"pair">[];
}

/** Who made a pair what it is, when, why and by which decision: the version that declared it, where that is what closes it. */
export function ClosedSince({ context, hop: { pair, answer }, versions }: ClosedSinceProps) {
  const isDeclared = answer.reasons.some(({ about }) => about === "declared") && pair.body.standing !== "supported";
  const version = (isDeclared ? findStandingSince(versions) : undefined) ?? versions.at(-1) ?? pair;
  return (
    <p>
      {isDeclared ? `It is declared ${toStatusWord(pair.body.standing)}` : "The pair is as it stands"} since{" "}
      {toDayText(version.at)}, <a href={toHref(context, toVersionPath(version))}>version {version.number}</a>, by{" "}
      <AccountName context={context} id={version.author} /> in <ProposalOf context={context} version={version} />: “
      {toPlainSentence(version.message).replace(/\.$/, "")}”. Decision:{" "}
      {toLink(context, "decision", version.body.decision) ?? quiet("none is named")}.{" "}
      <a href={toHref(context, `${toPath("pair", pair.slug)}#standing-history`)}>What was declared before</a>
    </p>
  );
}
