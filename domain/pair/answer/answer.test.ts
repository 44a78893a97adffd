import { describe, expect, it } from "vitest";
import { runChecks } from "#domain/check/run-checks.ts";
import { toAnswer, type Question } from "#domain/pair/answer/answer.ts";
import { toPairs } from "#domain/pair/answer/to-pairs.ts";
import { aSource, aSupportedPair, aTest } from "#domain/pair/test-builders.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import type { KindName } from "#domain/register/reference.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";

const today = "2025-02-01";

function ask(records: readonly RegisterRecord<KindName>[], question: Partial<Question> = {}) {
  const spec = aSpec(records);
  const pairs = toPairs(spec, runChecks(spec, { today }), { today });
  return toAnswer(pairs, { from: "6.12", to: "6.13", components: [], features: [], ...question });
}

const linesOf = (...given: Parameters<typeof ask>) => {
  const { answer, reasons } = ask(...given);
  return [answer, ...reasons.map(({ says, about, text }) => `${says} (${about}) ${text}`)];
};

describe("may I go from one kernel to another", () => {
  it("yes, where the pair is declared supported, the formats meet, a test passed and nothing stands against it", () => {
    expect(linesOf(aSupportedPair())).toEqual(["yes"]);
    expect(linesOf(aSupportedPair(), { components: ["kho"] })).toEqual(["yes"]);
    expect(ask(aSupportedPair()).restsOnTest).toBe(false);
  });

  it("not known, where the test that stands in for formats had other components in use", () => {
    const formats = [{ component: "kho", reads: "unknown" as const, writes: "unknown" as const }];
    const asked = (components?: string[]) => {
      const tests = [{ ...aTest, commits: ["a1b2c3d4"], sources: [aSource], ...(components && { components }) }];
      return ask(aSupportedPair({ to: { formats }, pair: { tests } }));
    };
    expect(asked(["kho"])).toMatchObject({ answer: "yes", restsOnTest: true });
    expect(asked(["vfio"])).toMatchObject({ answer: "unknown", restsOnTest: false });
  });

  it("not known, where nobody declared anything, though the formats meet", () => {
    const records = aSupportedPair().filter(({ slug }) => slug !== "6.12-to-6.13");
    expect(linesOf(records)).toEqual(["unknown", "unknown (declared) no pair from 6.12 to 6.13 is on record"]);
  });

  it.each([
    ["discussed", "unknown"],
    ["not-intended", "no"],
    ["unsupported", "no"],
  ] as const)("where it is declared %s: %s", (standing, answer) => {
    const [said, reason] = linesOf(aSupportedPair({ pair: { standing, text: "So it is." } }));
    expect(said).toBe(answer);
    expect(reason).toBe(`${answer} (declared) is declared ${standing.replace("-", " ")}: So it is.`);
  });

  it("no, where the second kernel does not read what the first one writes, whatever was declared", () => {
    const formats = [{ component: "kho", reads: ["kho-v2"], writes: ["kho-v2"], requires: ["kho-v2"] }];
    const { answer, reasons } = ask(aSupportedPair({ to: { formats } }));
    expect(answer).toBe("no");
    expect(reasons[0]?.text).toMatch(
      /^kho: 6\.12 writes kho-v1, and 6\.13 reads kho-v2; .* which ends in update-lost$/,
    );
  });

  it("not known, where a mismatch costs no more than a degraded start: that is for people to say", () => {
    const formats = [{ component: "kho", reads: ["kho-v2"], writes: ["kho-v2"], requires: ["kho-v2"] }];
    const component = { onMismatch: { severity: "degraded" as const, text: "A warning." } };
    expect(ask(aSupportedPair({ to: { formats }, component })).answer).toBe("unknown");
  });

  it("no, between page sizes or architectures that differ", () => {
    expect(linesOf(aSupportedPair({ to: { pageSize: 16_384 } }))[1]).toBe(
      "no (derived) the page size of 6.12 is 4096, and of 6.13 16384",
    );
    expect(ask(aSupportedPair({ to: { arch: "arm64" } })).answer).toBe("no");
  });

  it("yes on a test alone, where it passed and formats are not known, and says that it rests on that", () => {
    const { answer, restsOnTest, derived } = ask(aSupportedPair({ to: { formats: [] } }));
    expect([answer, restsOnTest, derived.verdict]).toEqual(["yes", true, "unknown"]);
    expect(ask(aSupportedPair({ to: { formats: [] }, pair: { tests: [] } })).answer).toBe("unknown");
  });

  it("no, while a test that cost the machine is answered by none", () => {
    const failed = { ...aTest, commits: ["f00"], result: "machine-down" as const, sources: [aSource] };
    const { answer, reasons } = ask(aSupportedPair({ pair: { tests: [failed] } }));
    expect(answer).toBe("no");
    expect(reasons.find(({ about }) => about === "tested")?.text).toBe(
      "the test by lab on 2025-01-20 ended in machine-down, and no later one answers it",
    );
  });

  it("not known, once a condition has ended", () => {
    const conditions = [{ text: "While 6.13 is maintained.", untilDay: "2025-01-31" }];
    expect(linesOf(aSupportedPair({ pair: { conditions } }))).toEqual([
      "unknown",
      "unknown (condition) the condition “While 6.13 is maintained.” ended on 2025-01-31",
    ]);
    expect(ask(aSupportedPair({ pair: { conditions: [{ text: "Held.", untilDay: today }] } })).answer).toBe("yes");
  });

  it("not known, once the kernel is released that a condition waits for", () => {
    const conditions = [
      { text: "Until the next one.", untilRecord: { record: "kernels/6.14", reports: "released" as const } },
    ];
    const go = (released: string) =>
      linesOf(
        aSupportedPair({
          pair: { conditions },
          others: [aRecord("kernel", "6.14", { version: "6.14", rank: 61_400, released })],
        }),
      );
    expect(go("2025-02-02")).toEqual(["yes"]);
    expect(go("2025-02-01")).toEqual([
      "unknown",
      "unknown (condition) the condition “Until the next one.” ended on 2025-02-01, when `kernels/6.14` was released",
    ]);
  });

  it("not known, for a component that the pair does not name", () => {
    const others = [aRecord("component", "luo", { sources: [aSource] })];
    const [said, ...reasons] = linesOf(aSupportedPair({ others }), { components: ["kho", "luo"] });
    expect(said).toBe("unknown");
    expect(reasons[0]).toBe("unknown (declared) is supported, but says nothing of luo");
  });

  it("not known, while an error stands against the pair, accepted for a while or not", () => {
    const [said, reason] = linesOf(aSupportedPair({ pair: { guarantor: undefined } }));
    expect(said).toBe("unknown");
    expect(reason).toMatch(/^unknown \(finding\) \/guarantor is supported, but nobody guarantees it/);
  });

  it("not known, while an error stands against one of the kernels", () => {
    const formats = [
      { component: "kho", reads: ["kho-v1"], writes: ["kho-v1"], requires: ["kho-v1"], absent: ["kho-v1"] },
    ];
    expect(linesOf(aSupportedPair({ to: { formats } }))).toEqual([
      "unknown",
      "unknown (finding) /formats/0/absent/0 `kho-v1` is written as well; it is one or the other",
    ]);
  });

  it("not known, where two pairs say it", () => {
    const twice = aRecord("pair", "again", { from: "6.12", to: "6.13" });
    expect(linesOf(aSupportedPair({ others: [twice] }))[1]).toBe(
      "unknown (declared) several pairs from 6.12 to 6.13 are on record; which one holds is unknown",
    );
  });
});

