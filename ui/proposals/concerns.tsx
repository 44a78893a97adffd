import type { Concern } from "#domain/proposal/proposal.ts";
import { limits } from "#domain/limits.ts";
import { hidden } from "#ui/account/fields.ts";
import { toDayText } from "#ui/dates.ts";
import { ActionForm } from "#ui/form/action-form.tsx";
import { AccountName } from "#ui/people/account-name.tsx";
import { ConcernMark } from "#ui/proposals/marks.tsx";
import { toStamp } from "#ui/proposals/step-forms.tsx";
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
  const { context, actions } = view;
  const fields = [...toStamp(view), hidden("concern", concern.id)];
  const isOwner = context.visitor?.id === concern.owner && isOffered(view, "withdraw-concern");
  const isChair = isOffered(view, "close-concern");
  return (
    <div className="steps">
      {isOwner ? (
        <ActionForm
          label={`Withdraw “${concern.name}”`}
          action={actions["withdraw-concern"]}
          fields={[
            ...fields,
            { name: "text", label: "What cleared it", optional: true, maxLength: limits.sentence, autoComplete: "off" },
          ]}
          submit="Withdraw the concern"
          folded
        />
      ) : null}
      {isChair ? (
        <ActionForm
          label={`Close “${concern.name}”`}
          action={actions["close-concern"]}
          fields={[
            ...fields,
            { name: "reason", label: "Why it no longer stands", hint: "Stays with the concern.", rows: 3 },
          ]}
          submit="Close the concern"
          folded
        />
      ) : null}
      {isOwner || isChair ? null : (
        <p className="quiet">Its owner can withdraw it; a chair can close it with a reason.</p>
      )}
    </div>
  );
}
