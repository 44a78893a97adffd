import { rest, succession, type Layout } from "#ui/form/record/layout.ts";

export const machineLayout: Layout = {
  sections: [
    { title: "The machine", fields: ["title", "component", "standing", "scope", "summary"] },
    { title: "States", fields: ["states", "initial", "pointOfNoReturn"] },
    { title: "Events", fields: ["events"] },
    { title: "Transitions", fields: ["transitions"] },
    { title: "What is refused", fields: ["rejections"] },
    { title: "What always holds", fields: ["properties", "invariants"] },
    { title: "How a log is read", fields: ["logMapping"], isFolded: true },
    { title: "Made of other machines", fields: ["composes"], isFolded: true },
    { title: "What it is a machine of", fields: ["describes"] },
    succession,
    rest("notes"),
  ],
  rows: {
    states: { id: 2, label: 2, kind: 2, parent: 2, blackout: 1, description: 3 },
    events: { id: 3, label: 2, raisedBy: 2, description: 5 },
    transitions: { from: 2, event: 2, to: 2, kind: 2, guard: 4 },
    rejections: { state: 2, event: 3, result: 3, when: 4 },
    properties: { id: 2, formula: 5, standing: 2, text: 3 },
    logMapping: { pattern: 8, event: 4 },
  },
  sheets: ["states", "events", "transitions", "rejections"],
  ids: {
    initial: "states",
    pointOfNoReturn: "states",
    parent: "states",
    from: "states",
    to: "states",
    state: "states",
    event: "events",
  },
};
