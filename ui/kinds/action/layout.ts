import { rest, type Layout } from "#ui/form/record/layout.ts";

export const actionLayout: Layout = {
  sections: [
    { title: "The action", fields: ["title", "type", "status", "owner", "ownerText", "meeting", "text"] },
    { title: "When it is due, and when it is done", fields: ["due", "acceptance", "outcome"] },
    rest(),
  ],
};
