import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { downstreamUnknown } from "#domain/pair/rules/downstream-unknown.ts";
import { aRecord } from "#domain/test-builders.ts";

const charter = aRecord("charter", "group", {
  downstreams: [{ id: "cloud", title: "A cloud", text: "It answers for its own hosts." }],
});
const held = (downstream: string, by: "upstream" | "downstream") =>
  aRecord("pair", "a", { downstream, guarantor: { by } });

it("reports a downstream that the charter does not name, and one whose pair upstream would guarantee", () => {
  expect(linesOf(downstreamUnknown, [charter, held("clod", "upstream")])).toEqual([
    "pairs/a /downstream `clod` is no downstream that the charter names; name it there",
    "pairs/a /guarantor/by is upstream, but the pair is `clod`'s own; make it the downstream, or a pair of the baseline",
  ]);
});

it("is content with a downstream that is named and stands behind its pair, and with the baseline", () => {
  expect(linesOf(downstreamUnknown, [charter, held("cloud", "downstream")])).toEqual([]);
  expect(linesOf(downstreamUnknown, [charter, aRecord("pair", "a", { guarantor: { by: "upstream" } })])).toEqual([]);
});
