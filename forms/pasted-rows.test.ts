import { describe, expect, it } from "vitest";
import { machineSchema } from "#domain/machine/schema.ts";
import { findPartShape } from "#forms/part.ts";
import { findEdges, parseCells, withCells, withEdges } from "#forms/pasted-rows.ts";
import { toShape, type Shape } from "#forms/shape.ts";

const columns = ["id", "label", "kind", "parent", "blackout", "description"];
const state = findPartShape(toShape(machineSchema), {}, "/states/0") as Shape; // a machine has states

describe("cells from a spreadsheet", () => {
  it("are told apart by tabs and lines, and a quoted one may hold both", () => {
    expect(parseCells('a\tb\r\n"c ""d""\ne\tf"\t\n')).toEqual([
      ["a", "b"],
      ['c "d" e\tf', ""],
    ]);
  });

  it("go over what is there from the cell on, and on below it", () => {
    const rows = [{ id: "a" }, { id: "b", description: "kept" }];
    expect(withCells(state, rows, "B\tfinal\nC\terror", { columns, row: 1, column: "label" })).toEqual([
      { id: "a" },
      { id: "b", label: "B", kind: "final", description: "kept" },
      { label: "C", kind: "error" },
    ]);
  });

  it("go where a first row of headings says", () => {
    const text = "Description\tID\tBlackout\nIt ends.\tend\tyes\nIt goes on.\ton\tno";
    expect(withCells(state, [], text, { columns, row: 0, column: "" })).toEqual([
      { description: "It ends.", id: "end", blackout: true },
      { description: "It goes on.", id: "on", blackout: false },
    ]);
  });

  it("keep a word that is none of those to choose from, for the schema to refuse", () => {
    const to = { columns, row: 0, column: "kind" };
    expect(withCells(state, [], "Final\nsleepy", to)).toEqual([{ kind: "final" }, { kind: "sleepy" }]);
    expect(withCells(state, [{}], "x\ty\tz", { columns, row: 0, column: "description" })).toEqual([
      { description: "x" },
    ]);
  });
});

describe("lines of Mermaid", () => {
  it("are those with an arrow; a text without one is none", () => {
    expect(findEdges("stateDiagram-v2\na --> b : go\n  b-->a;\n%% a remark")).toEqual({
      edges: [
        { from: "a", to: "b", label: "go" },
        { from: "b", to: "a", label: "" },
      ],
      unread: [],
    });
    expect(findEdges("a\tb\nc\td")).toBeUndefined();
    expect(findEdges(`${" ".repeat(100_000)}-->`)).toBeUndefined();
  });

  it("become transitions, with the states and events that the machine does not have", () => {
    const body = { states: [{ id: "a" }], events: [{ id: "go" }], transitions: [{ from: "a", event: "go", to: "a" }] };
    const edges = findEdges(
      "[*] --> a\na --> b : go [it#35; is late] / rest\nb --> c d : no\nb --> c : ⚠ fall over\nc --> [*]",
    );
    expect(edges?.unread, "names no state by two words").toEqual([{ line: 3, text: "b --> c d : no" }]);
    expect(withEdges(body, edges?.edges ?? [])).toEqual({
      initial: "a",
      states: [{ id: "a" }, { id: "b" }, { id: "c", kind: "final" }],
      events: [{ id: "go" }, { id: "fall_over", label: "fall over" }],
      transitions: [
        { from: "a", event: "go", to: "a" },
        { from: "a", event: "go", to: "b", guard: "it# is late", effect: "rest", kind: "forward" },
        { from: "b", event: "fall_over", to: "c", kind: "failure" },
      ],
    });
  });

  it("find a state by the label that a diagram shows, and make no second one of it", () => {
    const body = { initial: "x", states: [{ id: "stop_copy", label: "STOP_COPY" }] };
    expect(withEdges(body, [{ from: "STOP_COPY", to: "8080", label: "" }])).toMatchObject({
      initial: "x",
      states: [{ id: "stop_copy" }, { id: "state_8080", label: "8080" }],
      transitions: [{ from: "stop_copy", to: "state_8080" }],
    });
  });
});
