/** The shape of notes as they were read: mails with their heads, and what their sentences may become in the register. */
import { z } from "zod";
import { levels } from "#domain/check/finding.ts";
import { candidateKinds, type CandidateStance } from "#domain/note/candidate.ts";
import { conventions, type Convention } from "#domain/note/structure.ts";
import { kindNames } from "#domain/register/reference.ts";
import { sha256Schema } from "#domain/register/source.ts";
import { daySchema, oneOf, timeSchema, timeZoneSchema } from "#domain/text.ts";
import { address, headMembers, moment } from "#api/schemas.ts";

const count = (description: string) => z.int().min(0).describe(description);
const words = <Word extends string>(table: Readonly<Record<Word, unknown>>) =>
  oneOf(Object.keys(table) as [Word, ...Word[]]); // its own keys

const findingSchema = z.object({
  level: oneOf(levels).describe("error: it cannot be taken in as it is. warning: look at it. note: worth knowing."),
  message: z.string().describe("What is the matter with it, and what would be right."),
});

const stretch = { offset: count("First byte in the text of the note."), length: count("Number of bytes.") };

const headersSchema = z.object({
  messageId: z.string().optional().describe("Without its brackets."),
  mailed: z
    .object({ at: moment(), day: daySchema.describe("On the calendar of whoever sent it.") })
    .optional()
    .describe("Left out where the head names no day that there is."),
  author: z.object({ name: z.string(), address: z.string() }).optional(),
  subject: z.string().optional(),
  inReplyTo: z.array(z.string()).describe("Message-IDs."),
  references: z.array(z.string()).describe("Message-IDs, oldest first."),
  list: z.string().optional().describe("The address of the list, or its name where the head has no more."),
  archivedAt: address("Where the archive of the list keeps it.").optional(),
});

const partSchema = z.object({
  name: z.string().describe("As the sender called it; empty where it has no name."),
  mediaType: z.string(),
  bytes: count("As it was sent."),
  text: z.string().optional().describe("Of a part that is text."),
  sha256: sha256Schema.optional().describe("Of its text."),
});

const sentenceSchema = z.object({
  number: count("From 0."),
  section: count("The number of its section."),
  ...stretch,
  text: z.string().describe("In one line, without the sign of its list, its label and the marks of a quote."),
  label: z.string().optional(),
  level: count("How deep in its list, from 0.").optional(),
  quoted: count("How often it is quoted.").optional(),
  answerTo: count("The quoted sentence that it answers.").optional(),
  corrected: z.string().optional().describe("What a correction further down puts in the place of its words."),
  is: oneOf(["candidate", "background", "not-understood"]),
  why: z.string().optional().describe("Of background."),
});

const namedSchema = z.object({
  word: z.string().describe("As it stands there."),
  slug: z.string().optional().describe("Of a person, where the word can mean nobody else."),
  possible: z.array(z.string()).describe("Slugs of people who may be meant."),
  by: oneOf(["name", "context", "author"]),
});

const nextSchema = z.object({
  day: daySchema.optional(),
  year: oneOf(["said", "inferred", "relative"]).optional(),
  time: timeSchema.optional(),
  timeZone: timeZoneSchema.optional(),
  zone: z.string().optional().describe("In the words of the note."),
  offset: z.int().optional().describe("Minutes ahead of UTC, as the note has it."),
  isCancelled: z.literal(true).optional(),
  findings: z.array(z.string()),
});

const offCadenceSchema = z.object({
  day: daySchema.optional().describe("The day that the cadence gives."),
  year: oneOf(["said", "inferred", "relative"]).optional(),
  isMoved: z.boolean().describe("false: it is cancelled."),
  movedTo: z
    .object({ day: daySchema.optional(), time: timeSchema.optional(), timeZone: timeZoneSchema.optional() })
    .optional()
    .describe("As far as it is said."),
  isHedged: z.boolean(),
  findings: z.array(z.string()),
});

