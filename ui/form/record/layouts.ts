/** How the form of each kind is laid out: which fields stand together, in which order, and how wide they are in a row. */
import type { KindName } from "#domain/reference.ts";

export interface Section {
  readonly title: string;
  /** Names of fields of the body; one that no section names stands at the end. */
  readonly fields: readonly string[];
  /** Closed until somebody opens it, while it is empty. */
  readonly isFolded?: boolean;
}

export type Width = 1 | 2 | 3 | 4 | 5 | 6 | 8 | 12;

/** Fields that the server computes: nobody types them. By kind, as paths inside the body. */
export const computed: Partial<Readonly<Record<KindName, readonly string[]>>> = {
  meeting: ["/original/sha256", "/original/bytes"],
};

/** Of twelve columns. What is not named folds away with the sources of its row. */
export type Columns = Readonly<Record<string, Width>>;

interface Layout {
  readonly sections: readonly Section[];
  /** By the name of a list: the fields that its rows show in one line. */
  readonly rows?: Readonly<Record<string, Columns>>;
  /** Fields that name an element of a list of the same record, and the list. */
  readonly ids?: Readonly<Record<string, string>>;
}

const rest = (...fields: readonly string[]): Section => ({
  title: "What it rests on, and what belongs to it",
  fields: [...fields, "related", "sources"],
});
const succession: Section = { title: "What it replaces", fields: ["supersededBy", "supersedes"], isFolded: true };

export const layouts: Readonly<Record<KindName, Layout>> = {
  charter: {
    sections: [
      { title: "The group", fields: ["title", "shortTitle", "purpose", "list"] },
      { title: "What it deals with", fields: ["scope"] },
      { title: "When it meets, and how to take part", fields: ["cadence", "joining", "resources", "intake"] },
      { title: "How it comes to agree", fields: ["consensus"] },
      { title: "What it rests on", fields: ["sources"] },
    ],
    rows: {
      scope: { id: 2, title: 4, parent: 2, component: 4, text: 12 },
      resources: { id: 2, title: 4, access: 6, text: 12 },
    },
    ids: { parent: "scope" },
  },
  person: {
    sections: [
      { title: "The person", fields: ["name", "otherNames", "affiliation", "about", "unknown"] },
      { title: "What it rests on", fields: ["sources"] },
    ],
  },
  component: {
    sections: [
      { title: "The component", fields: ["title", "standing", "summary", "otherNames", "builtOn"] },
      { title: "What it hands over", fields: ["formats", "formatRule", "onMismatch"] },
      rest("facts"),
    ],
    rows: { formats: { format: 4, text: 8 } },
  },
  machine: {
    sections: [
      { title: "The machine", fields: ["title", "component", "standing", "scope", "summary"] },
      { title: "States", fields: ["states", "initial", "pointOfNoReturn"] },
      { title: "Events", fields: ["events"] },
      { title: "Transitions", fields: ["transitions"] },
      { title: "What is refused", fields: ["rejections"] },
      { title: "What always holds", fields: ["properties", "invariants"] },
      { title: "How a log is read", fields: ["logMapping"], isFolded: true },
      { title: "Made of other machines", fields: ["composes"], isFolded: true },
      { title: "What it is a machine of", fields: ["describes"] },
      succession,
      rest("notes"),
    ],
    rows: {
      states: { id: 2, label: 2, kind: 2, parent: 2, blackout: 1, description: 3 },
      events: { id: 3, label: 2, raisedBy: 2, description: 5 },
      transitions: { from: 2, event: 2, to: 2, kind: 2, guard: 4 },
      rejections: { state: 2, event: 3, result: 3, when: 4 },
      properties: { id: 2, formula: 5, standing: 2, text: 3 },
      logMapping: { pattern: 8, event: 4 },
    },
    ids: {
      initial: "states",
      pointOfNoReturn: "states",
      parent: "states",
      from: "states",
      to: "states",
      state: "states",
      event: "events",
    },
  },
  term: {
    sections: [
      { title: "The word", fields: ["title", "scope", "standing", "meaning", "synonyms"] },
      { title: "Other meanings", fields: ["competing"], isFolded: true },
      succession,
      rest(),
    ],
    rows: { competing: { meaning: 8, by: 4 } },
  },
  kernel: {
    sections: [
      { title: "The kernel", fields: ["version", "rank", "released", "arch", "pageSize", "about"] },
      { title: "Formats", fields: ["formats", "introduces"] },
      { title: "What else is known", fields: ["features", "notes"] },
      { title: "What it rests on", fields: ["sources"] },
    ],
    rows: { introduces: { component: 4, text: 8 }, formats: { component: 12 } },
  },
  pair: {
    sections: [
      { title: "The step", fields: ["from", "to", "standing", "text"] },
      { title: "Who stands behind it, and for what", fields: ["guarantor", "decision", "components", "positions"] },
      { title: "Risks and conditions", fields: ["risks", "conditions", "closedBy"] },
      { title: "Tests", fields: ["tests"] },
      rest("facts"),
    ],
    rows: {
      positions: { id: 2, speaker: 2, stance: 2, text: 6 },
      risks: { name: 3, message: 5, condition: 4 },
      conditions: { text: 6, untilDay: 2, untilEvent: 4 },
      closedBy: { feature: 4, text: 8 },
      tests: { by: 2, day: 2, result: 2, hardware: 6 },
    },
  },
  topic: {
    sections: [
      { title: "The question", fields: ["title", "status", "raisedBy", "question", "reason"] },
      { title: "Who holds what", fields: ["positions"] },
      { title: "When it comes up, and how it ended", fields: ["schedule", "outcome", "answeredBy"] },
      succession,
      rest(),
    ],
    rows: {
      positions: { id: 2, speaker: 2, attribution: 2, stance: 2, text: 4 },
      schedule: { day: 2, text: 6, proposedBy: 2, presenter: 2 },
    },
  },
  decision: {
    sections: [
      { title: "The decision", fields: ["title", "status", "day", "meeting", "statement", "reason"] },
      { title: "Who decided, and whose work it is", fields: ["deciders", "burden"] },
      { title: "What it answers, and what carries it", fields: ["answers", "carriedBy"] },
      { title: "What follows", fields: ["consequences", "later", "reviewBy"] },
      succession,
      rest(),
    ],
  },
  meeting: {
    sections: [
      { title: "The meeting", fields: ["title", "form", "day", "time", "timeZone", "held", "summary"] },
      { title: "The note", fields: ["original", "note", "sections"] },
      { title: "Who is named", fields: ["people", "attendance"] },
      { title: "The next one", fields: ["next"], isFolded: true },
      { title: "What else it says", fields: ["facts", "sources"] },
    ],
    rows: {
      sections: { number: 2, title: 6, offset: 2, length: 2 },
      agenda: { id: 2, text: 6, proposedBy: 2, presenter: 2 },
    },
  },
  action: {
    sections: [
      { title: "The action", fields: ["title", "type", "status", "owner", "ownerText", "meeting", "text"] },
      { title: "When it is due, and when it is done", fields: ["due", "acceptance", "outcome"] },
      rest(),
    ],
  },
};
