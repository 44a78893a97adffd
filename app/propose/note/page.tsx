import { notFound } from "next/navigation";
import { toMeetingOf } from "#domain/meeting/note.ts";
import { toFormAddress, toNoteAddress } from "#forms/draft-address.ts";
import { findNoteToMark } from "#forms/note/note-to-mark.ts";
import { findBegunForm } from "#server/proposals/begun-form.ts";
import { requireRegister } from "#server/register/register.ts";
import { NoDraft } from "#ui/form/record/no-draft.tsx";
import { NoNote } from "#ui/form/record/note/no-note.tsx";
import { ServedNote } from "#ui/form/record/note/served-note.tsx";
import { PermittedPage } from "../../frame.tsx";
import { findNumberParameter, findPageContext, findParameter, type PageProps } from "../../page-context.ts";
import { recordFromNote } from "./actions.ts";

export default async function Page({ searchParams }: PageProps) {
  const meeting = (await findParameter(searchParams, "meeting")) ?? notFound();
  const draft = await findParameter(searchParams, "draft");
  const proposal = await findNumberParameter(searchParams, "proposal", 1);
  return (
    <PermittedPage
      title="Record from the note"
      description="Sentences of a meeting note, and what each of them becomes."
      path={toNoteAddress({ draft, proposal, meeting })}
      permission="proposal:write"
    >
      {async ({ actor }) => {
        const context = (await findPageContext(undefined)) ?? notFound();
        const begun = await findBegunForm(requireRegister().drafts, actor.id, draft);
        if (!begun) return <NoDraft />;
        const { form, draft: saved } = begun;
        const note = findNoteToMark(form, context.spec, meeting);
        if (!note) return <NoNote />;
        return (
          <ServedNote
            action={recordFromNote}
            scripts={context.staticMarkup?.scripts}
            facts={{
              meeting,
              proposal,
              saved: saved && { draft: saved.id, version: saved.version },
              back:
                draft === undefined
                  ? `/meetings/${toMeetingOf(meeting)}`
                  : toFormAddress({ draft, proposal, ...(saved && { version: saved.version }) }),
              note,
            }}
          />
        );
      }}
    </PermittedPage>
  );
}
