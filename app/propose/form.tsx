/** The form of a proposal, as the pages that it stands on make it. */
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { kinds } from "#domain/kinds.ts";
import { toPointer } from "#domain/parse.ts";
import type { SignedIn } from "#server/actor.ts";
import { requireRegister } from "#server/register.ts";
import { NoDraft } from "#ui/form/record/no-draft.tsx";
import { toFormNode } from "#ui/form/record/form-tree.ts";
import { ProposalEditor, type ChangeToShow } from "#ui/form/record/proposal-editor.tsx";
import { findKeptForm, type ChangeForm, type ProposalForm } from "#ui/form/record/proposal-form.ts";
import { toShape } from "#ui/form/record/shape.ts";
import { findParameter, findReading, type Query } from "../asked.ts";
import { sendProposalForm } from "./actions.ts";
import { KeepWhileTyping } from "./keep-while-typing.tsx";
import { toFormAddress } from "./address.ts";
import { LivePreview } from "./live-preview.tsx";
import { preview, toDrawnFacts } from "./preview.ts";
import { listChoices, listKindChoices } from "./records.ts";

interface FormToShow {
  readonly signedIn: SignedIn;
  readonly query: Query;
  /** What the form holds before anything is typed into it. */
  readonly start: ProposalForm;
  readonly proposal?: number;
}

export async function showForm({ signedIn: { actor }, query, start, proposal }: FormToShow) {
  const reading = (await findReading(undefined)) ?? notFound();
  const id = await findParameter(query, "draft");
  const kept = id === undefined ? undefined : await requireRegister().drafts.find(actor.id, id);
  const form = kept ? findKeptForm(kept.form) : start;
  if ((id !== undefined && !kept) || !form) return <NoDraft />;

  const draft = id ?? randomUUID();
  const isRead = (await findParameter(query, "show")) !== undefined;
  const read = isRead ? await toDrawnFacts(await preview(form, actor.id, reading)) : undefined;
  const stamp = `${kept?.updatedAt ?? ""} ${String(isRead)}`;
  return (
    <>
      <header className="list-head">
        <h1>{proposal === undefined ? "Propose a change" : `Edit proposal ${proposal}`}</h1>
        <p className="lede">
          Nothing in the register changes until the group has agreed. What you type is kept as a draft whenever you
          press a button, and only you see it.
        </p>
      </header>
      <div className="proposal-desk">
        <ProposalEditor
          action={sendProposalForm}
          draft={draft}
          stamp={stamp}
          {...(proposal === undefined ? {} : { proposal })}
          isSaved={kept !== undefined}
          title={form.title}
          message={form.message}
          editorial={form.editorial}
          changes={form.changes.map((change, index) => toShown(change, index))}
          issues={read?.issues ?? []}
          records={listChoices(reading.spec)}
          kinds={listKindChoices()}
        >
          <KeepWhileTyping address={toFormAddress(draft, proposal)} />
        </ProposalEditor>
        <LivePreview key={stamp} start={read} />
      </div>
    </>
  );
}

function toShown({ kind, body, ...change }: ChangeForm, index: number): ChangeToShow {
  const path = `${toPointer(["changes", index])}/body`;
  const node = toFormNode(toShape(kinds[kind].schema), body, { path, label: "", isOptional: false });
  return { ...change, kind, label: kinds[kind].label, nodes: node.type === "group" ? node.nodes : [] };
}
