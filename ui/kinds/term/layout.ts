import { rest, succession, type Layout } from "#ui/form/record/layout.ts";

export const termLayout: Layout = {
  sections: [
    {
      title: "The word",
      fields: ["title", "scope", "standing", "type", "normative", "meaning", "synonyms", "deprecated"],
    },
    { title: "Other meanings", fields: ["competing"], isFolded: true },
    succession,
    rest(),
  ],
  rows: { competing: { meaning: 8, by: 4 } },
};
