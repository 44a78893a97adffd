import { notFound } from "next/navigation";
import { requireRegister } from "#server/register/register.ts";
import { listDraftNotes, listQuotable } from "#forms/draft-notes.ts";
import { listTypedPlaces } from "#forms/found-passages.ts";
import { findTypedAt } from "#forms/command.ts";
import { NoDraft } from "#ui/form/record/no-draft.tsx";
import { PassageForm } from "#ui/form/record/passage-form.tsx";
import { findKeptForm } from "#forms/kept-form.ts";
import { findNumberParameter, findPageContext, findParameter, type PageProps } from "../../page-context.ts";
import { PermittedPage } from "../../frame.tsx";
import { choosePassage } from "../actions.ts";
import { toFormAddress, toPassageAddress } from "#forms/draft-address.ts";
import { listParts } from "#ui/form/record/passage-parts.ts";

export default async function Page({ searchParams }: PageProps) {
  const draft = (await findParameter(searchParams, "draft")) ?? notFound();
  const at = (await findParameter(searchParams, "at")) ?? notFound();
  const proposal = await findNumberParameter(searchParams, "proposal", 1);
  return (
    <PermittedPage
      title="Choose a sentence"
      description="A sentence of a meeting note, to rest a proposal on."
      path={toPassageAddress({ draft, proposal, at })}
      permission="proposal:write"
    >
      {async ({ actor }) => {
        const { spec } = (await findPageContext(undefined)) ?? notFound();
        const saved = await requireRegister().drafts.find(actor.id, draft);
        const form = saved && findKeptForm(saved.form);
        if (!form) return <NoDraft />;
        const { meeting: typed, quote } = findTypedAt(form, at);
        const requested = (await findParameter(searchParams, "meeting")) ?? (typeof typed === "string" ? typed : "");
        const own = listDraftNotes(form);
        const notes = listQuotable(spec, form);
        const note = notes.get(requested);
        return (
          <PassageForm
            action={choosePassage}
            hidden={{ draft, at, ...(proposal === undefined ? {} : { proposal: String(proposal) }) }}
            back={`${toFormAddress({ draft, proposal, version: saved.version })}#${at}`}
            meetings={[...notes].map(([slug, { title }]) => ({
              slug,
              title: own.has(slug) ? `${title} (in this proposal)` : title,
            }))}
            meeting={requested}
            places={listTypedPlaces(note, quote)}
            parts={note ? listParts(note) : []}
          />
        );
      }}
    </PermittedPage>
  );
}
