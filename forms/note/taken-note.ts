/** The form of a proposal that takes a note in: its meeting, with all that the note and the register say of it. */
import type { z } from "zod";
import { isOnCadence } from "#domain/charter/cadence.ts";
import type { Charter } from "#domain/charter/schema.ts";
import type { meetingSchema } from "#domain/meeting/schema.ts";
import { listNoteSections } from "#domain/meeting/note-sections.ts";
import { findPassageText, toByteIndex, type ByteIndex } from "#domain/meeting/passage.ts";
import { listSentences } from "#domain/meeting/sentences.ts";
import { toOriginal } from "#domain/meeting/original.ts";
import type { Issue } from "#domain/problem.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { Spec } from "#domain/register/spec.ts";
import { addressSchema, daySchema } from "#domain/text.ts";
import { findNaming, findCallDay, toLongDay } from "#domain/note/days.ts";
import { listKnownPeople, listNamedPeople } from "#forms/note/people-in-note.ts";
import { toBareLine } from "#forms/note/sentence-title.ts";
import type { ProposalForm } from "#forms/kept-form.ts";
import { emptyForm } from "#forms/proposal-form.ts";

export interface GivenNote {
  readonly text: string;
  /** Empty, where the note says it itself. */
  readonly day: string;
  /** Where the note was mailed; may be empty. */
  readonly url: string;
}

/** What nobody can take from a note stays empty, for a person to say. */
export function toTakenForm({ text, day: given, url }: GivenNote, spec: Spec): Result<ProposalForm, readonly Issue[]> {
  const day = given === "" ? findCallDay(text) : given;
  const issues = [...listDayIssues(day, given !== "", spec), ...listAddressIssues(url)];
  if (day === undefined || issues.length > 0) return fail(issues);
  const index = toByteIndex(text);
  const sections = listNoteSections(text).map((section, number) => ({ number, ...section }));
  const [charter] = spec.records.charter;
  const called = toLongDay(day);
  const body: Partial<z.input<typeof meetingSchema>> = {
    title: charter ? `${charter.body.shortTitle}, ${called}` : called,
    day,
    ...(charter && isOnCadence(charter.body, day) && toHour(charter.body)),
    held: toHeld(index, day),
    original: toOriginal(text),
    ...(url !== "" && { note: { url } }),
    sections,
    people: listNamedPeople(text, listKnownPeople(spec, emptyForm)).certain.map(({ slug }) => slug),
  };
  const title = `Take in the note of ${called}`;
  const message = `Takes in the note of ${called}, and records what its sentences say, each with the sentence it rests on.`;
  return ok({ ...emptyForm, title, message, changes: [{ op: "create", kind: "meeting", slug: day, body }] });
}

/** As the charter has it, of a meeting that is on its cadence. */
const toHour = ({ cadence: { time, timeZone } }: Charter) => ({ time, timeZone });

function listDayIssues(day: string | undefined, isTyped: boolean, spec: Spec): readonly Issue[] {
  if (day === undefined)
    return [
      {
        path: "/day",
        message: "is missing: the note does not name one single day with its year, so say on which day the meeting was",
      },
    ];
  if (!daySchema.safeParse(day).success)
    return [{ path: isTyped ? "/day" : "/text", message: "must be a calendar day such as 2025-01-27" }];
  const known = spec.byId.get(toRecordId("meeting", day));
  if (!known) return [];
  return [
    {
      path: "/day",
      message: `is that of \`meetings/${day}\`, which is in the register already: open its page, and record from its note there`,
    },
  ];
}

const listAddressIssues = (url: string): readonly Issue[] =>
  url === "" || addressSchema.safeParse(url).success
    ? []
    : [{ path: "/url", message: "must be an http or https address" }];

/** The sentence that names the day. Where it does not say the year, that is a conclusion, and said to be one. */
function toHeld(index: ByteIndex, day: string) {
  const whole = { offset: 0, length: index.bytes };
  for (const stretch of listSentences(index, whole)) {
    const quote = findPassageText(index, stretch) ?? "";
    const named = findNaming(quote, day);
    if (!named) continue;
    const said = toBareLine(quote);
    const text = named.year === undefined ? `${said} The note does not say the year.` : said;
    const source = {
      type: "passage",
      meeting: day,
      ...stretch,
      quote,
      sha256: toOriginal(index.text).sha256,
      stance: "event",
      certainty: "read",
    } as const;
    return { text, sources: [source] };
  }
  return { text: "", sources: [] };
}
