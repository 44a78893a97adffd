import type { Layout } from "#ui/form/record/layout.ts";

export const personLayout: Layout = {
  sections: [
    { title: "The person", fields: ["name", "otherNames", "affiliation", "about", "unknown"] },
    { title: "What it rests on", fields: ["sources"] },
  ],
};
