import { expect, it } from "vitest";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import { machineDifferenceRow } from "#api/difference-row.ts";

const light = (on: string, number: number, formerly: string[] = []) =>
  aRecord(
    "machine",
    "light",
    {
      initial: "off",
      states: [{ id: "off" }, { id: on, formerly }],
      events: [{ id: "press", raisedBy: "userspace" }],
      transitions: [
        { from: "off", event: "press", to: on, kind: "forward" },
        { from: on, event: "press", to: "off", kind: "forward" },
      ],
    },
    { number, revision: number },
  );

function ask(newer: ReturnType<typeof light>): unknown {
  const answered = machineDifferenceRow.answer({
    spec: aSpec([newer], { revision: 2 }),
    base: "https://register.example.org",
    params: { slug: "light", version: 2 },
    query: {},
    needed: [light("on", 1), newer],
  });
  if (!answered.ok || answered.value.content.type !== "json") throw new Error("there is no answer");
  return answered.value.content.value;
}

it("tells apart what looks renamed and what is said to be", () => {
  expect(ask(light("lit", 2))).toMatchObject({
    mapping: { states: [{ old: "off", new: "off" }] },
    looksRenamed: { states: [{ old: "on", new: "lit" }], events: [] },
  });
  expect(ask(light("lit", 2, ["on"]))).toMatchObject({
    mapping: {
      states: [
        { old: "off", new: "off" },
        { old: "on", new: "lit" },
      ],
    },
    looksRenamed: { states: [], events: [] },
  });
});
