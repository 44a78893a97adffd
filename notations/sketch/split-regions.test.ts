import { describe, expect, it } from "vitest";
import { readMachine } from "#notations/read-machine.ts";
import { findingOf } from "#notations/sketch/test-builders.ts";

const scxml = (ofRegion: string, inside: string) =>
  `<scxml xmlns="http://www.w3.org/2005/07/scxml" xmlns:c="urn:concordance:machine" version="1.0"><parallel id="p">
<state id="r"${ofRegion}>${inside}<state id="a"/></state>
<state id="s"><state id="b"/></state>
</parallel></scxml>`;
const xstate = (ofRegion: object) =>
  JSON.stringify({
    id: "m",
    type: "parallel",
    states: { r: { initial: "a", states: { a: {} }, ...ofRegion }, s: { initial: "b", states: { b: {} } } },
  });
const mermaid = (line: string) =>
  `stateDiagram-v2\nstate p {\nstate r {\n[*] --> a\n}\n--\nstate s {\n[*] --> b\n}\n}\n${line}`;

/** The states of all machines of a text but `b` and `s`. */
const statesOf = (text: string) =>
  readMachine(text)
    .drafts.flatMap(({ body }) => body.states)
    .filter(({ id }) => id !== "b" && id !== "s");

describe("the state of a region", () => {
  it.each([
    ["SCXML, stopped workloads", scxml(' c:blackout="true"', ""), { blackout: true }],
    ["SCXML, a description", scxml(' c:description="the guest is paused"', ""), { description: "the guest is paused" }],
    ["SCXML, an error", scxml(' c:kind="error"', ""), { kind: "error" }],
    ["XState, stopped workloads", xstate({ meta: { blackout: true } }), { blackout: true }],
    ["XState, a description", xstate({ description: "the guest is paused" }), { description: "the guest is paused" }],
    ["Mermaid, stopped workloads", mermaid("class r blackout"), { blackout: true }],
    ["Mermaid, a description", mermaid("r : the guest is paused"), { label: "the guest is paused" }],
  ])("is kept where something is said of it: %s", (_, text, said) => {
    const read = statesOf(text);
    const named = readMachine(text).drafts.some(({ body }) => body.title?.includes(String(Object.values(said)[0])));
    expect(
      named ||
        read.some(
          (state) => state.id === "r" && Object.entries(said).every(([name, value]) => state[name as "kind"] === value),
        ),
    ).toBe(true);
  });

  it.each([
    ["SCXML", scxml("", '<transition event="x" target="b"/><transition event="y" target="a"/>')],
    ["XState", xstate({ on: { y: ".a" } })],
  ])("is kept where a transition leaves it: %s", (_, text) => {
    expect(statesOf(text).map(({ id }) => id)).toEqual(["r", "a"]);
  });

  it.each([
    ["SCXML", scxml("", "")],
    ["XState", xstate({})],
  ])("names a machine where it has a name and no more, and that is told: %s", (_, text) => {
    const read = readMachine(text);
    expect(read.drafts[0]).toMatchObject({ slug: expect.stringMatching(/r$/), body: { states: [{ id: "a" }] } });
    expect(findingOf(read, "region")).toMatchObject({ message: expect.stringContaining("`r`") });
  });

  it("keeps the state around the regions where workloads are stopped there", () => {
    const text = `<scxml xmlns="http://www.w3.org/2005/07/scxml" xmlns:c="urn:concordance:machine" version="1.0">
<parallel id="p" c:blackout="true"><state id="a"/><state id="b"/></parallel></scxml>`;
    expect(statesOf(text)).toContainEqual({ id: "p", kind: "normal", blackout: true });
  });
});
