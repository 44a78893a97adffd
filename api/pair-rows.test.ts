import { describe, expect, it } from "vitest";
import { runChecks } from "#domain/check/run-checks.ts";
import { aSource, aSupportedPair } from "#domain/pair/test-builders.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import type { GraphAnswer, PathAnswerBody, VerdictAnswer } from "#api/pair-schemas.ts";
import { graphSchema, pathSchema, verdictSchema } from "#api/pair-schemas.ts";
import { parseTarget } from "#api/match.ts";

const base = "https://register.example";
const today = "2025-02-01";
const others = [aRecord("kernel", "6.14", { version: "6.14", rank: 61_400 }), aRecord("component", "luo")];
const spec = aSpec(aSupportedPair({ others }));

function ask(address: string, at = spec) {
  const { pathname, searchParams } = new URL(`/api/v1/pairs/${address}`, base);
  const target = parseTarget(pathname, searchParams, base);
  if (!target.ok) return target;
  const { row, params, query } = target.value;
  const needed = { report: runChecks(at, { today }), today };
  return row.answer({ spec: at, base, params, query, needed });
}

function valueOf<Value>(address: string, at = spec): Value {
  const answer = ask(address, at);
  if (!answer.ok || answer.value.content.type !== "json") throw new Error(JSON.stringify(answer));
  return answer.value.content.value as Value;
}

const refusalOf = (address: string) => {
  const answer = ask(address);
  return answer.ok ? undefined : answer.failure;
};

describe("whether one may go from one kernel to another", () => {
  it("is answered with the pair, what was derived, and where the same is a page", () => {
    const value = valueOf<VerdictAnswer>("verdict?from=6.12&to=6.13&components=kho");
    expect(verdictSchema.safeParse(value).error).toBeUndefined();
    expect(value).toMatchObject({
      from: "kernels/6.12",
      answer: "yes",
      reasons: [],
      pair: { id: "pairs/6.12-to-6.13", standing: "supported", guarantor: "upstream", decision: "decisions/support" },
      derived: { verdict: "yes", components: [{ component: "components/kho", verdict: "yes", cost: "update-lost" }] },
      links: { page: `${base}/pairs/path?from=6.12&to=6.13&components=kho` },
    });
    expect(valueOf<VerdictAnswer>("verdict?from=6.12&to=6.14")).toMatchObject({ answer: "unknown", pair: null });
  });

  it.each([
    ["verdict?to=6.13", "from", /^is missing/],
    ["verdict?from=6.1&to=6.13", "from", /^is no kernel of the register: `6\.1`; near it: 6\.12/],
    ["verdict?from=6.12_&to=6.13", "from", /^is no kernel of the register: `6\.12_`; near it: 6\.12/],
    ["verdict?from=6.12&to=6.12", "to", /^is the same kernel as `from`/],
    [
      "verdict?from=6.12&to=6.13&components=khp",
      "components",
      /^names no component of the register: `khp`; near it: kho/,
    ],
    ["verdict?from=6.12&to=6.13&components=kho,,luo", "components", /^has no name at place 2/],
    ["verdict?from=6.12&to=6.13&roundTrip=true", "roundTrip", /^is not a parameter of this address/],
    ["path?from=6.12&to=6.13&allowed=all", "allowed", /^must be one of recommended, supported, discussed/],
    ["path?from=6.12&to=..", "to", /^must be the number of a revision.* or of pairs a kernel such as 6\.12/],
    ["graph?components=nothing-like-it", "components", /^names no component/],
    ["graph?downstream=cloud", "downstream", /^is none that the charter names: `cloud`; there is none yet/],
    ["verdict?from=6.12&to=6.13&hardware=mlx5,", "hardware", /^has no name at place 2/],
  ])("refuses %s, and names %s", (address, parameter, message) => {
    expect(refusalOf(address)).toMatchObject({
      type: "bad-parameter",
      parameter,
      message: expect.stringMatching(message) as string,
    });
  });
});

