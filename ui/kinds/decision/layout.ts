import { rest, succession, type Layout } from "#ui/form/record/layout.ts";

export const decisionLayout: Layout = {
  sections: [
    { title: "The decision", fields: ["title", "status", "day", "meeting", "statement", "reason"] },
    { title: "Who decided, and whose work it is", fields: ["deciders", "burden"] },
    { title: "What it answers, and what carries it", fields: ["answers", "carriedBy"] },
    { title: "What follows", fields: ["consequences", "later", "reviewBy"] },
    succession,
    rest(),
  ],
};
