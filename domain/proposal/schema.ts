/**
 * A proposal: one atomic set of changes to records, and everything that was said about it. What happened to it
 * is a list of events that only grows; the proposal as people see it is computed from them.
 */
import type { Exception } from "#domain/check/exception.ts";
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import { isWithinDepth } from "#domain/proposal/depth.ts";
import { kindNames, type KindName } from "#domain/register/reference.ts";
import {
  elementIdSchema,
  encodable,
  line as aLine,
  oneOf,
  prose as aText,
  sentence as aSentence,
  newSlugSchema,
  slugSchema,
  visible,
} from "#domain/text.ts";

const line = () => visible(aLine());
const sentence = () => visible(aSentence());
const prose = () => visible(aText());

const target = { kind: oneOf(kindNames), slug: slugSchema };
/** A record with this slug would be hidden by the page where a new one is proposed: `/machines/new`. */
const RESERVED_SLUG = "new";

/** One with this slug would be hidden by a page: `/meetings/next`, `/kernels/image`. */
const pages: Partial<Record<KindName, { readonly slug: string; readonly error: string }>> = {
  meeting: {
    slug: "next",
    error: "`next` is the address of the agenda of the next meeting; choose another, such as its day",
  },
  kernel: {
    slug: "image",
    error: "`image` is the address where images of kernels are read; choose another, such as its version",
  },
};

const newTarget = {
  ...target,
  slug: newSlugSchema.refine((slug) => slug !== RESERVED_SLUG, {
    error: `\`${RESERVED_SLUG}\` is the address of the form for new records; choose another`,
  }),
};

const base = z
  .int({ error: "must be a version number" })
  .min(1)
  .describe("The version it was written against; acceptance is refused where the record has moved on.");

// Read by the schema of its kind when it is applied. Its depth is measured first: what comes after walks it.
const body = z.unknown().refine((value) => isWithinDepth(value, limits.proposalDepth), {
  error: `is nested more than ${limits.proposalDepth} levels deep; no kind of record is`,
  abort: true,
});

export const changeSchema = z.discriminatedUnion(
  "op",
  [
    z.strictObject({ op: z.literal("create"), ...newTarget, body }).superRefine(({ kind, slug }, context) => {
      const page = pages[kind];
      if (page?.slug === slug) context.addIssue({ code: "custom", path: ["slug"], message: page.error });
    }),
    z.strictObject({ op: z.literal("update"), ...target, base, body }),
    z.strictObject({ op: z.literal("retire"), ...target, base }),
  ],
  { error: "must have an `op` of create, update or retire" },
);
export type ProposedChange = z.infer<typeof changeSchema>;

export const contentSchema = z
  .strictObject({
    title: line(),
    message: prose().describe("Why, in Markdown."),
    changes: z
      .array(changeSchema)
      .min(1, { error: "must change at least one record" })
      .max(limits.proposalChanges, {
        error: `changes more than ${limits.proposalChanges} records; split the proposal`,
        abort: true,
      }),
  })
  .refine(({ changes }) => JSON.stringify(changes).length <= limits.proposalContent, {
    path: ["changes"],
    error: `hold more than ${limits.proposalContent} characters as JSON; split the proposal`,
  });
export type ProposalContent = z.infer<typeof contentSchema> & {
  /** Those that would hold from there on. Only the files of `content/` propose them; no form or program can. */
  readonly exceptions?: readonly Exception[] | undefined;
};

export const positionWords = ["support", "stand-aside", "abstain", "object"] as const;
export type PositionWord = (typeof positionWords)[number];

export const concernSchema = z.strictObject({
  id: elementIdSchema,
  name: line().meta({ title: "Name of the concern", description: "How others will refer to it." }),
  text: prose().meta({ title: "The concern", description: "What is wrong with this text. Markdown." }),
  clears: sentence().meta({
    title: "What would clear it",
    description: "One sentence. It blocks the last call until you withdraw it, or a chair closes it with a reason.",
  }),
});

/** Where a comment stands: a record of the proposal, and a JSON Pointer into its proposed body. */
export const anchorSchema = z.strictObject({ record: line(), path: encodable(z.string().max(limits.path)) });

const reason = () => prose().meta({ title: "Why", description: "Stays with the proposal. Markdown." });

/** What people do to a proposal: what each step takes, for the forms as well, with the words that these have for it. */
export const stepSchemas = {
  edit: z.strictObject({ type: z.literal("edit"), content: contentSchema, editorial: z.boolean().default(false) }),
  submit: z.strictObject({ type: z.literal("submit") }),
  "request-changes": z.strictObject({
    type: z.literal("request-changes"),
    reason: prose().meta({
      title: "What should change",
      description: "Its author then edits it and submits it again. Markdown.",
    }),
  }),
  "start-last-call": z.strictObject({ type: z.literal("start-last-call") }),
  "take-position": z.strictObject({
    type: z.literal("take-position"),
    position: oneOf(positionWords).meta({ title: "Position on this text" }),
    text: prose().optional().meta({ title: "Why", description: "Stands with your name. Markdown." }),
  }),
  "raise-concern": z.strictObject({ type: z.literal("raise-concern"), concern: concernSchema }),
  "withdraw-concern": z.strictObject({
    type: z.literal("withdraw-concern"),
    concern: elementIdSchema,
    text: sentence().optional().meta({ title: "What cleared it", autoComplete: "off" }),
  }),
  "close-concern": z.strictObject({
    type: z.literal("close-concern"),
    concern: elementIdSchema,
    reason: prose().meta({ title: "Why it no longer stands", description: "Stays with the concern." }),
  }),
  comment: z.strictObject({
    type: z.literal("comment"),
    text: prose().meta({ title: "What you want to say", description: "Markdown." }),
    on: anchorSchema.optional(),
    replyTo: z.int().min(1).optional().describe("The number of the event that it answers."),
  }),
  accept: z.strictObject({
    type: z.literal("accept"),
    outcome: prose().optional().meta({
      title: "Outcome",
      description: "Why it is accepted. Needed where somebody objects; it stays with the proposal. Markdown.",
    }),
  }),
  reject: z.strictObject({ type: z.literal("reject"), reason: reason() }),
  withdraw: z.strictObject({ type: z.literal("withdraw"), reason: reason() }),
};

export type Step = z.infer<(typeof stepSchemas)[keyof typeof stepSchemas]>;
export type StepType = Step["type"];

/** Something that happened. `seq` counts from 1 within the proposal; `by` is an account; `at` is ISO 8601, UTC. */
export type ProposalEvent = { readonly seq: number; readonly at: string; readonly by: string } & (
  | { readonly type: "draft"; readonly content: ProposalContent }
  | { readonly type: "start-last-call"; readonly endsAt: string }
  | { readonly type: "accept"; readonly outcome?: string | undefined; readonly revision: number }
  | Exclude<Step, { type: "start-last-call" | "accept" }>
);