describe("the way over several", () => {
  it("has its hops, and says what is missing for the way back", () => {
    const value = valueOf<PathAnswerBody>("path?from=6.12&to=6.13&roundTrip=true");
    expect(pathSchema.safeParse(value).error).toBeUndefined();
    expect(value).toMatchObject({
      answer: "unknown",
      out: {
        isFound: true,
        hops: [
          {
            from: "kernels/6.12",
            to: "kernels/6.13",
            answer: "yes",
            back: { answer: "unknown", pair: "pairs/6.13-to-6.12" },
          },
        ],
        safest: null,
        missing: null,
      },
      back: { isFound: false, missing: { first: { pair: { id: "pairs/6.13-to-6.12" } }, reached: [] } },
      lastReturn: null,
    });
    expect(valueOf<PathAnswerBody>("path?from=6.12&to=6.14").out.missing).toMatchObject({
      first: null,
      repair: null,
      wanted: { from: "kernels/6.12", to: "kernels/6.14", answer: "unknown", pair: null },
      reached: ["kernels/6.13"],
    });
  });
});

describe("the graph for clients of Cincinnati", () => {
  it("has an edge for each upgrade that answers yes, and none to an older kernel", () => {
    const value = valueOf<GraphAnswer>("graph");
    expect(graphSchema.safeParse(value).error).toBeUndefined();
    expect(value.nodes.map(({ version }) => version)).toEqual(["6.12.0", "6.13.0", "6.14.0"]);
    expect(value.nodes[0]).toEqual({
      version: "6.12.0",
      payload: `${base}/kernels/6.12`,
      metadata: { version: "6.12", arch: "x86_64" },
    });
    expect(value.edges).toEqual([[0, 1]]);
    expect(valueOf<GraphAnswer>("graph?components=luo").edges).toEqual([]);
    expect(valueOf<GraphAnswer>("graph", aSpec()).nodes).toEqual([]);
  });

  it("answers its clients, who send an architecture, a channel, their version and their name", () => {
    const sent = "channel=baseline&version=6.12.0&id=01234567-89ab-cdef-0123-456789abcdef";
    expect(valueOf<GraphAnswer>(`graph?arch=amd64&${sent}`)).toMatchObject({ nodes: [{}, {}], edges: [[0, 1]] });
    // 6.14 names no architecture.
    expect(valueOf<GraphAnswer>(`graph?arch=x86_64`).nodes.map(({ version }) => version)).toEqual(["6.12.0", "6.13.0"]);
    expect(valueOf<GraphAnswer>("graph?arch=arm64")).toMatchObject({ nodes: [], edges: [], conditionalEdges: [] });
    expect(refusalOf("graph?channel=stable-4.17")).toMatchObject({
      parameter: "channel",
      message: "must be one of baseline; it is `stable-4.17`",
    });
  });

  it("has for the channel of a downstream its pairs over the baseline, and no edge that somebody advises against", () => {
    const own = aRecord("pair", "cloud-6.12-to-6.13", { downstream: "cloud", standing: "unsupported" });
    const charter = aRecord("charter", "group", {
      downstreams: [{ id: "cloud", title: "A cloud", text: "Its own hosts." }],
    });
    const layered = aSpec([...aSupportedPair(), own, charter]);
    expect(valueOf<GraphAnswer>("graph?channel=cloud", layered).edges).toEqual([]);
    expect(valueOf<GraphAnswer>("graph", layered).edges).toEqual([[0, 1]]);
    const recommended = { verdict: "no" as const, by: "lab", text: "It was slow.", sources: [aSource] };
    expect(valueOf<GraphAnswer>("graph", aSpec(aSupportedPair({ pair: { recommended } }))).edges).toEqual([]);
  });

  it("has a conditional edge where the pair has conditions or risks, which always apply", () => {
    const risks = [{ name: "SlowStart", message: "It starts slowly.", condition: "there are many guests." }];
    const pair = { risks, conditions: [{ text: "Without VFIO." }] };
    const value = valueOf<GraphAnswer>("graph", aSpec(aSupportedPair({ pair, others })));
    expect(value.edges).toEqual([]);
    expect(value.conditionalEdges).toEqual([
      {
        edges: [{ from: "6.12.0", to: "6.13.0" }],
        risks: [
          {
            name: "Condition1",
            message: "Without VFIO.",
            url: `${base}/pairs/6.12-to-6.13#conditions`,
            matchingRules: [{ type: "Always" }],
          },
          {
            name: "SlowStart",
            message: "It starts slowly. It applies where there are many guests.",
            url: `${base}/pairs/6.12-to-6.13#risks`,
            matchingRules: [{ type: "Always" }],
          },
        ],
      },
    ]);
  });
});

