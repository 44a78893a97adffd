import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import { EditionsPage } from "#ui/editions/editions-page.tsx";
import { ListPage } from "#ui/list/list-page.tsx";
import { toPageContext } from "#ui/page-context.ts";
import { AllLinksPage } from "#ui/record/all-links-page.tsx";
import { AllVersionsPage } from "#ui/record/all-versions-page.tsx";
import { toBackLinksPart } from "#ui/record/back-links.tsx";
import { History } from "#ui/record/history.tsx";

const toSlug = (place: number) => `word-${String(place).padStart(3, "0")}`;
const words = (count: number, body: object = {}) =>
  Array.from({ length: count }, (_, place) => aRecord("term", toSlug(place + 1), body));

const contextOf = (records: readonly AnyRecord[], pinned = false) =>
  toPageContext(aSpec(records, { revision: 3 }), {
    findings: [],
    excepted: [],
    newest: 3,
    today: "2025-02-01",
    pinned,
    accounts: new Map(),
    openProposals: 0,
    waitingOnVisitor: [],
  });

const listOf = (records: readonly AnyRecord[], query: Record<string, string> = {}, last?: AnyRecord) =>
  renderToStaticMarkup(<ListPage context={contextOf(records)} kind="term" query={query} last={last} />);

const countRows = (markup: string) => markup.split("<tr").length - 2;
const wayOn = (markup: string, rel: "prev" | "next") =>
  new RegExp(`<link rel="${rel}" href="([^"]*)"`).exec(markup)?.[1]?.replaceAll("&amp;", "&");

it("shows a list as long as one page as a whole, with nothing around it", () => {
  const markup = listOf(words(200));
  expect(countRows(markup)).toBe(200);
  expect(markup).not.toContain('<nav class="cut"');
});

it("shows a longer one a page at a time, and says where one stands", () => {
  const records = words(401);
  const [first, middle, end] = [undefined, records[199], records[399]].map((last) => listOf(records, {}, last));
  expect([first, middle, end].map((markup = "") => countRows(markup))).toEqual([200, 200, 1]);
  expect(first).toContain("1 to 200 of 401");
  expect(middle).toContain("201 to 400 of 401");
  expect(end).toContain("401 to 401 of 401");
  expect([wayOn(first ?? "", "prev"), wayOn(first ?? "", "next")]).toEqual([undefined, "/terms?after=word-200"]);
  expect([wayOn(middle ?? "", "prev"), wayOn(middle ?? "", "next")]).toEqual(["/terms", "/terms?after=word-400"]);
  expect([wayOn(end ?? "", "prev"), wayOn(end ?? "", "next")]).toEqual(["/terms?after=word-200", undefined]);
});

it("goes on after a record that was retired since, and tells the way back where nothing follows", () => {
  const records = words(300);
  const retired = aRecord("term", "word-200x", {}, { retired: true });
  expect(listOf([...records, retired], {}, retired)).toContain("201 to 300 of 300");
  const behind = listOf(records, {}, records[299]);
  expect(behind).toContain("none after the last of 300");
  expect(wayOn(behind, "prev")).toBe("/terms?after=word-100");
});

it("keeps what was chosen, and the revision, from page to page", () => {
  const records = [...words(250, { standing: "agreed" }), aRecord("term", "zz", { standing: "draft" })];
  const markup = renderToStaticMarkup(
    <ListPage context={contextOf(records, true)} kind="term" query={{ status: "agreed" }} />,
  );
  expect(markup).toContain("1 to 200 of 250");
  expect(wayOn(markup, "next")).toBe("/terms?status=agreed&after=word-200&revision=3");
});

it("shows the beginning of what rests on a record on its page, and all of it at an address of its own", () => {
  const target = aRecord("term", "kho");
  const context = contextOf([target, ...words(450, { related: ["terms/kho"] })]);
  const part = toBackLinksPart(context, target);
  expect(part.count).toBe(450);
  const onPage = renderToStaticMarkup(part.content);
  expect(onPage.split("<li>").length - 1).toBe(100);
  expect(onPage).toContain('<a href="/terms/kho?all=links">All 450 that rest on this</a>');
  const last = context.spec.records.term.find(({ slug }) => slug === "word-200");
  const all = renderToStaticMarkup(<AllLinksPage context={context} record={target} passage={undefined} last={last} />);
  expect(all).toContain("201 to 400 of 450");
  expect(wayOn(all, "prev")).toBe("/terms/kho?all=links");
  expect(wayOn(all, "next")).toBe("/terms/kho?all=links&after=terms/word-400");
});

it("shows the newest versions of a record on its page, and all of them at an address of their own", () => {
  const versions = Array.from({ length: 450 }, (_, place) => aRecord("term", "kho", {}, { number: place + 1 }));
  const [record] = versions.slice(-1);
  if (!record) throw new Error("there are versions");
  const context = contextOf([record]);
  const history = renderToStaticMarkup(<History context={context} versions={versions} />);
  expect(countRows(history)).toBe(100);
  expect(history).toContain(">version 450</a>");
  expect(history).toContain('<a href="/terms/kho?all=versions">All 450 versions</a>');
  const all = renderToStaticMarkup(
    <AllVersionsPage context={context} record={record} versions={versions} before={251} />,
  );
  expect(all).toContain("201 to 400 of 450");
  expect(all).toContain(">version 250</a>");
  expect(wayOn(all, "prev")).toBe("/terms/kho?all=versions");
  expect(wayOn(all, "next")).toBe("/terms/kho?all=versions&before=51");
});

it("shows the newest revisions, and goes on to those before them", () => {
  const toRevision = (number: number) => ({
    number,
    at: "2025-02-01T12:00:00.000Z",
    proposal: String(number),
    author: "ada",
    title: "T",
    message: "M.",
    changes: [],
  });
  const newestFirst = Array.from({ length: 450 }, (_, place) => toRevision(450 - place));
  const context = { ...contextOf([]), spec: aSpec([], { revision: 450 }) };
  const pageBefore = (before: number) => {
    const revisions = newestFirst.filter(({ number }) => number < before).slice(0, 200);
    return renderToStaticMarkup(
      <EditionsPage context={context} editions={[]} revisions={revisions} before={before} cut={undefined} />,
    );
  };
  const [newest, older] = [pageBefore(451), pageBefore(251)];
  expect(newest).toContain("1 to 200 of 450");
  expect(wayOn(newest, "next")).toBe("/editions?before=251#revisions");
  expect(older).toContain("201 to 400 of 450");
  expect(older).toContain(">Revision 250</a>");
  expect([wayOn(older, "prev"), wayOn(older, "next")]).toEqual([
    "/editions#revisions",
    "/editions?before=51#revisions",
  ]);
});
