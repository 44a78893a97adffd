import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { AnyRecord } from "#domain/register/record/record.ts";
import type { KindName } from "#domain/register/reference.ts";
import { aPassage, aRecord, aSpec } from "#domain/test-builders.ts";
import { ListPage } from "#ui/list/list-page.tsx";
import { toPageContext } from "#ui/page-context.ts";

interface Asked {
  readonly kind?: KindName;
  readonly query?: Record<string, string>;
  readonly pinned?: boolean;
}

const pageOf = (records: readonly AnyRecord[], { kind = "decision", query = {}, pinned = false }: Asked = {}) =>
  renderToStaticMarkup(
    <ListPage
      kind={kind}
      query={query}
      context={toPageContext(aSpec(records, { revision: 3 }), {
        findings: [],
        excepted: [],
        newest: 3,
        today: "2025-02-01",
        pinned,
        accounts: new Map(),
        openProposals: 0,
        waitingOnVisitor: [],
      })}
    />,
  );

const titlesOf = (markup: string) =>
  [...markup.matchAll(/<th scope="row"[^>]*>.*?<a[^>]*>(.*?)<\/a>/g)].map(([, title]) => title);

/** The choices of one filter with their counts, whether they are links or options. */
const choicesOf = (markup: string, name: string) => {
  const row = new RegExp(`aria-label="Narrow by ${name}".*?</(?:nav|form)>`).exec(markup)?.[0] ?? "";
  return [...row.matchAll(/<(?:a|option)[^>]*>(.*?)<\/(?:a|option)>/g)].map(([, words = ""]) =>
    words.replaceAll(/<[^>]*>/g, ""),
  );
};

const words = "It was agreed. It was acknowledged.";
const agreed = aPassage(words, "It was agreed");
const acknowledged = aPassage(words, "It was acknowledged", { stance: "acknowledgement" });

const owed = aRecord("decision", "owed", { title: "Owed", sources: [agreed] });
const carried = aRecord("decision", "carried", { title: "Carried", carriedBy: ["terms/kho"], sources: [agreed] });
const weaker = aRecord("decision", "weaker", {
  title: "Weaker",
  status: "acknowledged",
  burden: "downstream",
  meeting: "2025-02-10",
  day: "2025-02-10",
  sources: [acknowledged],
});
const decisions = [
  owed,
  carried,
  weaker,
  aRecord("term", "kho"),
  aRecord("meeting", "2025-01-27"),
  aRecord("meeting", "2025-02-10", { day: "2025-02-10" }),
];

it("narrows decisions to those that the register owes, and says so of each", () => {
  const all = pageOf(decisions);
  expect(choicesOf(all, "register")).toEqual(["all 3", "carried 1", "decision debt 1", "nothing owed 1"]);
  expect(all).toContain("<b>decision debt</b>");
  expect(titlesOf(pageOf(decisions, { query: { carried: "debt" } }))).toEqual(["Owed"]);
  expect(titlesOf(pageOf(decisions, { query: { carried: "not-owed" } }))).toEqual(["Weaker"]);
});

it("narrows them by strength, by meeting with the latest first, and by whose work it is, all at once", () => {
  const all = pageOf(decisions);
  expect(choicesOf(all, "strength")).toEqual(["all 3", "agreed 2", "acknowledged 1"]);
  expect(choicesOf(all, "meeting")).toEqual(["all 3", "10 Feb 2025 1", "27 Jan 2025 2"]);
  expect(titlesOf(pageOf(decisions, { query: { meeting: "2025-02-10", strength: "acknowledged" } }))).toEqual([
    "Weaker",
  ]);
  expect(pageOf(decisions, { query: { meeting: "2025-02-10", burden: "not-said" } })).toContain("No decision fits");
});

it("offers more than twelve choices in a form, which keeps what else was chosen and the revision", () => {
  const meetings = Array.from({ length: 13 }, (_, place) => `2025-02-${String(place + 10)}`);
  const many = meetings.map((meeting) => aRecord("decision", `of-${meeting}`, { meeting, day: meeting }));
  expect(choicesOf(pageOf(many.slice(1)), "meeting")).toHaveLength(13);
  expect(pageOf(many.slice(1))).not.toContain("<select");
  const page = pageOf(many, { query: { status: "agreed", meeting: "2025-02-11" }, pinned: true });
  expect(page).toContain('<form class="filter" aria-label="Narrow by meeting" action="/decisions" method="get">');
  expect(page).toContain('<input type="hidden" name="status" value="agreed"/>');
  expect(page).toContain('<input type="hidden" name="revision" value="3"/>');
  expect(page).toContain('<option value="2025-02-11" selected="">');
});

it("takes the empty word of such a form for all", () => {
  expect(titlesOf(pageOf(decisions, { query: { meeting: "" } }))).toHaveLength(3);
});

it("leaves the way back to all where the one word that all have is not the one that was asked for", () => {
  const page = pageOf([owed], { query: { status: "rejected" } });
  expect(page).toContain("No decision fits");
  expect(choicesOf(page, "status")).toEqual(["all 1", "agreed 1"]);
  expect(choicesOf(pageOf([owed]), "status")).toEqual([]);
});
