import { expect, it } from "vitest";
import { isCheckable, type Source } from "#domain/register/source.ts";

const page = (certainty: Source["certainty"]): Source => ({ type: "url", url: "https://example.org/", certainty });
const book = (certainty: Source["certainty"]): Source => ({ type: "document", title: "A book", certainty });

it("lets somebody else look up what was read at an address, and neither a conclusion nor a text without one", () => {
  expect([page("read"), page("excerpt"), page("inferred"), book("read")].map(isCheckable)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