describe("may I still go back with a feature switched on", () => {
  const back = (features: readonly string[]) => {
    const conditions = [{ text: "With iommufd hand-over never switched on." }];
    const others = [
      aRecord("pair", "6.13-to-6.12", {
        from: "6.13",
        to: "6.12",
        closedBy: [{ feature: "IOMMUFD hand-over", text: "6.12 cannot read it." }],
      }),
    ];
    const records = aSupportedPair({ pair: { conditions } }).filter(({ slug }) => slug !== "6.13-to-6.12");
    return linesOf([...records, ...others], { features });
  };

  it("no, where the pair of the other direction says that it closes this way, however it is written", () => {
    expect(back(["iommufd Hand-over"])).toEqual([
      "no",
      "no (feature) IOMMUFD hand-over closes this way: 6.12 cannot read it.",
    ]);
  });

  it("yes without it, and not known of a feature that no pair speaks of", () => {
    expect(back([])).toEqual(["yes"]);
    expect(back(["guest_memfd"])).toEqual([
      "unknown",
      "unknown (feature) nobody said what 6.12 writes with “guest_memfd”, or that it closes the way to 6.13",
    ]);
  });

  it("not known of a feature that pairs between other kernels alone speak of", () => {
    const closedBy = [{ feature: "iommufd", text: "It closes." }];
    const others = [aRecord("pair", "a-to-b", { from: "a", to: "b", closedBy })];
    expect(ask(aSupportedPair({ others }), { features: ["iommufd"] }).answer).toBe("unknown");
    const own = aSupportedPair({ pair: { closedBy } });
    expect(ask(own, { features: ["iommufd"] }).answer, "it closes the way back; of this one it says nothing").toBe(
      "unknown",
    );
  });

  it("says of many names that nobody knows no more than a few", () => {
    const names = Array.from({ length: 90 }, (_, at) => `${"long ".repeat(30)}${at}`);
    const { answer, reasons } = ask(aSupportedPair(), { features: names });
    expect([answer, reasons.length]).toEqual(["unknown", 1]);
    expect(reasons[0]?.text).toMatch(/or one of 87 more/);
    expect(reasons[0]?.text.length).toBeLessThan(700);
  });
});

