/** The shapes of answers about upgrade pairs: whether one may go from a kernel to another, and over which others. */
import { z } from "zod";
import { severitySchema } from "#domain/component/schema.ts";
import { words } from "#domain/pair/answer/word.ts";
import { allowances } from "#domain/pair/path/find-path.ts";
import { pairStandings } from "#domain/pair/schema.ts";
import { oneOf } from "#domain/text.ts";
import { address, headMembers, revisionMembers } from "#api/schemas.ts";

const word = (description: string) => oneOf(words).describe(description);
const kernel = (description: string) => z.string().describe(`${description}: \`kernels/slug\`.`);

const partMembers = {
  verdict: word("What follows from what is known; unknown is never yes."),
  reasons: z.array(z.string()).describe("Why it is no yes."),
};

const formats = (description: string) => z.union([z.literal("unknown"), z.array(z.string())]).describe(description);

export const derivedSchema = z.object({
  verdict: word("The worst of its parts."),
  components: z.array(
    z.object({
      component: z.string().describe("`components/slug`; what one is built on counts as well."),
      ...partMembers,
      writes: formats("What the first kernel writes, with the features that are asked about."),
      reads: formats("What the second kernel reads."),
      requires: formats("What the second kernel requires."),
      cost: severitySchema.describe("What a mismatch costs; the worst, where nobody said."),
    }),
  ),
  pageSize: z.object(partMembers),
  arch: z.object(partMembers),
});

export const reasonSchema = z.object({
  says: oneOf(["no", "unknown"]),
  about: oneOf(["declared", "derived", "tested", "condition", "feature", "finding"]),
  text: z.string(),
  record: z.string().nullable().describe("`collection/slug` of the record that says so, where it is one."),
});

export const answeredPairSchema = z.object({
  id: z.string().describe("`pairs/slug`."),
  standing: oneOf(pairStandings).describe("What was declared."),
  guarantor: z.string().nullable().describe("Who stands behind it; null where nobody was named."),
  decision: z.string().nullable().describe("`decisions/slug`."),
  conditions: z.array(z.string()).describe("What has to hold. No program can look at that: somebody has to."),
  risks: z.array(z.object({ name: z.string(), message: z.string(), condition: z.string() })),
  closedBy: z.array(z.string()).describe("Features that close the way back once they are switched on."),
  version: z.int().min(1),
  at: z.iso.datetime().describe("When it was changed last."),
});

const answerMembers = {
  answer: word("Yes only where a pair is declared supported and nothing stands against it."),
  reasons: z.array(reasonSchema).describe("What speaks against it, or leaves it open; of a yes none."),
  pair: answeredPairSchema.nullable().describe("The pair on record; null where there is none, or several."),
  derived: derivedSchema.describe("What the formats, page sizes and architectures say, whatever was declared."),
  restsOnTest: z.boolean().describe("Whether it is a yes only because a test passed where formats are not known."),
  layer: z
    .string()
    .nullable()
    .describe("Where the pair comes from: `baseline`, or the downstream that holds it; null where there is none."),
  gates: z
    .array(
      z.object({
        feature: z.string(),
        by: oneOf(["declared", "derived"]).describe("Whether a pair says so, or it follows from formats."),
        text: z.string().describe("Why it closes the way."),
        reversible: word("Whether the kernel writes as before once it is switched off."),
        record: z.string().describe("`collection/slug` of the record that says so."),
      }),
    )
    .describe("Features that are switched on and close this way."),
  risks: z
    .array(
      z.object({
        name: z.string(),
        applies: word("Unknown where no program can tell, or who asks did not say what is in the machine."),
        isAccepted: z.boolean().describe("Whether who asks takes it."),
      }),
    )
    .describe("The named risks of the pair; `pair` has their messages."),
  recommended: word(
    "Whether somebody recommends it, and no risk that is not taken may apply. Never better than `answer`.",
  ),
};

const questionMembers = {
  from: kernel("That hands over"),
  to: kernel("That takes over"),
  components: z.array(z.string()).describe("`components/slug` of those asked about; empty: those that a pair names."),
  features: z.array(z.string()).describe("Features asked about."),
  hardware: z.array(z.string()).describe("What is said to be in the machine."),
  accepted: z.array(z.string()).describe("Risks that who asks takes."),
  downstream: z.string().nullable().describe("Whose pairs are asked about; null: those of the baseline."),
};

