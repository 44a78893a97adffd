import { requireRegister } from "#server/register.ts";
import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { places } from "#ui/frame/rail.tsx";
import { Overview } from "#ui/overview/overview.tsx";
import { requireOrigin, requireReading, type Query } from "./asked.ts";

const LATEST = 8;

export default async function Page({ searchParams }: { readonly searchParams: Query }) {
  const reading = await requireReading(searchParams);
  const revisions = await requireRegister().listRevisions(LATEST);
  const page = {
    title: reading.spec.records.charter[0]?.body.title ?? "Overview",
    description:
      "What the group agreed, each with the sentence it rests on; its next meeting, open topics and latest changes.",
    path: "/",
    json: "/api/v1",
    current: places.overview,
  };
  return (
    <SiteFrame reading={reading} page={page} origin={requireOrigin()}>
      <Overview
        reading={reading}
        now={requireRegister().now()}
        revisions={revisions.filter(({ number }) => number <= reading.spec.revision)}
      />
    </SiteFrame>
  );
}
