/** The shape of the next agenda. */
import { z } from "zod";
import { reasonWords } from "#domain/agenda/item.ts";
import { daySchema, oneOf, timeSchema, timeZoneSchema } from "#domain/text.ts";
import { address, headMembers, moment, revisionMembers } from "#api/schemas.ts";

const itemSchema = z.object({
  id: z
    .string()
    .describe(
      "`collection/slug` of what it is about, `proposals/7`, or the place of an item in a note: what `agenda` names.",
    ),
  text: z.string().describe("One line."),
  people: z.array(z.string()).describe("`people/slug` of who presents it, wants it or promised it."),
  why: z
    .array(
      z.object({
        because: oneOf(reasonWords),
        day: daySchema.nullable().describe("The day that matters, where there is one."),
        text: z.string().describe("The same in words."),
      }),
    )
    .describe("Why it is there; at least one reason."),
  page: address("What it is about."),
});

export const agendaSchema = z.object({
  ...headMembers,
  ...revisionMembers,
  meeting: z
    .object({
      day: daySchema,
      time: timeSchema,
      timeZone: timeZoneSchema,
      at: moment().describe("The same as an instant."),
      announcedBy: z
        .string()
        .nullable()
        .describe("`meetings/slug` of the note that announces it; null where the cadence alone gives it."),
    })
    .describe("The one it is for."),
  items: z
    .array(
      itemSchema.extend({
        minutes: z.int().min(1).nullable().describe("How long it takes, where the plan says it."),
        startsAt: timeSchema.nullable().describe("By the clock of the meeting; null behind an item without minutes."),
      }),
    )
    .describe("In order."),
  leftOut: z
    .array(itemSchema)
    .describe("Drafted, but not on it; and open topics that nothing asks for at this meeting."),
  gone: z.array(z.string()).describe("What the plan names and nothing drafts any more."),
  more: z.int().min(0).describe("How many more there are than an agenda can hold; they are in no list here."),
  links: z.object({
    page: address("The same as a page."),
    mail: address("The same as a mail to send (RFC 5322)."),
    text: address("The text of that mail."),
    notes: address("The skeleton of the notes, in the form that the register reads."),
  }),
});
export type AgendaAnswer = z.infer<typeof agendaSchema>;
