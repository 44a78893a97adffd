import { expect, it } from "vitest";
import { aSpec } from "#domain/test-builders.ts";
import { toHref } from "#ui/page-context.ts";

const spec = aSpec([], { revision: 7 });

it.each([
  { path: "/terms", href: "/terms?revision=7" },
  { path: "/terms?standing=agreed", href: "/terms?standing=agreed&revision=7" },
  { path: "/terms/kho#meaning", href: "/terms/kho?revision=7#meaning" },
  { path: "/meetings/a?passage=1-2#passage", href: "/meetings/a?passage=1-2&revision=7#passage" },
  { path: "/", href: "/?revision=7" },
])("keeps the revision that a reader looks at in a link to $path", ({ path, href }) => {
  expect(toHref({ pinned: true, spec }, path)).toBe(href);
});

it("names no revision to who reads the newest, for whom it would stand still", () => {
  expect(toHref({ pinned: false, spec }, "/terms/kho#meaning")).toBe("/terms/kho#meaning");
});
