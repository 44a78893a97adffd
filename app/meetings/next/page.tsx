import { notFound } from "next/navigation";
import { draftAgenda } from "#domain/agenda/draft.ts";
import { findTypedPlan, parsePlan, planAgenda, toPlan } from "#domain/agenda/plan.ts";
import { toAgendaAbout } from "#domain/mail/about.ts";
import { toAgendaPath } from "#exports/agenda-path.ts";
import { putReadingPage } from "#server/http/reading-pages.ts";
import { requireRegister } from "#server/register/register.ts";
import { AgendaPage } from "#ui/agenda/agenda-page.tsx";
import { NoAgenda } from "#ui/agenda/no-agenda.tsx";
import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { findParameter, requireOrigin, requirePageContext, type PageProps } from "../../page-context.ts";

putReadingPage("/meetings/next", Page);

export default async function Page({ searchParams }: PageProps) {
  const context = await requirePageContext(searchParams);
  const { proposals, mails, now } = requireRegister();
  const asked = await searchParams;
  const named = await findParameter(searchParams, "agenda");
  const plan = named === undefined ? undefined : parsePlan(named);
  if (plan && !plan.ok) notFound();
  const draft = draftAgenda({ spec: context.spec, proposals: await proposals.listUnfinished(undefined), now: now() });
  const typed = draft && findTypedPlan(draft, (field) => [asked[field]].flat()[0]);
  const chosen = typed ?? plan?.value;
  const agenda = draft && planAgenda(draft, chosen);
  const path = toAgendaPath(agenda && chosen ? toPlan(agenda) : undefined);
  const page = {
    title: "The next agenda",
    description: "What the next meeting is to talk about, each item with why it is there.",
    path,
    json: `/api/v1${path}`,
    isOfNow: true,
    current: "meetings",
  };
  return (
    <SiteFrame context={context} page={page} origin={requireOrigin()}>
      {agenda ? (
        <AgendaPage
          context={context}
          agenda={agenda}
          mails={await mails.listAbout(toAgendaAbout(agenda.call.day))}
          isOrdered={chosen !== undefined}
          origin={requireOrigin()}
        />
      ) : (
        <NoAgenda context={context} />
      )}
    </SiteFrame>
  );
}
