import type { Layout } from "#ui/form/record/layout.ts";

export const charterLayout: Layout = {
  sections: [
    { title: "The group", fields: ["title", "shortTitle", "purpose", "list", "license"] },
    { title: "What it deals with", fields: ["scope"] },
    { title: "When it meets, and how to take part", fields: ["cadence", "joining", "resources", "intake"] },
    { title: "How it comes to agree", fields: ["consensus"] },
    { title: "Upgrade pairs", fields: ["downstreams", "featureRule"] },
    { title: "What it rests on", fields: ["sources"] },
  ],
  rows: {
    scope: { id: 2, title: 4, parent: 2, component: 4, text: 12 },
    downstreams: { id: 2, title: 4, text: 6 },
    resources: { id: 2, title: 4, access: 6, text: 12 },
  },
  ids: { parent: "scope" },
};
