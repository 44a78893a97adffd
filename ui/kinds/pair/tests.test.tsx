import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { aSource, aSupportedPair } from "#domain/pair/test-builders.ts";
import type { Pair } from "#domain/pair/schema.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import { NewestTest } from "#ui/kinds/pair/newest-test.tsx";
import { toTestsPart } from "#ui/kinds/pair/tests.tsx";
import { toPageContext } from "#ui/page-context.ts";

const test = (day: string, more: Partial<Pair["tests"][number]> = {}): Pair["tests"][number] => ({
  ...{ by: "lab", hardware: "two sockets", commits: ["a1b2c3d4"], result: "ok", sources: [aSource] },
  day,
  ...more,
});

/** Its rows, as they are read, where the page is read on 1 February 2025. */
function readRows(tests: Pair["tests"]): readonly string[] {
  const newer = aRecord("kernel", "6.14", { version: "6.14", rank: 61_400 });
  const spec = aSpec(aSupportedPair({ pair: { tests }, others: [newer] }));
  const context = toPageContext(spec, {
    ...{ findings: [], excepted: [], newest: 1, today: "2025-02-01", pinned: false },
    ...{ accounts: new Map(), openProposals: 0, waitingOnVisitor: [] },
  });
  const pair = spec.records.pair.find(({ slug }) => slug === "6.12-to-6.13");
  if (!pair) throw new Error("there is no pair");
  const markup = renderToStaticMarkup(<>{toTestsPart(context, pair).content}</>);
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

it("lists the newest test first, the worst of a day before the rest, and how many kernels came since", () => {
  const rows = readRows([test("2025-01-20"), test("2025-01-31"), test("2025-01-31", { result: "machine-down" })]);
  expect(rows).toContain("1 kernel on record is newer than both.");
  const days = rows.flatMap(
    (row) => /^(\d+ Jan 2025).*(machine down|nothing is lost)/.exec(row)?.slice(1).join(" ") ?? [],
  );
  expect(days).toEqual(["31 Jan 2025 machine down", "31 Jan 2025 nothing is lost", "20 Jan 2025 nothing is lost"]);
});

it("takes nothing that is not said for a yes", () => {
  const [row] = readRows([test("2025-02-01")]).filter((one) => one.startsWith("1 Feb 2025"));
  expect(row).toMatch(/^1 Feb 2025 , today lab \S nothing is lost \? not said \? not said two sockets a1b2c3d4 none/);
  const done = readRows([test("2025-01-20", { upDownUp: false, components: ["kho"], features: ["sev"] })]);
  expect(done.join("\n")).toMatch(/12 days ago lab \S nothing is lost not done \S+ sev two sockets/);
});

it("says of a pair without tests, or whose tests are yet to be run, that nobody knows", () => {
  expect(readRows([]).join("\n")).toContain("Not tested is not the same as not working.");
  expect(readRows([test("2025-03-01")]).join("\n")).toContain("not run yet");
});

it("says of a direction what came of trying it last, or that nobody did", () => {
  const said = (tests: Pair["tests"] | undefined) =>
    renderToStaticMarkup(<NewestTest tests={tests} today="2025-02-01" />).replaceAll(/<[^>]*>/g, "");
  const tests = [test("2025-01-20"), test("2025-01-31"), test("2025-01-31", { result: "machine-down" })];
  expect(said(tests)).toMatch(/machine down 31 Jan 2025, 1 day ago$/);
  expect(said([])).toBe("? no test on record");
  expect(said([test("2025-03-01")])).toBe("? no test on record");
  expect(said(undefined)).toBe("? no pair leads this way");
});
