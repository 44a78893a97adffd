import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { aSource, aSupportedPair } from "#domain/pair/test-builders.ts";
import type { Pair } from "#domain/pair/schema.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import { toTestsPart } from "#ui/kinds/pair/tests.tsx";
import { toPageContext } from "#ui/page-context.ts";

const test = (day: string, more: Partial<Pair["tests"][number]> = {}): Pair["tests"][number] => ({
  ...{ by: "lab", hardware: "two sockets", commits: ["a1b2c3d4"], result: "ok", sources: [aSource] },
  day,
  ...more,
});

/** Its rows, as they are read, where the page is read on 1 February 2025. */
function readRows(tests: Pair["tests"], hasBack = true): readonly string[] {
  const newer = aRecord("kernel", "6.14", { version: "6.14", rank: 61_400 });
  const spec = aSpec(aSupportedPair({ pair: { tests }, others: [newer] }));
  const context = toPageContext(spec, {
    ...{ findings: [], excepted: [], newest: 1, today: "2025-02-01", pinned: false },
    ...{ accounts: new Map(), openProposals: 0, waitingOnVisitor: [] },
  });
  const [pair, back] = ["6.12-to-6.13", "6.13-to-6.12"].map((slug) =>
    spec.records.pair.find((record) => record.slug === slug),
  );
  if (!pair) throw new Error("there is no pair");
  const markup = renderToStaticMarkup(<>{toTestsPart(context, pair, hasBack ? back : undefined).content}</>);
  return markup
    .split(/<tr|<p/)
    .map((row) =>
      `<${row}`
        .replaceAll(/<[^>]*>/g, " ")
        .replaceAll(/\s+/g, " ")
        .trim(),
    )
    .filter((row) => row !== "");
}

it("says of each direction how the newest test went and how old it is, the worst of a day before the rest", () => {
  const rows = readRows([test("2025-01-20"), test("2025-01-31"), test("2025-01-31", { result: "machine-down" })]);
  expect(rows).toContainEqual(expect.stringMatching(/^6\.12 to 6\.13 \S machine down 31 Jan 2025, 1 day ago$/));
  expect(rows).toContain("back, 6.13 to 6.12 ? no test on record");
  expect(rows).toContain("1 kernel on record is newer than both.");
  const days = rows.flatMap((row) => /^(\d+ Jan 2025)/.exec(row)?.[1] ?? []);
  expect(days).toEqual(["31 Jan 2025", "31 Jan 2025", "20 Jan 2025"]);
});

it("takes nothing that is not said for a yes", () => {
  const [row] = readRows([test("2025-02-01")]).filter((one) => one.startsWith("1 Feb 2025"));
  expect(row).toMatch(/^1 Feb 2025 , today lab \S nothing is lost \? not said \? not said two sockets a1b2c3d4 none/);
  const done = readRows([test("2025-01-20", { upDownUp: false, components: ["kho"], features: ["sev"] })]);
  expect(done.join("\n")).toMatch(/12 days ago lab \S nothing is lost not done \S+ sev two sockets/);
});

it("says of a pair without tests, or whose tests are yet to be run, that nobody knows", () => {
  const rows = readRows([], false);
  expect(rows).toContain("6.12 to 6.13 ? no test on record");
  expect(rows).toContain("back, 6.13 to 6.12 ? no pair leads this way");
  expect(rows.join("\n")).toContain("Not tested is not the same as not working.");
  const planned = readRows([test("2025-03-01")]);
  expect(planned).toContain("6.12 to 6.13 ? no test on record");
  expect(planned.join("\n")).toContain("not run yet");
});
