import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { aSpec } from "#domain/test-builders.ts";
import { AsOf, LookingBack } from "#ui/frame/as-of.tsx";
import { toPageContext, type AskedFor } from "#ui/page-context.ts";

const contextOf = (asked?: AskedFor, pinned = false) =>
  toPageContext(aSpec([], { revision: 2 }), {
    findings: [],
    excepted: [],
    newest: 3,
    today: "2025-02-01",
    pinned,
    ...(asked && { asked }),
    accounts: new Map(),
    openProposals: 0,
    waitingOnVisitor: [],
  });

/** The hidden inputs of each of its forms. */
function listHidden(asked?: AskedFor): readonly string[][] {
  const forms = renderToStaticMarkup(<AsOf context={contextOf(asked)} hasNoPast={false} />)
    .split("<form")
    .slice(1);
  return forms.map((form) => form.match(/<input type="hidden"[^>]*>/g) ?? []);
}

const wayBack = (path: string, asked: AskedFor) =>
  /<a href="([^"]*)"/.exec(
    renderToStaticMarkup(<LookingBack context={contextOf(asked, true)} path={path} isOfNow={false} />),
  )?.[1];

it("asks the same of another revision or day as of this one, each as often as it was asked", () => {
  const kept = [
    '<input type="hidden" name="q" value="&quot;kexec&quot;"/>',
    '<input type="hidden" name="from" value="1"/>',
    '<input type="hidden" name="from" value="v2"/>',
  ];
  expect(listHidden({ q: '"kexec"', from: ["1", "v2"], to: undefined })).toEqual([kept, kept]);
});

it("names one revision, and begins a long list anew, which goes on elsewhere there", () => {
  expect(listHidden({ revision: "1", on: "2025-01-27", after: "kho", before: "9", part: "terms" })).toEqual([[], []]);
  expect(listHidden()).toEqual([[], []]);
});

it("leads back to now with what was asked, where the path of the page does not say it", () => {
  expect(wayBack("/machines/luo-session", { revision: "2", all: "links" })).toBe("/machines/luo-session?all=links");
  expect(wayBack("/search?q=kho", { revision: "2", q: "kho" })).toBe("/search?q=kho");
  expect(wayBack("/terms/kho", { revision: "2" })).toBe("/terms/kho");
});

it("offers no other revision on a page that is of none", () => {
  const markup = renderToStaticMarkup(<AsOf context={contextOf()} hasNoPast />);
  expect(markup).toContain("revision 2");
  expect(markup).not.toContain("<form");
});
