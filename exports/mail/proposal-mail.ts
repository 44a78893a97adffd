/** A proposal as a mail: what it would change and why, how far it is, and until when somebody can say something. */
import { toMinute } from "#domain/proposal/consensus.ts";
import { stateMarks } from "#domain/proposal/marks.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import type { ProposedChange } from "#domain/proposal/schema.ts";
import { kinds } from "#domain/register/kinds.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { listCitedReferences } from "#exports/mail/cited-thread.ts";
import { toBody, type Mail } from "#exports/mail/mail.ts";
import { openPieces, toSubject, type Pieces, type Written } from "#exports/mail/written.ts";

export function toProposalMail(proposal: Proposal, written: Written): Mail {
  const { id, content, state, since, lastCallEndsAt, outcome, concerns } = proposal;
  const { spec } = written;
  const pieces = openPieces(written);
  const { toField, toList, toLine, citePath } = pieces;
  return {
    subject: toSubject(spec, `proposal ${id}`, content.title),
    at: since,
    references: listCitedReferences(content.changes, spec),
    text: toBody([
      ...pieces.toProse(content.message),
      [
        toField("State", `${stateMarks[state].word} ${citePath(`/proposals/${id}`)}`),
        toField(
          "Last call",
          state === "last-call" && lastCallEndsAt !== undefined
            ? `until ${toMinute(lastCallEndsAt)}; speak up before then, in the register or by answering this mail`
            : undefined,
        ),
        toField("Outcome", outcome && toLine(outcome)),
      ]
        .filter((line) => line !== "")
        .join("\n"),
      ...toList(
        "It would change:",
        content.changes.map((change) => toChangeLine(change, id, pieces)),
      ),
      ...toList(
        "Concerns that are open:",
        concerns
          .filter((concern) => concern.state === "open")
          .map(({ name, clears }) => `${name}; what clears it: ${clears}`),
      ),
      pieces.toLines(),
    ]),
  };
}

const ops: Readonly<Record<ProposedChange["op"], string>> = { create: "new", update: "changed", retire: "retired" };

/** With a link to what of it differs. */
function toChangeLine(change: ProposedChange, proposal: number, { citePath }: Pieces): string {
  const record = toRecordId(change.kind, change.slug);
  return `${ops[change.op]}: ${kinds[change.kind].label} ${change.slug} ${citePath(`/proposals/${proposal}?show=${record}#difference`)}`;
}
