import { notFound } from "next/navigation";
import type { Proposal } from "#domain/proposal/proposal.ts";
import { requireRegister } from "#server/register/register.ts";
import { toFormAddress, toSendAddress } from "#forms/draft-address.ts";
import type { ProposalForm } from "#forms/kept-form.ts";
import { emptyForm } from "#forms/proposal-form.ts";
import { findNumber, findParameter, type PageProps } from "../../../page-context.ts";
import { PermittedPage } from "../../../frame.tsx";
import { showForm } from "../../../propose/form.tsx";

export default async function Page({ params, searchParams }: PageProps<"id">) {
  const id = findNumber((await params).id, 1) ?? notFound();
  const draft = await findParameter(searchParams, "draft");
  const title = `Edit proposal ${id}`;
  return (
    <PermittedPage
      title={title}
      description="A proposal while it is being edited."
      path={draft === undefined ? toSendAddress(id) : toFormAddress({ draft, proposal: id })}
      permission="proposal:write"
      giveBack={() => showForm({ query: searchParams, start: emptyForm, proposal: id, title })}
    >
      {async (signedIn) => {
        const proposal = (await requireRegister().proposals.find(id, signedIn.actor.id)) ?? notFound();
        return showForm({ signedIn, query: searchParams, start: toForm(proposal), proposal: id, title });
      }}
    </PermittedPage>
  );
}

const toForm = ({ content: { title, message, changes }, length }: Proposal): ProposalForm => ({
  title,
  message,
  editorial: false,
  changes: changes.map((change) => ({ body: {}, ...change })),
  length,
});
