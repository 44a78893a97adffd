import { readAsked } from "#forms/asked-pair.ts";
import { toPathPath } from "#exports/pair-paths.ts";
import { API } from "#exports/addresses.ts";
import { putReadingPage } from "#server/http/reading-pages.ts";
import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { answerAsked } from "#ui/pairs/answer-asked.ts";
import { PathPage } from "#ui/pairs/path-page.tsx";
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
      <PathPage context={context} asked={asked} answered={answered} />
    </SiteFrame>
  );
}
