/** What each field of a record is to those who rely on it. The compiler names a field that has no role yet. */
import type { Bodies } from "#domain/register/kinds.ts";
import type { KindName } from "#domain/register/reference.ts";

/**
 * `words`: they explain, and no program reads them. `meaning`: words that the record is made of. `value`: what tools
 * read. `list`: more of it is more. `limits`: more of it is less. `demands`: more of it asks more, and less covers less.
 * `standing`: one of several ranks. `promise`: what holds only where it is true. `course`: how far the work has come. `log`: what was said or happened, which only
 * grows. `facts`: the same, where the words are what is said. `tests`: what came of trying it.
 */
export type FieldRole =
  | "words"
  | "meaning"
  | "value"
  | "list"
  | "limits"
  | "demands"
  | "standing"
  | "promise"
  | "course"
  | "log"
  | "facts"
  | "tests";

export type ComparedKind = Exclude<KindName, "machine">;

/** Of kinds that have a title, and say what they are related to. */
const explained = { title: "words", related: "words", sources: "words" } as const;

export const fieldRoles: { readonly [Kind in ComparedKind]: Readonly<Record<keyof Bodies[Kind], FieldRole>> } = {
  charter: {
    title: "words",
    shortTitle: "words",
    purpose: "meaning",
    list: "value",
    scope: "list",
    cadence: "value",
    joining: "words",
    resources: "log",
    intake: "words",
    consensus: "value",
    downstreams: "list",
    featureRule: "value",
    license: "value",
    sources: "words",
  },
  person: {
    name: "words",
    otherNames: "log",
    affiliation: "words",
    about: "words",
    unknown: "words",
    sources: "words",
  },
  component: {
    ...explained,
    otherNames: "log",
    summary: "words",
    standing: "standing",
    builtOn: "demands",
    formats: "list",
    formatRule: "meaning",
    onMismatch: "value",
    facts: "facts",
  },
  term: {
    ...explained,
    synonyms: "list",
    deprecated: "list",
    type: "value",
    normative: "promise",
    scope: "limits",
    meaning: "meaning",
    standing: "standing",
    supersededBy: "limits",
    supersedes: "log",
    competing: "log",
  },
  kernel: {
    version: "value",
    rank: "value",
    released: "value",
    arch: "value",
    pageSize: "value",
    about: "words",
    introduces: "list",
    formats: "list",
    listed: "value",
    features: "facts",
    basedOn: "value",
    notes: "log",
    sources: "words",
  },
  pair: {
    from: "value",
    to: "value",
    downstream: "value",
    standing: "standing",
    text: "meaning",
    components: "list",
    guarantor: "value",
    decision: "value",
    positions: "log",
    recommended: "value",
    risks: "limits",
    conditions: "limits",
    closedBy: "limits",
    tests: "tests",
    facts: "facts",
    related: "words",
    sources: "words",
  },
  topic: {
    ...explained,
    question: "meaning",
    status: "course",
    reason: "words",
    comesBack: "course",
    supersededBy: "limits",
    supersedes: "log",
    raisedBy: "words",
    positions: "log",
    tensions: "log",
    schedule: "course",
    outcome: "log",
    answeredBy: "log",
  },
  decision: {
    ...explained,
    statement: "meaning",
    status: "standing",
    reason: "words",
    supersededBy: "limits",
    supersedes: "log",
    day: "value",
    meeting: "value",
    deciders: "value",
    burden: "value",
    carriedBy: "log",
    answers: "log",
    consequences: "facts",
    later: "log",
    reviewBy: "course",
  },
  meeting: {
    title: "words",
    form: "value",
    summary: "words",
    day: "value",
    time: "value",
    timeZone: "value",
    held: "words",
    original: "value",
    received: "value",
    corrections: "log",
    note: "words",
    sections: "words",
    people: "log",
    attendance: "words",
    facts: "log",
    next: "course",
    offCadence: "log",
    sources: "words",
  },
  action: {
    ...explained,
    type: "value",
    text: "meaning",
    status: "course",
    owner: "course",
    ownerText: "words",
    meeting: "value",
    due: "course",
    acceptance: "demands",
    outcome: "log",
  },
};

/** Of fields that are a standing: its ranks, from the lowest; words of one rank stand beside each other. */
export const standingRanks: Partial<Record<ComparedKind, readonly (readonly string[])[]>> = {
  term: [["superseded"], ["draft"], ["proposed"], ["agreed"]],
  component: [["unknown"], ["not-merged", "outside"], ["proposed"], ["merged"]],
  pair: [["not-intended", "unsupported"], ["discussed"], ["supported"]],
  decision: [
    ["withdrawn", "rejected", "superseded"],
    ["disputed"],
    ["proposed"],
    ["acknowledged"],
    ["provisional"],
    ["agreed"],
  ],
};

/** Members of anything listed that explain it: no program reads them. */
export const explaining: ReadonlySet<string> = new Set(["text", "note", "title", "sources", "log", "url"]);

/** Lists inside of a list whose items ask something or say that something is missing: more of them is less. */
export const limiting: ReadonlySet<string> = new Set(["requires", "absent"]);
