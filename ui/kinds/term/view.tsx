import { toLink, toLinks, toRelatedPart } from "#ui/kinds/parts.tsx";
import type { View, ViewProps } from "#ui/kinds/view.ts";
import type { TermUses } from "#domain/search/term-uses.ts";
import type { TermType } from "#domain/term/schema.ts";
import { WithSources } from "#ui/margin/noted.tsx";
import { toHref, toPath, type PageContext } from "#ui/page-context.ts";
import { toAllUsesPath } from "#ui/record/all-links.ts";
import { toCountWords, USES_NOT_THERE } from "#ui/record/all-uses-page.tsx";
import { toListPart, type Part } from "#ui/record/part.tsx";
import { HitList } from "#ui/search/hit-list.tsx";
import { Line } from "#ui/text/line.tsx";
import { quiet, sentenceColumn, statusFilter, toStatusColumn, toTitleColumn } from "#ui/list/columns.tsx";
import type { List } from "#ui/list/list.ts";

/** How many use it, and the first of them; in words where that could not be looked up. */
export type LoadedUses = TermUses | "not-there" | undefined;

/** Records that the page of a term shows the sentences of. */
export const USES_BESIDE = 8;

export function toTermView({ context, record, loaded }: ViewProps<"term", LoadedUses>): View {
  const { body, slug } = record;
  return {
    lede: body.meaning,
    fields: [
      { label: "Superseded by", value: toLinks(context, "term", body.supersededBy) },
      { label: "Also written", value: body.synonyms.join(", ") },
      { label: "No longer called", value: body.deprecated?.join(", ") },
      { label: "Type", value: body.type === undefined ? undefined : typeWords[body.type] },
      { label: "Meaning", value: normativeWords.get(body.normative) },
      { label: "Holds in", value: body.scope },
      { label: "Supersedes", value: toLinks(context, "term", body.supersedes) },
    ],
    parts: [
      toListPart(
        "competing",
        "Competing meanings",
        body.competing,
        <ul className="facts">
          {body.competing.map((other, index) => (
            <li key={index}>
              <WithSources context={context} sources={other.sources} part={other}>
                {other.by === undefined ? null : <p className="position-head">{toLink(context, "person", other.by)}</p>}
                <p>
                  <Line context={context} text={other.meaning} own={slug} />
                </p>
              </WithSources>
            </li>
          ))}
        </ul>,
      ),
      toRelatedPart(context, body.related),
      toUsesPart(context, slug, loaded),
    ],
  };
}

function toUsesPart(context: PageContext, slug: string, uses: LoadedUses): Part {
  const head = { id: "uses", title: "Where it is used", isAround: true };
  if (uses === undefined) return { ...head, content: undefined };
  if (uses === "not-there") return { ...head, content: <p className="empty">{USES_NOT_THERE}</p> };
  const { total, hits } = uses;
  const content =
    total === 0 ? (
      <p className="empty">No other text of the register uses it.</p>
    ) : (
      <>
        <p className="quiet">{toCountWords(uses)}</p>
        <HitList context={context} hits={hits} withKind />
        {total > hits.length ? (
          <p className="more">
            <a href={toHref(context, toAllUsesPath(toPath("term", slug)))}>
              All {total.toLocaleString("en")} that use it
            </a>
          </p>
        ) : null}
      </>
    );
  return { ...head, count: total, content };
}

/** What each type says of the word. */
const typeWords: Readonly<Record<TermType, string>> = {
  component: "component: a part of the system",
  object: "object: what a part of the system keeps or works on",
  operation: "operation: what is done",
  state: "state: how something is, or the time in which it is so",
  property: "property: what holds of something",
  record: "record: what this register keeps",
};

const normativeWords = new Map<boolean | undefined, string>([
  [true, "normative: wherever the register uses the word, it means this"],
  [false, "informative: it explains a word of others, and binds nobody"],
]);

export const termList: List<"term"> = {
  columns: (context) => [
    toTitleColumn(context, "Term"),
    { heading: "Holds in", cell: ({ body }) => body.scope ?? quiet("the field") },
    { ...sentenceColumn, heading: "Meaning" },
    { heading: "Type", cell: ({ body }) => body.type ?? quiet("not said") },
    toStatusColumn(context),
  ],
  filters: [
    statusFilter,
    { name: "scope", label: "Holds in", wordOf: ({ body }) => body.scope ?? "the field" },
    { name: "type", label: "Type", wordOf: ({ body }) => body.type ?? "not said" },
    {
      name: "meaning",
      label: "Meaning",
      wordOf: ({ body }) => (body.normative === undefined ? "not said" : body.normative ? "normative" : "informative"),
    },
  ],
};
