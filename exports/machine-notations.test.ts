import { describe, expect, it } from "vitest";
import { aComposition, machineRecord } from "#domain/machine/property/test-builders.ts";
import type { Problem } from "#domain/problem.ts";
import type { Result } from "#domain/result.ts";
import type { Spec } from "#domain/register/spec.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import type { Answer } from "#api/answer.ts";
import { machineRows } from "#api/machine-rows.ts";
import { parseTarget } from "#api/match.ts";
import { machineNotations } from "#exports/machine-notations.ts";

const base = "https://register.example.org";

const light = aRecord("machine", "light");
const guarded = aRecord("machine", "door", {
  transitions: [{ from: "off", event: "press", to: "on", kind: "forward", guard: "dark" }],
});

function ask(address: string, spec: Spec): Result<Answer, Problem> {
  const target = parseTarget(`/api/v1/machines/${address}`, new URLSearchParams(), base);
  if (!target.ok) return target;
  const { row, params, query } = target.value;
  return row.answer({ spec, base, params, query, needed: address.includes("/") ? [light] : undefined });
}

describe("the notations of a machine", () => {
  it("answer each for a version as for the newest", () => {
    for (const { ending: name } of machineNotations) {
      const newest = ask(`light.${name}`, aSpec([light]));
      const version = ask(`light/versions/1.${name}`, aSpec([light]));
      expect(newest.ok && version.ok && version.value.content, name).toEqual(newest.ok && newest.value.content);
    }
  });

  it("say why one cannot carry a machine", () => {
    expect(ask("door.rv.dot", aSpec([guarded, light]))).toMatchObject({
      failure: {
        type: "not-expressible",
        what: "the machine `door`",
        reason: "in `off`, `press` has a guard, and a monitor sees events only",
      },
    });
    expect(ask("door.dot", aSpec([guarded, light])).ok).toBe(true);
  });

  it("take a machine that they can carry as their example", () => {
    const example = (ending: string, spec: Spec) =>
      machineRows.find(({ path }) => path === `/api/v1/machines/{slug}.${ending}`)?.example(spec);
    expect(example("rv.dot", aSpec([guarded, light]))).toEqual({ slug: "light" });
    expect(example("dot", aSpec([guarded, light]))).toEqual({ slug: "door" });
    expect(example("rv.dot", aSpec([guarded]))).toBeUndefined();
  });

  it("take the longest ending of an address, and name the file as its reader wants it", () => {
    expect(ask("light.rv.dot", aSpec([light]))).toMatchObject({
      value: { content: { type: "text", fileName: "light.dot", text: expect.stringContaining("state_automaton") } },
    });
  });

  const room = machineRecord("room", aComposition({ left: ["light", { press: "left" }], right: ["light"] }));

  it("carry a composition as one machine of its combinations, and name the versions of its parts", () => {
    for (const { ending: name } of machineNotations) {
      const answer = ask(`room.${name}`, aSpec([room, { ...light, number: 4 }]));
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.failure)}`);
      const { content } = answer.value;
      const text = content.type === "text" ? content.text : JSON.stringify(content);
      expect(text, name).toMatch(/off__on/i);
      // The kernel's generator reads no comments, and a drawing has its heading on the page.
      if (name !== "svg" && name !== "rv.dot")
        expect(text, name).toContain("machines/room, version 1, made of machines/light, version 4;");
    }
  });

  it("say why they cannot carry a composition that is too large, or lacks a part", () => {
    expect(ask("room.svg", aSpec([room]))).toMatchObject({
      failure: { type: "not-expressible", reason: "its part `left` is not in the register" },
    });
    const names = Array.from({ length: 8 }, (_, at) => [`p${at}`, ["light", { press: `press${at}` }]] as const);
    const hall = machineRecord("hall", aComposition(Object.fromEntries(names)));
    expect(ask("hall.svg", aSpec([hall, light]))).toMatchObject({
      failure: { type: "not-expressible", reason: expect.stringMatching(/^it has 256 combinations .* are drawn$/) },
    });
    expect(ask("hall.dot", aSpec([hall, light])).ok).toBe(true);
  });
});
