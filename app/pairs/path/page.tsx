import { readAsked } from "#forms/asked-pair.ts";
import { toPathPath } from "#exports/pair-paths.ts";
import { API } from "#exports/addresses.ts";
import { putReadingPage } from "#server/http/reading-pages.ts";
import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { answerAsked, type Answered } from "#ui/pairs/answer-asked.ts";
import type { VersionsOfPairs } from "#ui/pairs/closed-since.tsx";
import { PathPage } from "#ui/pairs/path-page.tsx";
import type { PageContext } from "#ui/page-context.ts";
import { listPairVersions } from "../../[kind]/[slug]/load-beyond.ts";
import { requireOrigin, requirePageContext, type PageProps } from "../../page-context.ts";

putReadingPage("/pairs/path", Page);

export default async function Page({ searchParams }: PageProps) {
  const context = await requirePageContext(searchParams);
  const asked = readAsked(await searchParams);
  const answered = answerAsked(context, asked);
  const path = toPathPath(asked);
  const page = {
    title: "May I go from one kernel to another?",
    description: "The way from one kernel to another over upgrade pairs, the way back, and what is missing for one.",
    path,
    ...(answered && !("refusal" in answered) && { json: `${API}${path}` }),
    current: "pairs",
  };
  return (
    <SiteFrame context={context} page={page} origin={requireOrigin()}>
      <PathPage context={context} asked={asked} answered={answered} versions={await listClosing(answered, context)} />
    </SiteFrame>
  );
}

/** The versions of each pair that a way is missing first. */
async function listClosing(answered: Answered | undefined, context: PageContext): Promise<VersionsOfPairs> {
  if (!answered || "refusal" in answered) return new Map();
  const { out, back } = answered.path;
  const slugs = [out, back].flatMap((leg) => (leg && "missing" in leg ? (leg.missing.first?.pair.slug ?? []) : []));
  return new Map(await Promise.all(slugs.map(async (slug) => [slug, await listPairVersions(slug, context)] as const)));
}
