import type { Layout } from "#ui/form/record/layout.ts";

export const kernelLayout: Layout = {
  sections: [
    { title: "The kernel", fields: ["version", "released", "arch", "pageSize", "basedOn", "about"] },
    { title: "Rank", fields: ["rank"], isFolded: true, otherwise: "made of the version" },
    { title: "Formats", fields: ["formats", "introduces"] },
    { title: "What its image lists", fields: ["listed"], isFolded: true },
    { title: "What else is known", fields: ["features", "notes"] },
    { title: "What it rests on", fields: ["sources"] },
  ],
  rows: { introduces: { component: 4, text: 8 }, formats: { component: 12 } },
};