describe("may I still go back with what the kernel then writes", () => {
  const adds = [{ component: "kho", formats: ["kho-v2"] }];
  const go = (features: readonly string[], feature: object = {}, pair: object = {}) =>
    ask(
      aSupportedPair({
        from: { features: [{ name: "Seals", text: "Sealed.", adds, drops: [], ...feature }] },
        pair: { conditions: [{ text: "While seals are off." }], ...pair },
      }),
      { features },
    );

  it("no, where the feature makes it write what the other one does not read, and says which one closed it", () => {
    const { answer, gates } = go(["seals"], { reversible: true });
    expect(answer).toBe("no");
    expect(gates).toEqual([
      {
        feature: "Seals",
        by: "derived",
        text: "kho: 6.12 writes kho-v2, and 6.13 reads kho-v1",
        reversible: "yes",
        record: "kernels/6.12",
      },
    ]);
    expect(go([]).answer).toBe("yes");
  });

  it("does not know whether the way is open again where nobody said", () => {
    expect(go(["seals"]).gates.map(({ reversible }) => reversible)).toEqual(["unknown"]);
    expect(go(["seals"], { reversible: false }).gates.map(({ reversible }) => reversible)).toEqual(["no"]);
  });

  it("yes with a feature of which it is said that it changes nothing, and not known where nobody said what it does", () => {
    const quiet = (feature: object) =>
      ask(aSupportedPair({ from: { features: [{ name: "quiet", text: "Says less.", ...feature }] } }), {
        features: ["quiet"],
      }).answer;
    expect(quiet({ adds: [], drops: [] })).toBe("yes");
    expect([{}, { adds: [] }, { drops: [] }].map(quiet)).toEqual(["unknown", "unknown", "unknown"]);
  });

  it("no, where the feature drops what the other one requires", () => {
    const { answer, gates } = ask(
      aSupportedPair({ from: { features: [{ name: "lean", text: "Less.", adds: [], drops: ["kho-v1"] }] } }),
      { features: ["lean"] },
    );
    expect([answer, ...gates.map(({ text }) => text)]).toEqual([
      "no",
      "kho: 6.13 requires kho-v1, which 6.12 does not write",
    ]);
  });

  it("does not rest on a test for what a feature changes", () => {
    const unknown = { formats: [], features: [{ name: "lean", text: "Less.", adds: [], drops: [] }] };
    const records = aSupportedPair({ from: unknown });
    expect(ask(records).answer).toBe("yes");
    expect(ask(records, { features: ["lean"] }).answer).toBe("unknown");
  });

  it("says of a declared gate whether it opens again, by the pair or else by the kernel", () => {
    const gate = (closedBy: object, feature: object) => {
      const records = aSupportedPair({ from: { features: [{ name: "seals", text: "Sealed.", ...feature }] } });
      const back = aRecord("pair", "6.13-to-6.12", {
        from: "6.13",
        to: "6.12",
        closedBy: [{ feature: "seals", text: "Not read.", ...closedBy }],
      });
      const others = records.filter(({ slug }) => slug !== back.slug);
      return ask([...others, back], { features: ["seals"] }).gates.map(({ reversible }) => reversible);
    };
    expect(gate({}, {})).toEqual(["unknown"]);
    expect(gate({ reversible: false }, { reversible: true })).toEqual(["no"]);
    expect(gate({}, { reversible: true })).toEqual(["yes"]);
  });
});

