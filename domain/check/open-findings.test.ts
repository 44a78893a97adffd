import { describe, expect, it } from "vitest";
import { allTogether, defineIndex, eachRecord } from "#domain/check/looks.ts";
import { openFindings } from "#domain/check/open-findings.ts";
import type { Check } from "#domain/check/rule.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";

describe("what is looked at again", () => {
  const looked: string[] = [];
  const open = (check: Check) => openFindings([{ name: "odd", level: "note", holds: "Nothing is odd.", check }]);
  const [ada, bob] = [aRecord("person", "ada"), aRecord("person", "bob")];
  const [kho, kexec] = [aRecord("term", "kho"), aRecord("term", "kexec")];
  const look = (check: (typeof checks)[keyof typeof checks], ...specs: readonly (typeof ada | typeof kho)[][]) => {
    const list = open(check);
    return specs.map((records) => {
      looked.length = 0;
      list(aSpec(records), "2025-02-01");
      return looked.join();
    });
  };
  const titles = defineIndex(
    ["term"],
    ({ term }) =>
      (slug) =>
        term.find((one) => one.slug === slug)?.body.title,
  );
  const checks = {
    alone: eachRecord("person", function* ({ slug }) {
      looked.push(slug);
    }),
    finding: eachRecord("person", function* ({ slug }, { find }) {
      looked.push(slug);
      if (slug === "ada") find("term", "kho");
    }),
    asking: eachRecord("person", function* ({ slug }, { ask }) {
      looked.push(slug);
      ask(titles, slug === "ada" ? "kho" : "kexec");
    }),
    together: allTogether(["person"], function* ({ person }) {
      looked.push(person.map(({ slug }) => slug).join("+"));
    }),
  };

  it("is a record that has changed, and no other", () => {
    expect(look(checks.alone, [ada, bob], [ada, aRecord("person", "bob")], [ada])).toEqual(["ada,bob", "bob", ""]);
  });

  it("is a record that looked up one that has changed, came or went", () => {
    const retired = aRecord("term", "kho", {}, { retired: true });
    const specs = [
      [ada, bob],
      [ada, bob, kho],
      [ada, bob, kho, kexec],
      [ada, bob, retired],
    ];
    expect(look(checks.finding, ...specs)).toEqual(["ada,bob", "ada", "", "ada"]);
  });

  it("is a record whose question has another answer", () => {
    const renamed = aRecord("term", "kho", { title: "KHO" });
    const specs = [
      [ada, bob, kho],
      [ada, bob, kho, kexec],
      [ada, bob, aRecord("term", "kho"), kexec],
      [ada, bob, renamed],
    ];
    expect(look(checks.asking, ...specs)).toEqual(["ada,bob", "bob", "", "ada,bob"]);
  });

  it("is what looks at all records of a kind, once one of them has changed, came or went, and no other", () => {
    const specs = [[ada, bob, kho], [ada, bob, kexec], [ada], [ada, bob], [ada, aRecord("person", "bob")], []];
    expect(look(checks.together, ...specs)).toEqual(["ada+bob", "", "ada", "ada+bob", "ada+bob", ""]);
  });

  it("is on another day what asked for the day", () => {
    const dated = eachRecord("person", function* ({ slug }, around) {
      if (slug === "ada") yield { path: "", message: around.today };
      looked.push(slug);
    });
    const list = open(dated);
    const spec = aSpec([ada, bob]);
    looked.length = 0;
    const found = ["2025-02-01", "2025-02-01", "2025-02-02"].map((day) => list(spec, day)[0]?.message);
    expect([found, looked]).toEqual([
      ["2025-02-01", "2025-02-01", "2025-02-02"],
      ["ada", "bob", "ada"],
    ]);
  });
});
