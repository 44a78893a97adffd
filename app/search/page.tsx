import { parseQuery } from "#domain/search/query.ts";
import { toSearchPath } from "#exports/search-path.ts";
import { putReadingPage } from "#server/http/reading-pages.ts";
import { requireRegister } from "#server/register/register.ts";
import { places } from "#ui/frame/rail.tsx";
import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { toRefusalWords } from "#ui/search/search-words.ts";
import { HITS_ALONE, HITS_BESIDE, SearchPage } from "#ui/search/search-page.tsx";
import {
  findNumberParameter,
  findParameter,
  requireOrigin,
  requirePageContext,
  type PageProps,
} from "../page-context.ts";

putReadingPage("/search", Page);

export default async function Page({ searchParams }: PageProps) {
  const context = await requirePageContext(searchParams);
  const { visitor, pinned, spec } = context;
  const query = (await findParameter(searchParams, "q")) ?? "";
  const parsed = parseQuery(query);
  const limit = parsed.ok && parsed.value.kinds?.length === 1 ? HITS_ALONE : HITS_BESIDE;
  const passed = limit === HITS_ALONE ? ((await findNumberParameter(searchParams, "after", 0)) ?? 0) : 0;
  const asked = {
    text: query,
    limit,
    passed,
    ...(pinned ? { revision: spec.revision } : visitor && { viewer: visitor.id }),
  };
  const found = query.trim() === "" ? undefined : await requireRegister().search(asked);
  const page = {
    title: query.trim() === "" ? "Search" : `Search: ${query}`,
    description: "What the register holds that fits some words: by kind, each with the sentence in which they stand.",
    path: toSearchPath(query, passed),
    json: `/api/v1${toSearchPath(query)}`,
    current: places.search,
  };
  return (
    <SiteFrame context={context} page={page} origin={requireOrigin()}>
      <SearchPage
        context={context}
        query={query}
        found={found?.ok ? found.value : undefined}
        refusal={found && !found.ok ? toRefusalWords(found.failure) : undefined}
        passed={passed}
        limit={limit}
      />
    </SiteFrame>
  );
}