export const verdictSchema = z.object({
  ...headMembers,
  ...revisionMembers,
  ...questionMembers,
  ...answerMembers,
  reopened: z
    .array(
      z.object({
        feature: z.string(),
        answer: word("What is answered once this feature is off, and what requires it: all else still counts."),
      }),
    )
    .describe("For each feature of `gates` whether the way is open again without it."),
  links: z.object({ page: address("The same as a page."), path: address("The way over other kernels.") }),
});

export const hopSchema = z.object({
  from: kernel("That hands over"),
  to: kernel("That takes over"),
  ...answerMembers,
  back: z
    .object({
      answer: word("Whether one may take this one step back again."),
      pair: z
        .string()
        .nullable()
        .describe("`pairs/slug` of the pair that leads back; null where there is none, or several."),
    })
    .describe("The step back, by itself: a way back over other kernels is not looked for here."),
});

export const legSchema = z.object({
  isFound: z.boolean(),
  hops: z.array(hopSchema).describe("The shortest way, in order; empty where there is none."),
  safest: z
    .object({
      hops: z.array(hopSchema).describe("In order."),
      lastReturn: z.string().nullable().describe("As that of the answer, on this way."),
    })
    .nullable()
    .describe(
      "The way with the fewest conditions, risks and hops without a step back, all counted together, and of those the one with the fewest hops; null where that is the shortest way.",
    ),
  requiredStops: z.array(z.string()).describe("`kernels/slug` of kernels that every way passes."),
  missing: z
    .object({
      first: hopSchema
        .nullable()
        .describe(
          "The first hop of the repair, or the first no on the way on record that has the fewest; null where none is on record.",
        ),
      repair: z
        .array(hopSchema)
        .nullable()
        .describe(
          "The smallest set of pairs on record that would make a way if nothing stood open about them; null where no set would.",
        ),
      wanted: z
        .object({ from: kernel("That hands over"), to: kernel("That takes over"), ...answerMembers })
        .nullable()
        .describe(
          "Where no repair would do: the pair that nobody put on record and that would lead there, with what stands open of it; null where formats or builds speak against each.",
        ),
      reached: z.array(z.string()).describe("`kernels/slug` of what can be reached today."),
    })
    .nullable()
    .describe("What is missing; null where there is a way."),
});

export const pathSchema = z.object({
  ...headMembers,
  ...revisionMembers,
  ...questionMembers,
  allowed: oneOf(allowances),
  answer: word(
    "Yes where there is a way, and of a round trip also one back; no where every way on record is closed; else unknown.",
  ),
  out: legSchema,
  back: legSchema.nullable().describe("Of a round trip the way back; null where it was not asked for."),
  lastReturn: z
    .string()
    .nullable()
    .describe("`kernels/slug` of the last kernel on the shortest way out from which a way leads back to the start."),
  links: z.object({ page: address("The same as a page.") }),
});

const riskSchema = z.object({
  name: z.string(),
  message: z.string(),
  url: z.string(),
  matchingRules: z.array(z.object({ type: z.literal("Always") })),
});

/** As clients of Cincinnati read it, which ignore what they do not know. */
export const graphSchema = z.object({
  ...headMembers,
  ...revisionMembers,
  nodes: z.array(
    z.object({
      version: z.string().describe("The version of the kernel as a semantic version."),
      payload: z.string().describe("The address of its page."),
      metadata: z.record(z.string(), z.string()),
    }),
  ),
  edges: z.array(z.tuple([z.int().min(0), z.int().min(0)])).describe("From the place of one node to that of another."),
  conditionalEdges: z.array(
    z.object({
      edges: z.array(z.object({ from: z.string(), to: z.string() })),
      risks: z.array(riskSchema),
    }),
  ),
});

export type VerdictAnswer = z.infer<typeof verdictSchema>;
export type PathAnswerBody = z.infer<typeof pathSchema>;
export type GraphAnswer = z.infer<typeof graphSchema>;
