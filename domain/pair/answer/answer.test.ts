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
  const pairs = toPairs(spec, runChecks(spec, { today }), today);
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
      "unknown (feature) no pair between 6.12 and 6.13 says whether “guest_memfd” closes a way",
    ]);
  });

  it("not known of a feature that pairs between other kernels alone speak of", () => {
    const closedBy = [{ feature: "iommufd", text: "It closes." }];
    const others = [aRecord("pair", "a-to-b", { from: "a", to: "b", closedBy })];
    expect(ask(aSupportedPair({ others }), { features: ["iommufd"] }).answer).toBe("unknown");
    const own = aSupportedPair({ pair: { closedBy } });
    expect(ask(own, { features: ["iommufd"] }).answer, "it closes the way back, not this one").toBe("yes");
  });
});
