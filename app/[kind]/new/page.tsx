import { notFound } from "next/navigation";
import { kinds } from "#domain/register/kinds.ts";
import { findKindByCollection } from "#domain/register/reference.ts";
import { readings } from "#notations/registry.ts";
import { BeginFromNotation, BeginFromNote } from "#ui/form/record/begin-from.tsx";
import { toNewRecord } from "#forms/chosen-records.ts";
import { emptyForm } from "#forms/proposal-form.ts";
import { toTopicForm, type PutForward } from "#forms/begun-topic.ts";
import { findParameter, type PageProps, type Query } from "../../page-context.ts";
import { PermittedPage } from "../../frame.tsx";
import { importMachine } from "../../propose/actions.ts";
import { takeNote } from "../../propose/note/actions.ts";
import { showForm } from "../../propose/form.tsx";

export default async function Page({ params, searchParams }: PageProps<"kind">) {
  const collection = (await params).kind;
  const kind = findKindByCollection(collection);
  if (!kind || kind === "charter") notFound(); // there is one charter for good
  const begin =
    kind === "machine" ? (
      <BeginFromNotation action={importMachine} notations={readings.map(({ name }) => name)} />
    ) : kind === "meeting" ? (
      <BeginFromNote action={takeNote} />
    ) : null;
  const title = `Propose a new ${kinds[kind].label}`;
  const putForward = kind === "topic" ? await findPutForward(searchParams) : undefined;
  const start = putForward ? toTopicForm(putForward) : { ...emptyForm, changes: [toNewRecord(kind)] };
  const form = { query: searchParams, start, begin, title };
  return (
    <PermittedPage
      title={title}
      description="A proposal while it is being written."
      path={`/${collection}/new${putForward ? toQuery(putForward) : ""}`}
      permission="proposal:write"
      giveBack={() => showForm(form)}
    >
      {(signedIn) => showForm({ ...form, signedIn })}
    </PermittedPage>
  );
}

/** What the short form on the page of the next agenda says; undefined where nobody comes from there. */
async function findPutForward(query: Query): Promise<PutForward | undefined> {
  const [title, question, day] = await Promise.all(
    ["title", "question", "day"].map((name) => findParameter(query, name)),
  );
  return title === undefined ? undefined : { title, question, day };
}

const toQuery = ({ title = "", question = "", day = "" }: PutForward): string =>
  `?${new URLSearchParams({ title, question, day }).toString()}`;