describe("whose pairs are asked about", () => {
  const charter = aRecord("charter", "group", {
    downstreams: [{ id: "cloud", title: "A cloud", text: "Its own hosts." }],
  });
  const held = aRecord("pair", "cloud-6.12-to-6.13", {
    standing: "unsupported",
    downstream: "cloud",
    text: "Not on our hosts.",
  });
  const spec = aSpec([charter, held, ...aSupportedPair()]);
  const pairs = (downstream?: string) => toPairs(spec, runChecks(spec, { today }), { today, downstream });
  const step = { from: "6.12", to: "6.13", components: [], features: [] };

  it("is the baseline, unless a downstream is named, whose own pair then says it", () => {
    expect(toAnswer(pairs(), step)).toMatchObject({ answer: "yes", pair: { slug: "6.12-to-6.13" } });
    expect(toAnswer(pairs("cloud"), step)).toMatchObject({ answer: "no", pair: { slug: held.slug } });
  });

  it("keeps what it worked out for each of them", () => {
    const report = runChecks(spec, { today });
    const asked = { today, downstream: "cloud" };
    expect(toPairs(spec, report, asked)).toBe(toPairs(spec, report, asked));
    expect(toPairs(spec, report, asked)).not.toBe(toPairs(spec, report, { today }));
    expect(toPairs(spec, report, { ...asked, today: "2025-02-02" }).today).toBe("2025-02-02");
  });
});

describe("whether a step is recommended", () => {
  const recommended = { verdict: "yes" as const, by: "lab", text: "It ran.", sources: [aSource] };
  const risks = [{ name: "leak", message: "Leaks.", condition: "With KHO.", applies: { components: ["kho"] } }];

  it("is told beside the answer, and makes none", () => {
    expect(ask(aSupportedPair())).toMatchObject({ answer: "yes", recommended: "unknown", risks: [] });
    expect(ask(aSupportedPair({ pair: { recommended } }))).toMatchObject({ answer: "yes", recommended: "yes" });
    expect(ask(aSupportedPair({ pair: { recommended, risks } }))).toMatchObject({ answer: "yes", recommended: "no" });
    expect(ask(aSupportedPair({ pair: { recommended, risks } }), { accepted: ["leak"] }).recommended).toBe("yes");
  });
});
