/** Small true records for tests: say what matters to the test, the rest is filled in and passes the schema. */
import type { z } from "zod";
import type { Edition } from "#domain/edition/edition.ts";
import { kinds, type Bodies } from "#domain/register/kinds.ts";
import { toContentHash, toSha256, type Json } from "#domain/register/record/canonical.ts";
import { toOriginal } from "#domain/meeting/original.ts";
import type { AnyRecord, RegisterRecord } from "#domain/register/record/record.ts";
import type { KindName } from "#domain/register/reference.ts";
import type { Source } from "#domain/register/source.ts";
import { toSpec, type Spec } from "#domain/register/spec.ts";

export type Input<Kind extends KindName> = z.input<(typeof kinds)[Kind]["schema"]>;

const minimal: { readonly [Kind in KindName]: Input<Kind> } = {
  charter: {
    title: "Live Update working group",
    shortTitle: "Live Update",
    purpose: "Replace a running kernel under its guests.",
    list: { name: "linux-mm", address: "https://lists.example.org/linux-mm" },
    scope: [],
    cadence: {
      rrule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
      start: "2025-01-27",
      time: "08:00",
      timeZone: "America/Los_Angeles",
      text: "biweekly",
    },
    joining: { text: "Write to the organiser." },
    intake: { text: "Anyone may propose a topic." },
    consensus: { lastCallDays: 7, supportsNeeded: 1, text: "Seven days." },
  },
  person: { name: "Ada Example", about: "Speaks in the notes." },
  component: { title: "KHO", summary: "Keeps memory over kexec.", standing: "merged" },
  machine: {
    title: "Light",
    scope: "per lamp",
    summary: "Off and on.",
    standing: "draft",
    describes: { text: "a lamp", implementation: "none" },
    initial: "off",
    states: [{ id: "off" }, { id: "on" }],
    events: [
      { id: "press", raisedBy: "operator" },
      { id: "release", raisedBy: "operator" },
    ],
    transitions: [
      { from: "off", event: "press", to: "on", kind: "forward" },
      { from: "on", event: "release", to: "off", kind: "rollback" },
    ],
  },
  term: { title: "Kexec", meaning: "Starting a kernel from a running one.", standing: "draft" },
  kernel: { version: "6.19", rank: 190, about: "A release." },
  pair: { from: "6.12", to: "6.13", standing: "discussed", text: "Talked about as an example." },
  topic: { title: "Rollback", question: "How do we go back?", status: "open" },
  decision: {
    title: "Enable features late",
    statement: "Features go on once no rollback is expected.",
    status: "agreed",
    day: "2025-01-27",
    meeting: "2025-01-27",
    deciders: { by: "group" },
    burden: "not-said",
  },
  meeting: { title: "First call", summary: "The first call.", day: "2025-01-27", held: { text: "Held on a Monday." } },
  action: { title: "Send v4", type: "action", text: "Send the series.", status: "unknown", meeting: "2025-01-27" },
};

/** A body of a kind, with the fields given laid over a minimal true one. */
export function aBody<Kind extends KindName>(kind: Kind, fields: Partial<Input<Kind>> = {}): Bodies[Kind] {
  return kinds[kind].schema.parse({ ...minimal[kind], ...fields }) as Bodies[Kind]; // parsed by its own kind's schema
}

/** A record at version 1, revision 1, unless said otherwise. */
export function aRecord<Kind extends KindName>(
  kind: Kind,
  slug: string,
  fields: Partial<Input<Kind>> = {},
  version: Partial<Omit<RegisterRecord<Kind>, "kind" | "slug" | "body">> = {},
): RegisterRecord<Kind> {
  const body = aBody(kind, fields);
  return {
    kind,
    slug,
    number: 1,
    retired: false,
    hash: toContentHash(body as unknown as Json), // bodies hold JSON only
    author: "content",
    message: "first import",
    proposal: "1",
    revision: 1,
    at: "2025-02-01T00:00:00.000Z",
    ...version,
    body,
  };
}

export function aSpec(
  records: readonly RegisterRecord<KindName>[] = [],
  rest: Partial<Omit<Spec, "records" | "byId">> = {},
): Spec {
  return toSpec({
    revision: 1,
    at: "2025-02-01T00:00:00.000Z",
    exceptions: [],
    ...rest,
    records: records as readonly AnyRecord[], // builders pair each kind with its own body
  });
}

/** Edition v1.0, of revision 1, unless said otherwise. */
export const anEdition = (fields: Partial<Edition> = {}): Edition => ({
  tag: "v1.0",
  revision: 1,
  title: "What the first meetings agreed",
  message: "For kernels that are frozen this month.",
  by: "clara",
  authorName: "Clara",
  at: "2025-02-10T09:00:00.000Z",
  ...fields,
});

/** The meeting of 2025-01-27 with `note` as its original. */
export const aMeetingWithNote = (note: string): RegisterRecord<"meeting"> =>
  aRecord("meeting", "2025-01-27", { original: toOriginal(note) });

/** The same, with a corrected note that was mailed on 2025-01-29. */
export const aCorrectedMeeting = (note: string, corrected: string): RegisterRecord<"meeting"> =>
  aRecord("meeting", "2025-01-27", {
    original: toOriginal(note),
    corrections: [
      { day: "2025-01-29", text: "Corrects it.", original: toOriginal(corrected), sections: [], sources: [] },
    ],
  });

/** The passage of `quote` in `note`, as a source. */
export const aPassage = (
  note: string,
  quote: string,
  fields: Partial<Extract<Source, { type: "passage" }>> = {},
): Source => ({
  type: "passage",
  meeting: "2025-01-27",
  offset: new TextEncoder().encode(note.slice(0, note.indexOf(quote))).length,
  length: new TextEncoder().encode(quote).length,
  quote,
  sha256: toSha256(note),
  stance: "agreement",
  certainty: "read",
  ...fields,
});
