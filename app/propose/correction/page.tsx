import { notFound } from "next/navigation";
import { toCorrectionAddress, toFormAddress } from "#forms/draft-address.ts";
import { listCarriedSources } from "#forms/note/carried-sources.ts";
import { findBegunForm } from "#server/proposals/begun-form.ts";
import { requireRegister } from "#server/register/register.ts";
import { NoDraft } from "#ui/form/record/no-draft.tsx";
import { CarryForm } from "#ui/form/record/note/carry-form.tsx";
import { NoNote } from "#ui/form/record/note/no-note.tsx";
import { PermittedPage } from "../../frame.tsx";
import { findNumberParameter, findPageContext, findParameter, type PageProps } from "../../page-context.ts";
import { carrySources } from "./actions.ts";

export default async function Page({ searchParams }: PageProps) {
  const meeting = (await findParameter(searchParams, "meeting")) ?? notFound();
  const draft = await findParameter(searchParams, "draft");
  const proposal = await findNumberParameter(searchParams, "proposal", 1);
  return (
    <PermittedPage
      title="What rests on the older note"
      description="Sources that quote a note which was corrected, and what they quote now."
      path={toCorrectionAddress({ draft, proposal, meeting })}
      permission="proposal:write"
    >
      {async ({ actor }) => {
        const { spec } = (await findPageContext(undefined)) ?? notFound();
        const begun = await findBegunForm(requireRegister().drafts, actor.id, draft);
        if (!begun) return <NoDraft />;
        const { form, draft: saved } = begun;
        const carried = listCarriedSources(form, spec, meeting);
        if (!carried) return <NoNote />;
        return (
          <CarryForm
            action={carrySources}
            hidden={{
              meeting,
              ...(saved && { draft: saved.id }),
              ...(proposal === undefined ? {} : { proposal: String(proposal) }),
            }}
            back={saved ? toFormAddress({ draft: saved.id, proposal, version: saved.version }) : `/meetings/${meeting}`}
            carried={carried}
          />
        );
      }}
    </PermittedPage>
  );
}
