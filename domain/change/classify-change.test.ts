import { describe, expect, it } from "vitest";
import { classifyChange } from "#domain/change/classify-change.ts";
import { changeRules } from "#domain/change/rules.ts";
import { aMachine } from "#domain/machine/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import type { KindName } from "#domain/register/reference.ts";

const nothing = () => undefined;

type Fields<Kind extends KindName> = Parameters<typeof aRecord<Kind>>[2];

function classOf<Kind extends KindName>(kind: Kind, before: Fields<Kind>, after: Fields<Kind>) {
  const make = (fields: Fields<Kind>) => aRecord(kind, "one", fields) as unknown as AnyRecord;
  const { class: itsClass, rule, decided } = classifyChange(make(before), make(after), nothing);
  return `${itsClass} ${rule}${decided ? "" : ", not decided"}`;
}

const sources = [{ type: "document", title: "A talk", certainty: "read" }] as const;
const condition = { text: "Without VFIO." };
const test = { by: "Ada", day: "2026-01-05", hardware: "A board", result: "ok" } as const;
const formats = (reads: readonly string[] | "unknown") => ({
  formats: [
    { component: "luo", reads: reads === "unknown" ? ("unknown" as const) : [...reads], writes: "unknown" as const },
  ],
});

describe("what a new version means for those who rely on the one before", () => {
  it("is only more where the record is new, and breaks them where it is retired", () => {
    const term = aRecord("term", "kho");
    expect(classifyChange(undefined, term, nothing)).toEqual({
      class: "additive",
      rule: "record-added",
      reason: "A record more.",
      decided: true,
    });
    expect(classifyChange(term, { ...term, retired: true }, nothing).rule).toBe("record-retired");
  });

  it("is nothing where only words that explain, sources or an order differ", () => {
    expect(classOf("term", {}, { title: "kexec" })).toBe("editorial words-changed");
    expect(classOf("pair", {}, { sources: [...sources] })).toBe("editorial words-changed");
    expect(
      classOf("pair", { conditions: [condition] }, { conditions: [{ ...condition, sources: [...sources] }] }),
    ).toBe("editorial words-changed");
    expect(classOf("pair", { components: ["luo", "kho"] }, { components: ["kho", "luo"] })).toBe(
      "editorial order-changed",
    );
    expect(classOf("term", {}, {})).toBe("editorial words-changed");
  });

  it("is not decided where a meaning, a statement or a question is put otherwise", () => {
    expect(classOf("term", {}, { meaning: "Something else." })).toBe("breaking meaning-changed, not decided");
    expect(classOf("decision", {}, { statement: "Features go on at once." })).toBe(
      "breaking meaning-changed, not decided",
    );
    expect(classOf("topic", {}, { question: "Do we go back?" })).toBe("breaking meaning-changed, not decided");
  });

  it.each([
    ["discussed", "supported", "additive standing-raised"],
    ["supported", "discussed", "restrictive standing-lowered"],
    ["supported", "unsupported", "restrictive standing-lowered"],
    ["not-intended", "unsupported", "breaking value-changed"],
  ] as const)("follows the standing of a pair: %s to %s", (before, after, said) => {
    const components = ["luo"];
    expect(classOf("pair", { standing: before, components }, { standing: after, components })).toBe(said);
  });

  it("takes a meaning that binds for more, and what nobody knows for no promise", () => {
    expect(classOf("term", {}, { normative: true })).toBe("additive standing-raised");
    expect(classOf("term", { normative: true }, {})).toBe("restrictive standing-lowered");
    expect(classOf("term", { normative: true }, { normative: false })).toBe("restrictive standing-lowered");
    expect(classOf("term", {}, { normative: false })).toBe("editorial words-changed");
    expect(classOf("term", {}, { type: "object" })).toBe("additive value-added");
    expect(classOf("term", { deprecated: ["old kernel"] }, {})).toBe("restrictive item-removed");
  });

  it("takes a limit that is new or another one as less, and one that is gone as more", () => {
    expect(classOf("pair", {}, { conditions: [condition] })).toBe("restrictive limit-added");
    expect(classOf("pair", { conditions: [condition] }, {})).toBe("additive limit-removed");
    expect(
      classOf("pair", { conditions: [condition] }, { conditions: [{ ...condition, untilDay: "2026-02-01" }] }),
    ).toBe("restrictive limit-changed, not decided");
  });

  it("takes a test that went wrong as a limit, and one that went well as more", () => {
    expect(classOf("pair", {}, { tests: [test] })).toBe("additive item-added");
    expect(classOf("pair", {}, { tests: [{ ...test, result: "machine-down" }] })).toBe("restrictive limit-added");
    expect(classOf("pair", { tests: [test] }, {})).toBe("restrictive item-removed");
    expect(classOf("pair", { tests: [{ ...test, result: "update-lost" }] }, {})).toBe("additive limit-removed");
    expect(classOf("pair", { tests: [test] }, { tests: [{ ...test, result: "degraded" }] })).toMatch(
      /^(?:breaking|restrictive)/,
    );
  });

  it("takes words beside a test or a format as words", () => {
    const more = { text: "Since the spring." };
    const format = { format: "luo-v1" };
    expect(classOf("pair", { tests: [test] }, { tests: [{ ...test, sources: [...sources] }] })).toBe(
      "editorial words-changed",
    );
    expect(classOf("component", { formats: [format] }, { formats: [{ ...format, ...more }] })).toBe(
      "editorial words-changed",
    );
  });

  it("takes what is asked or missing as less, wherever it stands", () => {
    const asking = (more: object) => ({ formats: [{ component: "luo", reads: [], writes: [], ...more }] }) as never;
    expect(classOf("kernel", asking({}), asking({ requires: ["luo-v1"] }))).toBe("restrictive limit-added");
    expect(classOf("kernel", asking({ requires: [] }), asking({ requires: ["luo-v1"] }))).toBe(
      "restrictive limit-added",
    );
    expect(classOf("kernel", asking({ requires: "unknown" }), asking({ requires: ["luo-v1"] }))).toBe(
      "restrictive limit-changed, not decided",
    );
    expect(classOf("kernel", asking({ requires: ["a"] }), asking({ requires: "unknown" }))).toBe(
      "restrictive value-removed",
    );
    expect(classOf("kernel", asking({}), asking({ absent: ["luo-v1"] }))).toBe("restrictive limit-added");
    expect(classOf("component", {}, { builtOn: ["kho"] })).toBe("restrictive limit-added");
    expect(classOf("component", { builtOn: ["kho"] }, {})).toBe("restrictive item-removed");
    expect(classOf("term", {}, { scope: "LUO" })).toBe("restrictive limit-added");
    expect(classOf("term", { scope: "LUO" }, { scope: "KHO" })).toBe("breaking value-changed");
    const shown = (text: string) => ({ acceptance: [{ text }] });
    expect(classOf("action", {}, shown("It boots."))).toBe("restrictive limit-added");
    expect(classOf("action", shown("It boots."), shown("It runs a guest."))).not.toMatch(/editorial|additive/);
  });

  it("never takes as words or as more what somebody who runs it relies on", () => {
    const merged = { standing: "merged" } as const;
    expect(classOf("component", merged, { standing: "not-merged" })).toBe("restrictive standing-lowered");
    expect(classOf("component", { standing: "proposed" }, merged)).toBe("additive standing-raised");
    const by = (name: string) => ({ guarantor: { by: "downstream" as const, name } });
    expect(classOf("pair", by("One"), by("Other"))).toBe("breaking value-changed");
    expect(classOf("pair", {}, { text: "Until the end of the year." })).toBe("breaking meaning-changed, not decided");
    expect(classOf("pair", { tests: [test] }, { tests: [{ ...test, hardware: "Another board" }] })).toBe(
      "breaking item-changed, not decided",
    );
    const position = (stance: "agreement" | "constraint") =>
      ({ positions: [{ id: "one", stance, text: "Yes." }] }) as never;
    expect(classOf("pair", position("agreement"), position("constraint"))).toBe("breaking item-changed, not decided");
    expect(classOf("pair", position("agreement"), {})).toBe("restrictive item-removed");
    const feature = (text: string) => ({ features: [{ text }] });
    expect(classOf("kernel", feature("It hands over guests."), feature("It hands over nothing."))).not.toMatch(
      /editorial|additive/,
    );
    expect(classOf("kernel", feature("It hands over guests."), {})).toBe("restrictive item-removed");
    expect(classOf("kernel", { released: "2026-01-05" }, {})).toBe("restrictive value-removed");
    expect(classOf("decision", { carriedBy: ["terms/kho"] }, {})).toBe("restrictive item-removed");
  });

  it("never takes a format that a kernel reads no more, or that is unknown now, as nothing", () => {
    expect(classOf("kernel", formats(["luo-v1"]), formats(["luo-v1", "luo-v2"]))).toBe("additive item-added");
    expect(classOf("kernel", formats(["luo-v1", "luo-v2"]), formats(["luo-v2"]))).toBe("restrictive item-removed");
    expect(classOf("kernel", formats("unknown"), formats(["luo-v1"]))).toBe("additive value-added");
    expect(classOf("kernel", formats(["luo-v1"]), formats("unknown"))).toBe("restrictive value-removed");
    expect(classOf("kernel", formats([]), formats("unknown"))).toBe("restrictive value-removed");
  });

  it("reads values that tools read: more where one was open, less where one is left open, otherwise another", () => {
    expect(classOf("kernel", {}, { pageSize: 4096 })).toBe("additive value-added");
    expect(classOf("kernel", { pageSize: 4096 }, {})).toBe("restrictive value-removed");
    expect(classOf("kernel", { pageSize: 4096 }, { pageSize: 16384 })).toBe("breaking value-changed");
    expect(classOf("action", {}, { status: "done" })).toBe("additive went-on");
    expect(classOf("topic", {}, { outcome: [{ text: "It was tried." }] })).toBe("additive went-on");
  });

  it("takes what a log holds more as going on, what it lost as less, and what it says otherwise as another", () => {
    const outcome = (fields: object) => ({ outcome: [{ text: "It was tried.", ...fields }] }) as never;
    expect(classOf("topic", outcome({}), outcome({ sources: [...sources] }))).toBe("editorial words-changed");
    expect(classOf("topic", outcome({}), {})).toBe("restrictive item-removed");
    expect(classOf("person", { otherNames: ["Ada"] }, { otherNames: ["Eve"] })).toMatch(/^restrictive item-removed/);
    const feature = (fields: object) => ({ features: [{ text: "It hands over guests.", ...fields }] }) as never;
    expect(classOf("kernel", {}, feature({}))).toBe("additive went-on");
    expect(classOf("kernel", feature({}), feature({ sources: [...sources] }))).toBe("editorial words-changed");
  });

  it("takes a condition that was shown to hold as going on, and as less where it was not, after all", () => {
    const shown = (...met: object[]) =>
      ({ acceptance: met.map((fields, index) => ({ text: `It ${index}.`, ...fields })) }) as never;
    const once = { met: { text: "Shown on two hosts." } };
    expect(classOf("action", shown({}, {}), shown({}, once))).toBe("additive went-on");
    expect(classOf("action", shown(once), shown({ met: { text: "Shown on three hosts." } }))).toBe("additive went-on");
    expect(classOf("action", shown(once), shown({}))).toBe("restrictive item-removed");
    expect(classOf("action", shown(once), shown({ met: { ...once.met, sources: [...sources] } }))).toBe(
      "editorial words-changed",
    );
  });

  it("takes a source that is given for a limit or a demand as words", () => {
    const withSources = { sources: [...sources] };
    const shown = (fields: object) => ({ acceptance: [{ text: "It boots.", ...fields }] }) as never;
    expect(classOf("action", shown({}), shown(withSources))).toBe("editorial words-changed");
    expect(
      classOf("pair", { conditions: [condition] }, { conditions: [{ ...condition, sources: [...sources] }] }),
    ).toBe("editorial words-changed");
  });

  it("takes a term that is superseded no more as more", () => {
    expect(classOf("term", { supersededBy: ["kho"] }, { supersededBy: [] })).toBe("additive limit-removed");
  });

  it("takes what is asked no more as more", () => {
    const asking = (more: object) => ({ formats: [{ component: "luo", reads: [], writes: [], ...more }] }) as never;
    expect(classOf("kernel", asking({ requires: ["luo-v1"] }), asking({ requires: [] }))).toBe(
      "additive limit-removed",
    );
  });

  it("is the gravest of all that changed", () => {
    expect(classOf("pair", { conditions: [condition] }, { related: ["terms/kho"], tests: [test] })).toBe(
      "additive limit-removed",
    );
    expect(classOf("term", { synonyms: ["a"] }, { synonyms: [], meaning: "Else.", title: "K" })).toBe(
      "breaking meaning-changed, not decided",
    );
  });

  it("of a machine is what its steps say", () => {
    const make = (body: ReturnType<typeof aMachine>) => ({ ...aRecord("machine", "light"), body });
    const [before, after] = [make(aMachine("off press on")), make(aMachine("off press on, on release off"))];
    expect(classifyChange(before, after, nothing)).toMatchObject({ class: "additive" });
    expect(classifyChange(after, before, nothing).class).not.toBe("additive");
    expect(classifyChange(before, before, nothing)).toMatchObject({ class: "editorial", rule: "words-changed" });
  });
});

it("each rule says in one sentence why", () => {
  for (const { holds } of Object.values(changeRules)) expect(holds).toMatch(/^[A-Z][^]*\.$/);
});
