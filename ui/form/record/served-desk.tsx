"use client";

import { useActionState } from "react";
import { toSendAddress } from "#forms/draft-address.ts";
import { untouched, type FormState } from "#forms/form-message.ts";
import { withSentAlong } from "#forms/sent-form.ts";
import { toTypedForm } from "#forms/proposal-form.ts";
import { ProposalDesk, type DeskFacts } from "#ui/form/record/proposal-desk.tsx";
import type { IslandScripts } from "#ui/islands/island.tsx";
import { TakenUp } from "#ui/islands/taken-up.tsx";

interface ServedDeskProps {
  readonly action: (before: FormState<undefined>, form: FormData) => Promise<FormState<undefined>>;
  readonly scripts: IslandScripts | undefined;
  readonly facts: DeskFacts;
}

/** As the server answers with it: as it was asked for, or with what was sent and refused. */
export function ServedDesk({ action, scripts, facts }: ServedDeskProps) {
  // By its address the answer finds its form, on whichever page that stood: what keeps a form changes the address of its page.
  const [state, send] = useActionState(action, untouched, toSendAddress(facts.proposal));
  const shown = state.status === "refused" ? toRefused(facts, state) : facts;
  return (
    <TakenUp name="ProposalDesk" scripts={scripts} props={shown}>
      <ProposalDesk {...shown} send={send} />
    </TakenUp>
  );
}

function toRefused(facts: DeskFacts, refused: FormState & { readonly status: "refused" }): DeskFacts {
  const { typed, issues, message, signIn, proposal } = refused;
  const version = Number(toText(typed["version"]) ?? facts.version);
  return {
    ...facts,
    form: withSentAlong(toTypedForm(typed, facts.form), typed),
    issues: issues.length > 0 ? issues : facts.issues,
    draft: toText(typed["draft"]) ?? facts.draft,
    version,
    isSaved: version > 0,
    refused: { message, isSignedOut: signIn !== undefined, hasIssues: issues.length > 0, proposal },
    toAdd: toText(typed["add-record"]) ?? "",
  };
}

const toText = (typed: unknown): string | undefined => (typeof typed === "string" ? typed : undefined);
