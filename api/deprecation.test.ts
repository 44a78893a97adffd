import { expect, it } from "vitest";
import { toDeprecationHeaders, toDeprecationLinks } from "#api/deprecation.ts";

const base = "https://register.example.org";

it("says since when an address is to go, from when it may be gone, and where to read why", () => {
  const deprecation = { since: "2027-01-01", sunset: "2027-07-01", instead: "ask for /api/v2/spec" };
  expect(toDeprecationHeaders({ deprecation })).toEqual({
    deprecation: "@1798761600",
    sunset: "Thu, 01 Jul 2027 00:00:00 GMT",
  });
  expect(toDeprecationLinks({ deprecation }, base)).toMatchObject([
    { rel: "deprecation", href: `${base}/docs/api#addresses` },
  ]);
});

it("says nothing of when it goes where that is open, and nothing at all of what stays", () => {
  expect(toDeprecationHeaders({ deprecation: { since: "2027-01-01", instead: "x" } })).toEqual({
    deprecation: "@1798761600",
  });
  expect([toDeprecationHeaders({}), toDeprecationLinks({}, base)]).toEqual([{}, []]);
});