const candidateSchema = z.object({
  stance: words<CandidateStance>(candidateKinds),
  strength: oneOf(["plain", "hedged", "negated", "reported", "asked"]),
  kind: oneOf(kindNames).describe("Of the record that it may become."),
  sentence: count("The number of its sentence."),
  ...stretch,
  quote: z.string(),
  who: z.array(namedSchema),
  what: z.string().optional(),
  due: z
    .object({ text: z.string(), day: daySchema.optional(), finding: z.string().optional() })
    .optional()
    .describe("As the note says it, and as a day."),
  next: nextSchema.optional(),
  offCadence: offCadenceSchema.optional().describe("A meeting of the cadence that is moved or cancelled."),
  word: z.string().optional().describe("The word that is defined."),
});

const noteSchema = z.object({
  offset: count("First byte in what was sent."),
  bytes: count("Of the mail as it came, or of the bare text."),
  sha256: sha256Schema.describe("Of these bytes."),
  headers: headersSchema.nullable().describe("null: it is bare text."),
  text: z.string().describe("What passages are counted in, as UTF-8, as far as it is read."),
  further: z.array(partSchema).describe("What came with the note: texts, other mails, pictures."),
  knownAs: z.string().nullable().describe("`meetings/slug` of the meeting that this is the note of already."),
  belongsTo: z.string().nullable().describe("`meetings/slug` of the meeting whose note it answers or quotes."),
  corrects: z
    .string()
    .nullable()
    .describe("`meetings/slug` of the meeting whose note this may be a corrected one of; a person says whether it is."),
  answersMail: z
    .object({
      messageId: z.string().describe("Without its brackets."),
      about: z
        .string()
        .describe("What that mail is about: `topics/rollback`, `proposals/7`, or `agendas/2025-02-10` by its call."),
    })
    .nullable()
    .describe("The mail to the list that a chair sent from here and that this one answers."),
  answers: count("The place in `notes` of the mail that it answers.").nullable(),
  day: daySchema.nullable().describe("Of the call, from which days are counted; null: nothing says it."),
  dayFrom: oneOf(["given", "register", "note", "subject", "mailed", "file-name"])
    .nullable()
    .describe(
      "What says the day; `register`: the meeting that it is the note of already; `mailed`: nothing says when the call was, or it is an answer.",
    ),
  findings: z.array(findingSchema),
  convention: words<Convention>(conventions).describe("How the note is set out, which `as` overrules."),
  unread: count("Bytes at the end of the text that are not read: no note is as long."),
  sections: z.array(z.object({ number: count("From 0."), title: z.string(), ...stretch })),
  footnotes: z.array(z.object({ mark: z.string(), text: z.string(), ...stretch })),
  sentences: z.array(sentenceSchema),
  candidates: z.array(candidateSchema).describe("Nothing of it enters the register before somebody has confirmed it."),
  sums: z
    .object({
      all: count("Sentences."),
      candidates: count("Those that give one or more."),
      background: count("Those that only tell."),
      notUnderstood: count("Those that no rule reads."),
    })
    .describe("They add up."),
});

export const noteReadingSchema = z.object({
  ...headMembers,
  form: oneOf(["text", "mail", "mailbox"]).describe("What was sent, by its bytes."),
  bytes: count("Of all that was sent."),
  sha256: sha256Schema.describe("Of all that was sent."),
  findings: z.array(findingSchema).describe("On what was sent as a whole."),
  notes: z
    .array(noteSchema)
    .describe("The mails of a mailbox in their order; one of a mail or bare text, if it is one."),
});

/** As it is answered, and never changed. */
export type NoteReading = Unchanging<Omit<z.infer<typeof noteReadingSchema>, keyof typeof headMembers>>;
export type ReadNotePart = NoteReading["notes"][number];

type Unchanging<Value> = Value extends object ? { readonly [Key in keyof Value]: Unchanging<Value[Key]> } : Value;
