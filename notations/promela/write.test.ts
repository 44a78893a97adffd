import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listEvents } from "#domain/machine/events.ts";
import { flatten } from "#domain/machine/flatten.ts";
import { checkFormula } from "#domain/machine/property/check-property.ts";
import { parseFormula } from "#domain/machine/formula/parse-formula.ts";
import { fillPattern, patterns } from "#domain/machine/formula/patterns.ts";
import type { Machine } from "#domain/machine/schema.ts";
import { toStateSpace } from "#domain/machine/state-space/state-space.ts";
import { toPromela } from "#notations/promela/write.ts";
import { aMachine, heading, hostile, nested, requireText, sorted } from "#notations/writing/test-builders.ts";
import { readMachines } from "#server/content/machine-test-builders.ts";
import { inFolder, itWith, run } from "#notations/oracle-test-builders.ts";

/** Reads the model without SPIN: names by their numbers, then the options of its one loop. */
function readStrictly(text: string) {
  const numbers = new Map(
    [...text.matchAll(/^#define (\w+) (\d+)$/gm)].map(([, name = "", number = ""]) => [name, Number(number)]),
  );
  const step = /^\t:: d_step \{ state == (\w+) -> step\((\w+), (\w+), by_(\w+)\) \}$/;
  const options = text.split("\n").filter((line) => line.startsWith("\t:: d_step"));
  return {
    initial: numbers.get(/^short state = (\w+);$/m.exec(text)?.[1] ?? ""),
    steps: options.map((line) => {
      const [, from = "", to = "", event = "", kind] = step.exec(line) ?? [];
      return [numbers.get(from), numbers.get(event), numbers.get(to), kind].join(" ");
    }),
    properties: [...text.matchAll(/^ltl (\w+) \{ .* \}$/gm)].map(([, name = ""]) => name),
  };
}

function toSteps(machine: Machine): readonly string[] {
  const { states, transitions } = flatten(machine);
  const events = listEvents(machine);
  const place = (id: string) => states.findIndex((state) => state.id === id);
  return transitions.map(({ from, to, transition: { event, kind } }) =>
    [place(from), events.indexOf(event) + 1, place(to), kind].join(" "),
  );
}

/** Every pattern with every pair of a few states, besides formulas that no pattern has. */
function withQuestions(machine: Machine): Machine {
  const [a = "", b = "", c = ""] = [machine.states[1], machine.states[2], machine.states.at(-1)].map(
    (state) => state?.id,
  );
  const event = machine.transitions[1]?.event ?? "";
  const formulas = [
    ...[
      [a, b],
      [b, c],
      [c, a],
    ].flatMap(([A = "", B = ""]) => patterns.map((pattern) => fillPattern(pattern, { A, B }))),
    `AG(after(${event}) -> by(forward))`,
    `AG !after(${event})`,
    `AG(enabled(${event}) | !${a})`,
    `AG(${a} -> AX AX ${b})`,
    `EF(${b} & EX ${c})`,
    `AG((${a} -> AX ${b}) & !is(error))`,
    `AX AX is(blackout)`,
    `!AG(${a} -> AX false)`,
    `AG(is(final) -> AX is(final))`,
    "AG EX true",
  ];
  return {
    ...machine,
    properties: formulas.map((formula, index) => ({ id: `q-${index}`, formula, standing: "proposed", sources: [] })),
  };
}

/** What SPIN makes of each property of a model, by one verifier. */
function askSpin(machine: Machine) {
  const text = requireText(toPromela(machine, heading));
  const answers = new Map<string, boolean>();
  inFolder((folder) => {
    writeFileSync(join(folder, "model.pml"), text);
    run("spin", ["-a", "model.pml"], folder);
    run("gcc", ["-O0", "-w", "-DNOREDUCE", "-o", "pan", "pan.c"], folder);
    for (const name of readStrictly(text).properties) {
      const said = run(join(folder, "pan"), ["-a", "-n", "-w10", "-m10000", "-N", name], folder);
      const place = Number(/q_(\d+)$/.exec(name)?.[1]);
      const isProved = /errors: (\d+)/.exec(said)?.[1] === "0";
      answers.set(machine.properties[place]?.formula ?? "", name.startsWith("property_") === isProved);
    }
  });
  return answers;
}

function expectAgreement(machine: Machine): number {
  const asked = withQuestions(machine);
  const answers = askSpin(asked);
  const system = toStateSpace(asked);
  for (const [formula, holds] of answers) {
    const parsed = parseFormula(formula);
    if (!parsed.ok) throw new Error(parsed.failure);
    expect(checkFormula(system, parsed.value).type, formula).toBe(holds ? "holds" : "fails");
  }
  return answers.size;
}

describe("a machine as Promela", () => {
  it("takes the same steps as the machine without its composites", async () => {
    for (const machine of [nested, hostile, ...(await readMachines()).map((tried) => tried.machine)]) {
      const read = readStrictly(requireText(toPromela(machine, heading)));
      expect(sorted(read.steps)).toEqual(sorted(toSteps(machine)));
      expect(read.initial).toBe(flatten(machine).states.findIndex(({ id }) => id === machine.initial));
    }
  }, 30_000);

  itWith(
    ["spin"],
    "is accepted by SPIN, for each machine of the register",
    async () => {
      const tried = [...(await readMachines()).map(({ machine }) => machine), nested, hostile];
      inFolder((folder) => {
        for (const machine of tried) {
          writeFileSync(join(folder, "model.pml"), requireText(toPromela(withQuestions(machine), heading)));
          expect(run("spin", ["-a", "model.pml"], folder)).not.toMatch(/error/i);
        }
      });
    },
    60_000,
  );

  itWith(
    ["spin", "gcc"],
    "has SPIN come to the verdicts that we come to",
    async () => {
      const machines = (await readMachines()).filter(({ slug }) => ["luo-session", "pci-device"].includes(slug));
      const stuck = aMachine({ states: [{ id: "off" }, { id: "on" }, { id: "never" }] });
      for (const machine of [nested, stuck, ...machines.map((tried) => tried.machine)])
        expect(expectAgreement(machine)).toBeGreaterThan(25);
    },
    300_000,
  );

  it("says which properties linear logic has, and leaves out those about the tree of paths", () => {
    const ask = (formula: string) => {
      const properties = [{ id: "p", formula, standing: "proposed" as const, sources: [] }];
      return /ltl .*/.exec(requireText(toPromela({ ...aMachine({}), properties }, heading)))?.[0];
    };
    expect(ask("AG !on")).toBe("ltl property_p { ([] (!(state == in_on))) }");
    expect(ask("EF on")).toBe("ltl refute_p { ([] (!(state == in_on))) }");
    expect(ask("!E[off U on]")).toBe("ltl property_p { (!((state == in_off) U (state == in_on))) }");
    expect(ask("AG(off -> AX on)")).toContain("(event == 0 || !((before == in_off) && true))");
    for (const formula of [
      "AG EF off",
      "AG(off -> AF on)",
      "A[off U on]",
      "AG off | AG on",
      "AG nowhere",
      "AG after(x)",
    ])
      expect(ask(formula), formula).toBeUndefined();
  });

  it("is the same bytes for the same version", () =>
    expect(requireText(toPromela(structuredClone(hostile), heading))).toBe(requireText(toPromela(hostile, heading))));
});
