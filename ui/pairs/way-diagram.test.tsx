import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { toPairs } from "#domain/pair/answer/to-pairs.ts";
import { findPath, type Way } from "#domain/pair/path/find-path.ts";
import { aRecord, aSpec, type Input } from "#domain/test-builders.ts";
import { WayDiagram } from "#ui/pairs/way-diagram.tsx";
import { toWayText } from "#ui/pairs/way-words.ts";

const formats = [{ component: "kho", reads: ["kho-v1"], writes: ["kho-v1"], requires: ["kho-v1"] }];
const kernels = ["a", "b", "c"].map((slug, rank) =>
  aRecord("kernel", slug, { version: `6.${rank}`, rank, arch: "x86_64", pageSize: 4096, formats }),
);
const aPair = (from: string, to: string, fields: Partial<Input<"pair">> = {}) =>
  aRecord("pair", `${from}-to-${to}`, { from, to, standing: "supported", components: ["kho"], text: "So.", ...fields });

function findWay(pairs: ReturnType<typeof aPair>[]): Way {
  const spec = aSpec([...kernels, aRecord("component", "kho"), ...pairs]);
  const question = {
    from: "a",
    to: "c",
    components: [],
    features: [],
    allowed: "supported",
    isRoundTrip: false,
  } as const;
  const { out } = findPath(toPairs(spec, { findings: [], excepted: [] }, { today: "2025-02-01" }), question);
  if (!("way" in out)) throw new Error("there is a way");
  return out.way;
}

const nameOf = (slug: string): string => `<${slug}>`;
const draw = (way: Way): string =>
  renderToStaticMarkup(<WayDiagram id="out" label="From a to c" nameOf={nameOf} {...way} />);

const conditions = [{ text: "While it is new." }];
const halfBack = [aPair("a", "b", { conditions }), aPair("b", "c"), aPair("b", "a")];

it("says in sentences all that it draws: each hop, the step back, required stops and the point of no return", () => {
  expect(toWayText({ ...findWay(halfBack), nameOf })).toBe(
    "From <a> to <b>: yes, under 1 condition; way back: yes. From <b> to <c>: yes; way back: unknown. <b>: required stop; point of no return.",
  );
  expect(draw(findWay(halfBack))).toContain('<title id="out-title">From a to c</title>');
  expect(draw(findWay(halfBack))).toContain("way back: yes. From &lt;b&gt; to");
});

it("draws an arrow back where the step back is a yes, and none where it is a no or unknown", () => {
  const arrowsOf = (way: Way) => draw(way).split('class="hop back yes"').length - 1;
  expect(arrowsOf(findWay(halfBack))).toBe(1);
  expect(arrowsOf(findWay([...halfBack, aPair("c", "b", { standing: "unsupported" })]))).toBe(1);
  expect(arrowsOf(findWay([...halfBack, aPair("c", "b")]))).toBe(2);
});

it("has no point of no return where one can return from the end, and one at the start where one never can", () => {
  expect(draw(findWay([...halfBack, aPair("c", "b")]))).not.toContain("no-return");
  const never = toWayText({ ...findWay([aPair("a", "b"), aPair("b", "c")]), nameOf });
  expect(never).toContain("<a>: point of no return.");
});
