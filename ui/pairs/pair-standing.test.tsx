import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { runChecks } from "#domain/check/run-checks.ts";
import { aSupportedPair } from "#domain/pair/test-builders.ts";
import { aSpec } from "#domain/test-builders.ts";
import { PairStanding } from "#ui/pairs/pair-standing.tsx";
import { PairsPage } from "#ui/pairs/pairs-page.tsx";
import { toPageContext, type PageContext } from "#ui/page-context.ts";

function readingOf(parts: Parameters<typeof aSupportedPair>[0]): PageContext {
  const spec = aSpec(aSupportedPair(parts));
  return toPageContext(spec, {
    ...runChecks(spec, { today: "2025-02-01" }),
    newest: 1,
    today: "2025-02-01",
    pinned: false,
    accounts: new Map(),
    openProposals: 0,
    waitingOnVisitor: [],
  });
}

const textOf = (markup: string): string =>
  markup
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&#x27;", "'")
    .replaceAll(/\s+/g, " ");

const standingOf = (parts: Parameters<typeof aSupportedPair>[0]): string => {
  const context = readingOf(parts);
  const pair = context.spec.records.pair.find(({ slug }) => slug === "6.12-to-6.13");
  return pair ? renderToStaticMarkup(<PairStanding context={context} pair={pair} />) : "";
};

it("shows a supported pair as a yes only where nothing stands against it", () => {
  expect(standingOf({})).toContain('class="status agreed"');
  expect(textOf(standingOf({}))).toBe("● supported the group's");
  const doubted = [
    { pair: { tests: [] } },
    { to: { formats: [] } },
    { pair: { conditions: [{ text: "for now", untilDay: "2025-01-31" }] } },
    { pair: { conditions: [{ text: "while it is new" }] } },
  ];
  for (const parts of doubted) expect(standingOf(parts)).not.toContain("agreed");
});

it("says in words what stands against it", () => {
  expect(textOf(standingOf({ pair: { tests: [] } }))).toBe("▲ declared supported the group's, 1 error");
  expect(textOf(standingOf({ to: { formats: [] } }))).toBe("△ declared supported the group's, 1 note");
  expect(textOf(standingOf({ pair: { conditions: [{ text: "x", untilDay: "2025-01-31" }] } }))).toBe(
    "▲ declared supported the group's, 1 condition lapsed",
  );
});

const nothing = {
  components: [],
  features: [],
  arch: "",
  guarantor: "",
  standing: "",
  downstream: "",
  misread: undefined,
};

it("says the same in the matrix and in the list below it", () => {
  const text = textOf(renderToStaticMarkup(<PairsPage context={readingOf({ pair: { tests: [] } })} asked={nothing} />));
  expect(text.split("declared supported the group's, 1 error")).toHaveLength(3);
});
