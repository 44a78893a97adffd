import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { wayBackClosed } from "#domain/pair/rules/way-back-closed.ts";
import { aSupportedPair } from "#domain/pair/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

const back = (slug: string, ...features: string[]) =>
  aRecord("pair", slug, {
    from: "6.13",
    to: "6.12",
    closedBy: features.map((feature) => ({ feature, text: "6.12 does not know it." })),
  });

const withBack = (pair: object, ...features: string[]) => [
  ...aSupportedPair({ pair }).filter(({ slug }) => slug !== "6.13-to-6.12"),
  back("6.13-to-6.12", ...features),
];

it("reports a feature that closes this way and is not named here", () => {
  expect(
    linesOf(wayBackClosed, withBack({ conditions: [{ text: "While seals are off." }] }, "Seals", "Huge pages")),
  ).toEqual([
    "pairs/6.12-to-6.13 /conditions is supported, but `pairs/6.13-to-6.12` says that Huge pages closes this way; name Huge pages in a condition, or make the pair unsupported",
  ]);
});

it("is content with a condition that names it, and where nothing closes the way", () => {
  expect(
    linesOf(wayBackClosed, withBack({ conditions: [{ text: "While huge pages are off." }] }, "Huge pages")),
  ).toEqual([]);
  expect(linesOf(wayBackClosed, withBack({}))).toEqual([]);
});

it("leaves what one downstream says out of what the baseline has to say", () => {
  const records = withBack({}).map((record) =>
    record.slug === "6.13-to-6.12"
      ? aRecord("pair", record.slug, {
          from: "6.13",
          to: "6.12",
          downstream: "cloud",
          closedBy: [{ feature: "Seals", text: "It does not know them." }],
        })
      : record,
  );
  expect(linesOf(wayBackClosed, records)).toEqual([]);
});

it("reads features in any case, and every pair that says what closes the way", () => {
  const records = [
    ...withBack({ conditions: [{ text: "While HUGE pages are off." }, { text: "For guests alone." }] }, "Seals"),
    back("back-again", "Huge Pages"),
  ];
  expect(linesOf(wayBackClosed, records)).toEqual([
    expect.stringContaining("says that Seals closes this way") as unknown,
  ]);
});
