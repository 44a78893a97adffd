import { can } from "#domain/policy.ts";
import { proposalStates, type ProposalState } from "#domain/proposal/proposal.ts";
import { listWaiting } from "#domain/proposal/waiting.ts";
import { putReadingPage } from "#server/http/reading-pages.ts";
import { requireRegister } from "#server/register/register.ts";
import { places } from "#ui/frame/rail.tsx";
import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { ProposalsPage } from "#ui/proposals/proposals-page.tsx";
import {
  findNumberParameter,
  findParameter,
  requireNewest,
  requireOrigin,
  requirePageContext,
  type PageProps,
} from "../page-context.ts";
import { removeDraft } from "./actions.ts";

const SHOWN = 50;

putReadingPage("/proposals", Page);

export default async function Page({ searchParams }: PageProps) {
  const context = await requirePageContext(searchParams);
  const { visitor } = context;
  const requested = await findParameter(searchParams, "state");
  const state = proposalStates.find((known): known is ProposalState => known === requested);
  const before = await findNumberParameter(searchParams, "before", 1);
  const { proposals, drafts } = requireRegister();
  const [list, unfinished, ownDrafts] = await Promise.all([
    proposals.list(
      { ...(state && { states: [state] }), ...(before !== undefined && { before }), limit: SHOWN },
      visitor?.id,
    ),
    proposals.listUnfinished(visitor?.id),
    visitor ? drafts.list(visitor.id) : [],
  ]);
  const waiting = listWaiting(unfinished, {
    now: requireRegister().now(),
    spec: await requireNewest(context),
  });
  const page = {
    title: "Proposals",
    description: "What the group has before it: every proposed change, who waits for whom, and since when.",
    path: "/proposals",
    isOfNow: true,
    current: places.proposals,
  };
  return (
    <SiteFrame context={context} page={page} origin={requireOrigin()} hasForms={ownDrafts.length > 0}>
      <ProposalsPage
        context={context}
        proposals={list}
        state={state}
        waiting={waiting}
        waitingOnMe={visitor && context.waitingOnVisitor}
        next={list.length === SHOWN ? list.at(-1)?.id : undefined}
        drafts={ownDrafts}
        removeDraft={removeDraft}
        mayPropose={visitor !== undefined && can(visitor.role, "proposal:write")}
      />
    </SiteFrame>
  );
}
