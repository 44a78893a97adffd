/** The bodies of a large register, kind by kind, linked as those of a real one are. Each follows from its seed, kind and number. */
import { toOriginal } from "#domain/meeting/original.ts";
import { toVersionSlug } from "#domain/kernel/version.ts";
import type { KindName } from "#domain/register/reference.ts";
import { openChance, type Chance } from "./chance.ts";
import { writeComposition, writeStates } from "./machine.ts";
import { countKinds, toNames, toSlug, type Counts, type Names } from "./names.ts";
import { FIRST_DAY, saySomething, toDayOf, writeNote, type Note } from "./notes.ts";

export interface Draft {
  readonly kind: KindName;
  readonly slug: string;
  /** As it is at a version, counted from 1: the same record with other words. */
  readonly toBody: (version: number) => object;
}

/** What the writers of bodies share. */
interface Desk {
  readonly seed: string;
  readonly counts: Counts;
  readonly names: Names;
  readonly note: (index: number) => Note;
  /** The passage of a sentence of a much-cited note, or of the note that is named. */
  readonly cite: (chance: Chance, stance: string, note?: number) => object;
  readonly text: (chance: Chance, version: number) => string;
}

/** In the order of their kinds, each with the slug that its kind gives it. */
export function draftRegister(records: number, seed: string): readonly Draft[] {
  const counts = countKinds(records);
  const desk = openDesk(counts, seed);
  return (Object.keys(writers) as KindName[]).flatMap((kind) =>
    Array.from({ length: counts[kind] }, (_, index): Draft => {
      const toBody = (version: number) => writers[kind](desk, openChance(`${seed} ${kind} ${index}`), index, version);
      return { kind, slug: slugs[kind](desk, index), toBody };
    }),
  );
}

function openDesk(counts: Counts, seed: string): Desk {
  const names = toNames(counts);
  const notes = new Map<number, Note>();
  const note = (index: number): Note => {
    const known = notes.get(index) ?? writeNote(seed, index, names);
    notes.set(index, known);
    return known;
  };
  return {
    seed,
    counts,
    names,
    note,
    cite: (chance, stance, index = chance.belowOften(counts.meeting)) => {
      const { day, sha256, sentences } = note(index);
      const { offset, quote, speaker } = chance.pick(sentences);
      const length = Buffer.byteLength(quote);
      return { type: "passage", meeting: day, offset, length, quote, sha256, speaker, stance, certainty: "read" };
    },
    text: (chance, version) =>
      `As of version ${version}, ${saySomething(chance, names)}; [[${names.term(chance.belowOften(counts.term))}]] says how. It follows that ${saySomething(chance, names)}.`,
  };
}

const url = { type: "url", url: "https://lists.example.org/liveupdate/1", certainty: "read" } as const;

/** Five majors of twenty minors, and as many stable ones as it takes. */
const toKernel = (index: number): string =>
  `${5 + (Math.floor(index / 20) % 5)}.${index % 20}.${Math.floor(index / 100)}`;
const toKernelSlug = (index: number): string => toVersionSlug(toKernel(index));
const toRank = (index: number): number =>
  (Math.floor(index / 20) % 5) * 1_000_000 + (index % 20) * 10_000 + Math.floor(index / 100);

/** Two that differ, each ordered pair once, for as many pairs as there are. */
function toEnds({ counts }: Desk, index: number): readonly [number, number] {
  const from = index % counts.kernel;
  return [from, (from + 1 + Math.floor(index / counts.kernel)) % counts.kernel];
}

const format = (component: number): string => `part-${component}-v1`;

const numbered = (stem: string) => (_: Desk, index: number) => `${stem}-${index}`;

const slugs: { readonly [Kind in KindName]: (desk: Desk, index: number) => string } = {
  charter: () => "group",
  person: ({ names }, index) => names.personSlug(index),
  component: numbered("part"),
  machine: numbered("machine"),
  term: ({ names }, index) => toSlug(names.term(index)),
  kernel: (_, index) => toKernelSlug(index),
  pair: (desk, index) => toEnds(desk, index).map(toKernelSlug).join("-to-"),
  topic: numbered("topic"),
  decision: numbered("decision"),
  meeting: (_, index) => toDayOf(index),
  action: numbered("action"),
};

type Write = (desk: Desk, chance: Chance, index: number, version: number) => object;

