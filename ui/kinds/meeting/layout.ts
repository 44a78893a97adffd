import type { Layout } from "#ui/form/record/layout.ts";

export const meetingLayout: Layout = {
  sections: [
    { title: "The meeting", fields: ["title", "form", "day", "time", "timeZone", "held", "summary"] },
    { title: "The note", fields: ["original", "note", "sections"] },
    { title: "The mail as it came", fields: ["received"], isFolded: true },
    { title: "Corrected notes", fields: ["corrections"], isFolded: true },
    { title: "Who is named", fields: ["people", "attendance"] },
    { title: "The next one", fields: ["next", "offCadence"], isFolded: true },
    { title: "What else it says", fields: ["facts", "sources"] },
  ],
  rows: {
    sections: { title: 12 },
    agenda: { text: 8, proposedBy: 2, presenter: 2 },
  },
  computed: ["", "/corrections/*"].flatMap((at) =>
    ["original", "received"].flatMap((kept) => [`${at}/${kept}/sha256`, `${at}/${kept}/bytes`]),
  ),
};
