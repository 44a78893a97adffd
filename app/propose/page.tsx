import { emptyForm } from "#forms/proposal-form.ts";
import { findParameter, type PageProps } from "../page-context.ts";
import { PermittedPage } from "../frame.tsx";
import { BeginFromNote, BeginFromPatch } from "#ui/form/record/begin-from.tsx";
import { importPatch } from "./actions.ts";
import { takeNote } from "./note/actions.ts";
import { showForm } from "./form.tsx";

const begin = (
  <>
    <BeginFromNote action={takeNote} />
    <BeginFromPatch action={importPatch} />
  </>
);

export default async function Page({ searchParams }: PageProps) {
  const draft = await findParameter(searchParams, "draft");
  const form = { query: searchParams, start: emptyForm, begin, title: "Propose a change" };
  return (
    <PermittedPage
      title={form.title}
      description="A proposal while it is being written."
      path={draft === undefined ? "/propose" : `/propose?draft=${encodeURIComponent(draft)}`}
      permission="proposal:write"
      giveBack={() => showForm(form)}
    >
      {(signedIn) => showForm({ ...form, signedIn })}
    </PermittedPage>
  );
}
