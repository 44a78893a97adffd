import { StepForm } from "#ui/proposals/step-form.tsx";
import { stepWords, takerWords } from "#domain/proposal/step-words.ts";
import { isWhole } from "#ui/proposals/steps.ts";
import { isOffered, type ProposalView } from "#ui/proposals/view.ts";
import { toHref } from "#ui/page-context.ts";
import { Ticked } from "#ui/text/ticked.tsx";

/** What the visitor may do now; what others may, and what stands in the way. */
export function NextSteps({ view }: { readonly view: ProposalView }) {
  const { offers, proposal, context } = view;
  const mine = offers.filter(({ isYours, obstacles }) => isYours && obstacles.length === 0);
  const blocked = offers.filter(({ isYours, obstacles }) => isYours && obstacles.length > 0);
  const others = offers.filter(({ isYours, step }) => !isYours && isWhole(step));
  return (
    <div className="steps">
      {mine.map(({ step }) => (isWhole(step) ? <StepForm key={step} view={view} step={step} folded /> : null))}
      {isOffered(view, "edit") ? (
        <p>
          <a href={toHref(context, `/proposals/${proposal.id}/edit`)}>Edit it</a>
        </p>
      ) : null}
      {blocked.map(({ step, obstacles }) => (
        <div key={step} className="obstacles">
          <p>You cannot {stepWords[step].takes} yet:</p>
          <Obstacles messages={obstacles} />
        </div>
      ))}
      {others.length > 0 ? (
        <ul className="links quiet">
          {others.map(({ step, by, obstacles }) => (
            <li key={step}>
              {takerWords[by]} can {stepWords[step].takes}
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
