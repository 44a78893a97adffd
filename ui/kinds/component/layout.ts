import { rest, type Layout } from "#ui/form/record/layout.ts";

export const componentLayout: Layout = {
  sections: [
    { title: "The component", fields: ["title", "standing", "summary", "otherNames", "builtOn"] },
    { title: "What it hands over", fields: ["formats", "formatRule", "onMismatch"] },
    rest("facts"),
  ],
  rows: { formats: { format: 4, text: 8 } },
};
