import { listWaiting } from "#domain/proposal/waiting.ts";
import { findBlockDrawings } from "#server/diagrams/draw-blocks.ts";
import { putReadingPage } from "#server/http/reading-pages.ts";
import { requireRegister } from "#server/register/register.ts";
import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { places } from "#ui/frame/rail.tsx";
import { Overview } from "#ui/overview/overview.tsx";
import { requireOrigin, requirePageContext, type PageProps } from "./page-context.ts";

const LATEST = 8;
const LATEST_ACCEPTED = 4;

putReadingPage("/", Page);

export default async function Page({ searchParams }: PageProps) {
  const asked = await requirePageContext(searchParams);
  const register = requireRegister();
  const { listRevisions, proposals, now } = register;
  const viewer = asked.visitor?.id;
  const purpose = asked.spec.records.charter[0]?.body.purpose ?? "";
  const [drawings, revisions, unfinished, accepted] = await Promise.all([
    findBlockDrawings(register, [purpose]),
    listRevisions(LATEST),
    proposals.listUnfinished(viewer),
    proposals.list({ states: ["accepted"], limit: LATEST_ACCEPTED }, viewer),
  ]);
  const context = { ...asked, drawings };
  const page = {
    title: context.spec.records.charter[0]?.body.title ?? "Overview",
    description:
      "What the group agreed, each with the sentence it rests on; its next meeting, open topics and latest changes.",
    path: "/",
    json: "/api/v1",
    current: places.overview,
  };
  return (
    <SiteFrame context={context} page={page} origin={requireOrigin()}>
      <Overview
        context={context}
        now={now()}
        news={{
          waiting: listWaiting(unfinished, { now: now(), spec: context.spec }),
          accepted,
        }}
        revisions={revisions.filter(({ number }) => number <= context.spec.revision)}
      />
    </SiteFrame>
  );
}
