import { expect, it } from "vitest";
import { findListPage } from "#api/list-page.ts";

const five = ["a", "b", "c", "d", "e"];
const address = "https://register.example/api/v1/terms";
const page = (asked: Parameters<typeof findListPage>[1]) => {
  const found = findListPage(five, asked, { spec: { revision: 3 }, address });
  return found.ok ? found.value : undefined;
};

it("names the page before and the one after, both of the revision that is walked", () => {
  expect(page({ limit: 2, cursor: { revision: 3, passed: 2 } })?.links).toEqual([
    { rel: "prev", href: `${address}?revision=3&limit=2` },
    { rel: "next", href: `${address}?revision=3&limit=2&cursor=3.4` },
  ]);
});

it("shows all that follows a place where nobody asks for less, and calls nothing the page before", () => {
  expect(page({ cursor: { revision: 3, passed: 2 } })).toMatchObject({
    shown: ["c", "d", "e"],
    next: null,
    links: [],
  });
});

it.each([
  { title: "of another revision", cursor: { revision: 2, passed: 2 } },
  { title: "after the end", cursor: { revision: 3, passed: 5 } },
])("refuses a place $title", ({ cursor }) => {
  expect(page({ limit: 2, cursor })).toBeUndefined();
});
