/** The form of a proposal, as the pages that it stands on make it. */
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import type { SignedIn } from "#server/auth/actor.ts";
import { findBlockDrawings } from "#server/diagrams/draw-blocks.ts";
import { requireRegister } from "#server/register/register.ts";
import { ApartFrom } from "#ui/form/record/apart-from.tsx";
import { NoDraft } from "#ui/form/record/no-draft.tsx";
import { ServedDesk } from "#ui/form/record/served-desk.tsx";
import { findKeptForm, type ProposalForm } from "#forms/kept-form.ts";
import { toTidyForm } from "#forms/proposal-form.ts";
import type { PreviewFacts } from "#ui/form/record/preview-facts.ts";
import type { PageContext } from "#ui/page-context.ts";
import { ReadFindingsList } from "#ui/form/record/read-findings-list.tsx";
import { findParameter, findPageContext, type Query } from "../page-context.ts";
import { isFormSent } from "../frame.tsx";
import { sendProposalForm } from "./actions.ts";
import { previewForm } from "#server/proposals/preview-form.ts";
import { listNewTexts, toPreviewFacts, withDrawings } from "#ui/form/live/shown-facts.ts";
import { listChoices, listKindChoices } from "#forms/chosen-records.ts";

interface FormToShow {
  /** Nobody, where a form was sent by somebody who may not: it then shows what they sent. */
  readonly signedIn?: SignedIn;
  readonly query: Query;
  /** Of the page. */
  readonly title: string;
  /** What the form holds before anything is typed into it. */
  readonly start: ProposalForm;
  readonly proposal?: number;
  /** Another way to begin, above the form until it is kept. */
  readonly begin?: ReactNode;
}

export async function showForm({ signedIn, query, title, start, proposal, begin }: FormToShow) {
  const context = (await findPageContext(undefined)) ?? notFound();
  const id = await findParameter(query, "draft");
  const actor = signedIn?.actor.id;
  const saved = id === undefined || !actor ? undefined : await requireRegister().drafts.find(actor, id);
  const form = saved ? findKeptForm(saved.form) : start;
  if ((id !== undefined && !saved && !(await isFormSent())) || !form) return <NoDraft />;

  const draft = id ?? randomUUID();
  const isRead = (await findParameter(query, "show")) !== undefined;
  const read = isRead && actor ? await findDrawnPreview(form, actor, context) : undefined;
  const apartFrom = await findParameter(query, "apart");
  const other = apartFrom === undefined || !actor ? undefined : await requireRegister().drafts.find(actor, apartFrom);
  return (
    <>
      <header className="list-head">
        <h1>{title}</h1>
        <p className="lede">
          Nothing in the register changes until the group has agreed. What you type is kept as a draft whenever you
          press a button, and only you see it.
        </p>
      </header>
      {other && other.id !== draft ? <ApartFrom other={other} /> : null}
      {saved ? null : begin}
      {form.read ? <ReadFindingsList {...form.read} /> : null}
      <ServedDesk
        action={sendProposalForm}
        scripts={context.staticMarkup?.scripts}
        facts={{
          draft,
          version: saved?.version ?? 0,
          isSaved: saved !== undefined,
          proposal,
          form,
          issues: read?.issues ?? [],
          choices: listChoices(context.spec),
          kinds: listKindChoices(),
          isPreviewed: actor !== undefined,
          preview: read,
        }}
      />
    </>
  );
}

async function findDrawnPreview(form: ProposalForm, author: string, context: PageContext): Promise<PreviewFacts> {
  const found = await previewForm(requireRegister(), form, author, context.spec);
  const texts = listNewTexts(toTidyForm(form), context).map(({ text }) => text);
  const drawn = { ...context, drawings: await findBlockDrawings(requireRegister(), texts) };
  return withDrawings(toPreviewFacts(form, found, drawn), await Promise.all(found.draw()));
}
