import { rest, type Layout } from "#ui/form/record/layout.ts";

export const pairLayout: Layout = {
  sections: [
    { title: "The step", fields: ["from", "to", "standing", "text", "downstream"] },
    { title: "Who stands behind it, and for what", fields: ["guarantor", "decision", "components", "positions"] },
    { title: "Risks and conditions", fields: ["recommended", "risks", "conditions", "closedBy"] },
    { title: "Tests", fields: ["tests"] },
    rest("facts"),
  ],
  rows: {
    positions: { speaker: 3, stance: 3, text: 6 },
    risks: { name: 3, message: 5, condition: 4 },
    conditions: { text: 6, untilDay: 2, untilEvent: 4 },
    closedBy: { feature: 3, text: 6, reversible: 3 },
    tests: { by: 2, day: 2, result: 2, hardware: 6 },
  },
};
