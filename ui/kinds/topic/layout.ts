import { rest, succession, type Layout } from "#ui/form/record/layout.ts";

export const topicLayout: Layout = {
  sections: [
    { title: "The question", fields: ["title", "status", "raisedBy", "question", "reason", "comesBack"] },
    { title: "Who holds what", fields: ["positions", "tensions"] },
    { title: "When it comes up, and how it ended", fields: ["schedule", "outcome", "answeredBy"] },
    succession,
    rest(),
  ],
  rows: {
    positions: { speaker: 2, attribution: 2, stance: 2, text: 6 },
    schedule: { day: 2, text: 6, proposedBy: 2, presenter: 2 },
  },
};