const writers: { readonly [Kind in KindName]: Write } = {
  charter: (_, __, ___, version) => ({
    title: "A large working group",
    shortTitle: "Large group",
    purpose: `To be as large as one may have to serve. Version ${version}.`,
    list: { name: "large", address: "https://lists.example.org/large" },
    scope: [{ id: "all", title: "All there is" }],
    cadence: {
      rrule: "FREQ=WEEKLY;BYDAY=MO",
      start: FIRST_DAY,
      time: "08:00",
      timeZone: "America/Los_Angeles",
      text: "weekly",
    },
    joining: { text: "Write to the list." },
    intake: { text: "Anyone may propose a topic." },
    consensus: { lastCallDays: 1, supportsNeeded: 1, text: "A day." },
    sources: [url],
  }),
  person: (desk, chance, index, version) => ({
    name: desk.names.person(index),
    about: desk.text(chance, version),
    sources: [url],
  }),
  component: ({ names, text }, chance, index, version) => ({
    title: `Part ${index}`,
    summary: text(chance, version),
    standing: "merged",
    builtOn: index === 0 ? [] : [`part-${chance.below(index)}`],
    formats: [{ format: format(index) }],
    onMismatch: { severity: "degraded", text: `Then ${saySomething(chance, names)}.` },
    sources: [url],
  }),
  machine: ({ counts, names, text, cite }, chance, index, version) => ({
    title: `Machine ${index} of the ${names.term(chance.belowOften(names.terms)).toLowerCase()}`,
    component: `part-${chance.below(counts.component)}`,
    scope: "per host",
    summary: text(chance, version),
    standing: "draft",
    describes: { text: "An invented series.", implementation: "none" },
    notes: [{ text: text(chance, version), sources: [cite(chance, "position")] }],
    // Every twentieth is put together from two before it, of which neither is.
    ...(index % 20 === 19
      ? writeComposition([`machine-${index - 1 - chance.below(9)}`, `machine-${index - 10 - chance.below(9)}`])
      : writeStates(chance, names)),
    sources: [url],
  }),
  term: ({ names, text, cite }, chance, index, version) => ({
    title: names.term(index),
    meaning: text(chance, version),
    standing: "draft",
    related: [`terms/${toSlug(names.term(chance.belowOften(names.terms)))}`],
    sources: [cite(chance, "position")],
  }),
  kernel: ({ counts, names }, chance, index, version) => ({
    version: toKernel(index),
    rank: toRank(index),
    arch: "x86_64",
    pageSize: 4096,
    about: `In version ${version} of this record, ${saySomething(chance, names)}.`,
    formats: distinct(chance, 3, counts.component).map((component) => ({
      component: `part-${component}`,
      reads: [format(component)],
      writes: [format(component)],
      requires: [format(component)],
    })),
    sources: [url],
  }),
  pair: (desk, chance, index, version) => {
    const [from, to] = toEnds(desk, index).map(toKernelSlug);
    const standing = chance.pick(["discussed", "unsupported", "not-intended"]);
    const test = { by: "lab", day: "2025-01-20", hardware: "two sockets", commits: ["a1b2c3d4"], result: "ok" };
    return {
      from,
      to,
      standing,
      text: desk.text(chance, version),
      components: [`part-${chance.below(desk.counts.component)}`],
      tests: [{ ...test, sources: [url] }],
      sources: [desk.cite(chance, "position")],
    };
  },
  topic: ({ names, text, cite, counts }, chance, index, version) => ({
    title: `Topic ${index}: ${names.term(chance.belowOften(names.terms))}`,
    question: text(chance, version),
    status: "open",
    raisedBy: names.personSlug(chance.below(names.people)),
    positions: [0, 1, 2].map((number) => ({
      id: `p${number}`,
      attribution: "named",
      speaker: names.personSlug(chance.belowOften(names.people)),
      stance: chance.pick(["position", "question", "constraint"]),
      text: `Held that ${saySomething(chance, names)}.`,
      sources: [cite(chance, "position")],
    })),
    outcome: [{ text: text(chance, version), sources: [cite(chance, "position")] }],
    answeredBy: index < counts.decision ? [`decision-${index}`] : [],
    sources: [cite(chance, "position")],
  }),
  decision: ({ names, text, cite, counts }, chance, index, version) => {
    const meeting = chance.belowOften(counts.meeting);
    return {
      title: `Decision ${index} on the ${names.term(chance.belowOften(names.terms)).toLowerCase()}`,
      statement: text(chance, version),
      status: "acknowledged",
      day: toDayOf(meeting),
      meeting: toDayOf(meeting),
      deciders: { by: "group" },
      burden: "not-said",
      answers: index < counts.topic ? [`topic-${index}`] : [],
      carriedBy: [`machines/machine-${chance.below(counts.machine)}`],
      sources: [cite(chance, "acknowledgement", meeting), cite(chance, "agreement", meeting)],
    };
  },
  meeting: ({ note, names, cite, counts }, chance, index, version) => {
    const { day, text, sections, people } = note(index);
    return {
      title: `Call of ${day}`,
      summary: `Version ${version}: ${saySomething(chance, names)}.`,
      day,
      time: "08:00",
      timeZone: "America/Los_Angeles",
      held: { text: "Held on a Monday.", sources: [cite(chance, "position", index)] },
      original: toOriginal(text),
      sections: sections.map((section, at) => ({ number: at + 1, ...section })),
      people,
      next: {
        day: toDayOf(index + 1),
        time: "08:00",
        timeZone: "America/Los_Angeles",
        text: "A week later.",
        agenda: [{ id: "first", text: "What was left open.", about: [`topics/topic-${chance.below(counts.topic)}`] }],
      },
      sources: [url],
    };
  },
  action: ({ names, text, cite, counts }, chance, index, version) => {
    const meeting = chance.belowOften(counts.meeting);
    return {
      title: `Action ${index}`,
      type: chance.happens(80) ? "action" : "milestone",
      text: text(chance, version),
      status: chance.pick(["open", "unknown", "deferred"]),
      ...(chance.happens(85) && { owner: names.personSlug(chance.below(names.people)) }),
      meeting: toDayOf(meeting),
      related: [`decisions/decision-${chance.belowOften(counts.decision)}`],
      sources: [cite(chance, "action", meeting)],
    };
  },
};

/** Numbers below `end`, each once. */
const distinct = (chance: Chance, most: number, end: number): readonly number[] => [
  ...new Set(Array.from({ length: most }, () => chance.below(end))),
];