describe("the pairs as CSV", () => {
  async function linesOf(address: string, at = spec): Promise<readonly string[]> {
    const answer = ask(address, at);
    if (!answer.ok || answer.value.content.type !== "lines") throw new Error(JSON.stringify(answer));
    const lines: string[] = [];
    for await (const line of answer.value.content.lines) lines.push(line);
    return lines;
  }

  const head =
    "from,to,standing,guarantor,decision,components,conditions,lapsed,errors,warnings,notes,accepted,derived,answer,recommended,layer,version,address\r\n";

  it("has a line for each pair on record, in their order, the same each time", async () => {
    const lines = [
      head,
      `6.12,6.13,supported,upstream,decisions/support,kho,,,0,0,0,0,yes,yes,unknown,baseline,1,${base}/pairs/6.12-to-6.13\r\n`,
      `6.13,6.12,discussed,unknown,,,,,0,0,0,0,yes,unknown,unknown,baseline,1,${base}/pairs/6.13-to-6.12\r\n`,
    ];
    expect(await linesOf("../pairs.csv")).toEqual(lines);
    expect(await linesOf("../pairs.csv")).toEqual(lines);
    expect(await linesOf("../pairs.csv", aSpec())).toEqual([head]);
  });

  it("is narrowed as the matrix is, answers for what is asked about, and stays at the revision that is asked for", async () => {
    const [, line, ...rest] = await linesOf("../pairs.csv?standing=supported&features=iommufd&revision=1");
    expect(line).toContain(`,yes,unknown,unknown,baseline,1,${base}/pairs/6.12-to-6.13?revision=1`);
    expect(rest).toEqual([]);
    expect(await linesOf("../pairs.csv?components=luo")).toEqual([head]);
    expect(await linesOf("../pairs.csv?guarantor=unknown")).toHaveLength(2);
    expect(await linesOf("../pairs.csv?arch=x86_64")).toHaveLength(3);
  });

  it("says of each pair whose it is, and answers for that layer", async () => {
    const own = aRecord("pair", "cloud-6.12-to-6.13", {
      downstream: "cloud",
      standing: "unsupported",
      sources: [aSource],
    });
    const lines = await linesOf("../pairs.csv?standing=unsupported", aSpec(aSupportedPair({ others: [own] })));
    expect(lines[1]).toContain(",no,no,cloud,1,");
    expect(await linesOf("../pairs.csv?standing=supported", aSpec(aSupportedPair({ others: [own] })))).toHaveLength(2);
  });

  it("has conditions that hold apart from those that lapsed, what is found, and no formula", async () => {
    const conditions = [
      { text: "=1+1", untilDay: "2025-01-31" },
      { text: "Without VFIO." },
      { text: "With care, and slowly." },
    ];
    const guarantor = { by: "downstream" as const, name: "Acme", sources: [aSource] };
    const [, line] = await linesOf(
      "../pairs.csv",
      aSpec(aSupportedPair({ others, pair: { conditions, guarantor, tests: [] } })),
    );
    expect(line).toBe(
      `6.12,6.13,supported,downstream: Acme,decisions/support,kho,"Without VFIO. | With care, and slowly.",'=1+1,1,0,0,0,yes,unknown,unknown,baseline,1,${base}/pairs/6.12-to-6.13\r\n`,
    );
  });

  it("changes its name with what its bytes depend on", () => {
    const nameOf = (address: string) => {
      const answer = ask(address);
      return answer.ok && answer.value.content.type === "lines" ? answer.value.content.asOf : "";
    };
    const names = ["", "?revision=1", "?arch=x86_64", "?features=x", "?components=kho"].map((query) =>
      nameOf(`../pairs.csv${query}`),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    ["../pairs.csv?arch=x86", "arch", /^is none that the register knows: `x86`; known: unknown, x86_64/],
    ["../pairs.csv?guarantor=me", "guarantor", /^is none that the register knows: `me`; known: upstream/],
    ["../pairs.csv?standing=yes", "standing", /^is none that the register knows: `yes`; known: discussed/],
    ["../pairs.csv?components=khp", "components", /^names no component/],
    ["../pairs.csv?from=6.12", "from", /^is not a parameter of this address/],
  ])("refuses %s, and names %s", (address, parameter, message) => {
    expect(refusalOf(address)).toMatchObject({
      type: "bad-parameter",
      parameter,
      message: expect.stringMatching(message) as string,
    });
  });
});
