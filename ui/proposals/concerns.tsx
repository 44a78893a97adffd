import type { Concern } from "#domain/proposal/proposal.ts";
import { isTaker } from "#domain/proposal/takers.ts";
import { toDayText } from "#ui/dates.ts";
import { AccountName } from "#ui/people/account-name.tsx";
import { ConcernMark } from "#ui/proposals/marks.tsx";
import { StepForm } from "#ui/proposals/step-form.tsx";
import { steps } from "#ui/proposals/steps.ts";
import { isOffered, type ProposalView } from "#ui/proposals/view.ts";
import { Prose } from "#ui/text/prose.tsx";

/** What somebody holds against the text, each with what would clear it and how it ended. */
export function Concerns({ view }: { readonly view: ProposalView }) {
  const { context, proposal } = view;
  return (
    <ol className="facts">
      {proposal.concerns.map((concern) => (
        <li key={concern.id} id={`concern-${concern.id}`}>
          <h3 className="fact-title">
            {concern.name} <ConcernMark state={concern.state} />
          </h3>
          <p className="quiet">
            <AccountName context={context} id={concern.owner} withAffiliation />, {toDayText(concern.at)}
          </p>
          <Prose context={context} text={concern.text} />
          <p>
            <b>What would clear it:</b> {concern.clears}
          </p>
          {concern.reason === undefined ? null : (
            <p>
              <b>{concern.state === "closed" ? "Closed by a chair:" : "Withdrawn:"}</b> {concern.reason}
            </p>
          )}
          {concern.state === "open" ? <Ends view={view} concern={concern} /> : null}
        </li>
      ))}
    </ol>
  );
}

function Ends({ view, concern }: { readonly view: ProposalView; readonly concern: Concern }) {
  const { context, proposal } = view;
  const about = (step: "withdraw-concern" | "close-concern") => ({
    about: { concern: concern.id },
    title: `${steps[step].title} “${concern.name}”`,
  });
  const isOwner = isOffered(view, "withdraw-concern") && isTaker("owner", proposal, context.visitor, concern.id);
  const isChair = isOffered(view, "close-concern");
  return (
    <div className="steps">
      {isOwner ? <StepForm view={view} step="withdraw-concern" {...about("withdraw-concern")} folded /> : null}
      {isChair ? <StepForm view={view} step="close-concern" {...about("close-concern")} folded /> : null}
      {isOwner || isChair ? null : (
        <p className="quiet">Its owner can withdraw it; a chair can close it with a reason.</p>
      )}
    </div>
  );
}
