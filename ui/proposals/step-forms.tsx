import { limits } from "#domain/limits.ts";
import { positionMarks } from "#domain/proposal/marks.ts";
import { positionWords, type StepType } from "#domain/proposal/schema.ts";
import { hidden } from "#ui/account/fields.ts";
import { ActionForm } from "#ui/form/action-form.tsx";
import type { Field } from "#ui/form/form-field.tsx";
import { stepWords, takerWords } from "#ui/proposals/step-words.ts";
import { isOffered, type ProposalView } from "#ui/proposals/view.ts";
import { toHref } from "#ui/page-context.ts";
import { Ticked } from "#ui/text/ticked.tsx";

interface StepForm {
  readonly title: string;
  readonly fields: readonly Field[];
  readonly submit: string;
}

const markdown = (name: string, label: string, hint: string, rest: Partial<Field> = {}): Field => ({
  name,
  label,
  hint: `${hint} Markdown.`,
  rows: 4,
  maxLength: limits.prose,
  ...rest,
});

/** Steps on the proposal as a whole. Those on a concern stand with it, comments with the discussion. */
const forms = {
  submit: { title: "Submit it to the group", fields: [], submit: "Submit" },
  "take-position": {
    title: "Take a position",
    fields: [
      {
        name: "position",
        label: "Position on this text",
        options: positionWords.map((value) => ({
          value,
          label: `${positionMarks[value].glyph} ${value.replace("-", " ")}: ${positionMarks[value].meaning}`,
        })),
      },
      markdown("text", "Why", "Stands with your name.", { optional: true, rows: 3 }),
    ],
    submit: "Take this position",
  },
  "raise-concern": {
    title: "Raise a concern",
    fields: [
      { name: "name", label: "Name of the concern", hint: "How others will refer to it.", maxLength: limits.line },
      markdown("text", "The concern", "What is wrong with this text."),
      {
        name: "clears",
        label: "What would clear it",
        hint: "One sentence. It blocks the last call until you withdraw it, or a chair closes it with a reason.",
        maxLength: limits.sentence,
      },
    ],
    submit: "Raise this concern",
  },
  "request-changes": {
    title: "Request changes",
    fields: [markdown("reason", "What should change", "Its author then edits it and submits it again.")],
    submit: "Request these changes",
  },
  "start-last-call": { title: "Start the last call", fields: [], submit: "Start the last call" },
  accept: {
    title: "Accept it",
    fields: [
      markdown("outcome", "Outcome", "Why it is accepted. Needed where somebody objects; it stays with the proposal.", {
        optional: true,
      }),
    ],
    submit: "Accept",
  },
  reject: { title: "Reject it", fields: [markdown("reason", "Why", "Stays with the proposal.")], submit: "Reject" },
  withdraw: {
    title: "Withdraw it",
    fields: [markdown("reason", "Why", "Stays with the proposal.")],
    submit: "Withdraw",
  },
} as const satisfies { readonly [Step in StepType]?: StepForm };

type WholeStep = keyof typeof forms;

const isWhole = (step: StepType): step is WholeStep => Object.hasOwn(forms, step);

export const toStamp = ({ proposal }: Pick<ProposalView, "proposal">): readonly Field[] => [
  hidden("id", String(proposal.id)),
  hidden("length", String(proposal.length)),
];

/** What the visitor may do now; what others may, and what stands in the way. */
export function NextSteps({ view }: { readonly view: ProposalView }) {
  const { offers, actions, proposal, context } = view;
  const mine = offers.filter(({ isYours, obstacles }) => isYours && obstacles.length === 0);
  const blocked = offers.filter(({ isYours, obstacles }) => isYours && obstacles.length > 0);
  const others = offers.filter(({ isYours, step }) => !isYours && isWhole(step));
  return (
    <div className="steps">
      {mine.map(({ step }) =>
        isWhole(step) ? (
          <ActionForm
            key={step}
            label={forms[step].title}
            action={actions[step]}
            fields={[...toStamp(view), ...forms[step].fields]}
            submit={forms[step].submit}
            folded
          />
        ) : null,
      )}
      {isOffered(view, "edit") ? (
        <p>
          <a href={toHref(context, `/proposals/${proposal.id}/edit`)}>Edit it</a>
        </p>
      ) : null}
      {blocked.map(({ step, obstacles }) => (
        <div key={step} className="obstacles">
          <p>You cannot {stepWords[step]} yet:</p>
          <Obstacles messages={obstacles} />
        </div>
      ))}
      {others.length > 0 ? (
        <ul className="links quiet">
          {others.map(({ step, by, obstacles }) => (
            <li key={step}>
              {takerWords[by]} can {stepWords[step]}
              {obstacles.length > 0 ? (
                <>
                  {" "}
                  once nothing stands in the way: <Ticked text={obstacles.join("; ")} />
                </>
              ) : null}
              .
            </li>
          ))}
        </ul>
      ) : null}
      {context.visitor ? null : (
        <p>
          <a href={`/signin?next=${encodeURIComponent(`/proposals/${proposal.id}`)}`}>Sign in</a> to take part.
        </p>
      )}
    </div>
  );
}

const Obstacles = ({ messages }: { readonly messages: readonly string[] }) => (
  <ul className="plain-list">
    {messages.map((message) => (
      <li key={message}>
        <Ticked text={message} />
      </li>
    ))}
  </ul>
);
