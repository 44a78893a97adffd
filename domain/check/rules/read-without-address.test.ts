import { expect, it } from "vitest";
import { readWithoutAddress } from "#domain/check/rules/read-without-address.ts";
import { linesOf } from "#domain/check/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

const guide = (certainty: "read" | "excerpt" | "inferred", title = "Review guide") =>
  ({ type: "document", title, certainty }) as const;

it("reports a text without an address that somebody says to have read, wherever it is cited", () => {
  const term = aRecord("term", "a", { sources: [guide("read")] });
  const part = aRecord("component", "b", {
    facts: [{ text: "f", sources: [guide("excerpt"), guide("read", "Mail")] }],
  });
  expect(linesOf(readWithoutAddress, [term, part])).toEqual([
    "components/b /facts/0/sources/1/certainty “Mail” is cited as read and has no address; give one (`url` or `repository`), or say `excerpt`",
    "terms/a /sources/0/certainty “Review guide” is cited as read and has no address; give one (`url` or `repository`), or say `excerpt`",
  ]);
});

it("is content with less than read, with an address, and with a document of the software itself", () => {
  const own = guide("read", "Concordance: its own schemas and documentation");
  const page = { type: "url", url: "https://example.org/", certainty: "read" } as const;
  const term = aRecord("term", "a", { sources: [guide("excerpt"), guide("inferred"), page, own] });
  expect(linesOf(readWithoutAddress, [term])).toEqual([]);
});

it("does not take a title that only begins alike for a document of its own", () => {
  const term = aRecord("term", "a", { sources: [guide("read", "Concordances of the notes")] });
  expect(linesOf(readWithoutAddress, [term])).toHaveLength(1);
});
