import { notFound } from "next/navigation";
import { listOwnTexts } from "#domain/check/places.ts";
import { listBeside } from "#domain/proposal/about.ts";
import { toProposalAbout } from "#domain/mail/about.ts";
import { findRules } from "#domain/proposal/consensus.ts";
import { listOffers } from "#domain/proposal/offers.ts";
import { listOutlookErrors } from "#domain/proposal/outlook.ts";
import { isClosed } from "#domain/proposal/proposal.ts";
import { listWaiting } from "#domain/proposal/waiting.ts";
import { putReadingPage } from "#server/http/reading-pages.ts";
import { findOutlook } from "#server/proposals/find-outlook.ts";
import { findRebase, listMergeErrors } from "#server/proposals/find-rebase.ts";
import { findRecordChanges } from "#server/proposals/record-changes.ts";
import { findBlockDrawings } from "#server/diagrams/draw-blocks.ts";
import { requireRegister } from "#server/register/register.ts";
import { places } from "#ui/frame/rail.tsx";
import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { NotInProposal } from "#ui/proposals/not-in-proposal.tsx";
import { ProposalPage } from "#ui/proposals/proposal-page.tsx";
import {
  findNumber,
  findParameter,
  requireNewest,
  requireOrigin,
  requirePageContext,
  type PageProps,
} from "../../page-context.ts";
import { findRecordAsPage } from "../../record-as-page.ts";
import { merge, takeStep } from "./actions.ts";

putReadingPage("/proposals/[id]", Page);

export default async function Page({ params, searchParams }: PageProps<"id">) {
  const id = findNumber((await params).id, 1) ?? notFound();
  const asked = await requirePageContext(searchParams);
  const { visitor } = asked;
  const register = requireRegister();
  const { proposals } = register;
  const [proposal, events] = await Promise.all([
    proposals.find(id, visitor?.id),
    proposals.listEvents(id, visitor?.id),
  ]);
  if (!proposal) notFound();
  const texts = listOwnTexts([proposal.content, events]).map(({ text }) => text);
  const context = { ...asked, drawings: await findBlockDrawings(register, texts) };

  const [show, about, path = ""] = await Promise.all(
    ["show", "about", "path"].map((name) => findParameter(searchParams, name)),
  );
  const isUnfinished = !isClosed(proposal.state);
  const [outlook, rebase, { changes, next }, unfinished] = await Promise.all([
    isUnfinished ? findOutlook(proposals, proposal, context.links) : undefined,
    isUnfinished ? findRebase(register, proposal) : undefined,
    findRecordChanges(register, context.spec, proposal, show),
    isUnfinished ? proposals.listUnfinished(undefined) : [],
  ]);
  const newest = await requireNewest(context);
  const consensus = { now: register.now(), rules: findRules(newest, proposal.content), spec: newest };
  const isShown = show === undefined || changes.some(({ record }) => record === show);
  const page = {
    title: proposal.content.title,
    description: `Proposal ${id}: ${proposal.content.title}.`,
    path: `/proposals/${id}`,
    isOfNow: true,
    current: places.proposals,
  };
  return (
    <SiteFrame context={context} page={page} origin={requireOrigin()} hasForms={visitor !== undefined}>
      {isShown ? null : <NotInProposal context={context} id={id} record={show} />}
      <ProposalPage
        view={{
          context,
          proposal,
          events,
          waiting: listWaiting([proposal], consensus),
          offers: listOffers(proposal, {
            ...consensus,
            viewer: visitor,
            errors: outlook ? listOutlookErrors(outlook) : [],
          }),
          changes: changes.map((change, index) => ({
            ...change,
            asPage:
              change.difference &&
              change.after &&
              findRecordAsPage(context, {
                before: change.before && { record: change.before, spec: context.spec },
                after: { record: change.after, spec: next },
                idPrefix: `change-${index + 1}-`,
                under: 3,
              }),
          })),
          outlook,
          rebase: rebase && { ...rebase, errors: await listMergeErrors(proposals, proposal, rebase) },
          beside: listBeside(unfinished, proposal),
          mails: await register.mails.listAbout(toProposalAbout(id)),
          place: about === undefined ? undefined : { record: about, path },
          actions: { takeStep, merge },
        }}
      />
    </SiteFrame>
  );
}
