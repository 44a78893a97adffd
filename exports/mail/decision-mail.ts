/** A decision as a mail: what was decided, by whom, in which words of the note, and what came of it. */
import { burdenWords } from "#domain/decision/burden-words.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { findRecord } from "#domain/register/spec.ts";
import { listCitedReferences } from "#exports/mail/cited-thread.ts";
import { toBody, toNamedDay, type Mail } from "#exports/mail/mail.ts";
import { listReferences } from "#exports/mail/thread.ts";
import { openPieces, toSubject, toStatusLine, type Written } from "#exports/mail/written.ts";

export function toDecisionMail(decision: RegisterRecord<"decision">, written: Written): Mail {
  const { body, slug, at } = decision;
  const { spec } = written;
  const pieces = openPieces(written);
  const { toField, toList, toLine, nameOf } = pieces;
  const meeting = findRecord(spec, "meeting", body.meeting);
  const deciders = [
    ...(body.deciders.by === "group" ? ["the group"] : []),
    ...body.deciders.people.map((person) => nameOf("person", person)),
  ].join(", ");
  const inThread = meeting ? listReferences(meeting.body) : [];
  return {
    subject: toSubject(spec, "decision", body.title),
    at,
    references: inThread.length > 0 ? inThread : listCitedReferences(body, spec),
    text: toBody([
      ...pieces.toProse(body.statement),
      [
        toField(
          "Status",
          `${toStatusLine(decision, spec) ?? body.status} ${pieces.citePath(`/${toRecordId("decision", slug)}`)}`,
        ),
        toField("Decided", `${toNamedDay(body.day)}, in: ${nameOf("meeting", body.meeting)}`),
        toField("By", deciders),
        toField("Whose work", burdenWords[body.burden]),
        toField("Review by", body.reviewBy && toNamedDay(body.reviewBy)),
        ...body.supersededBy.map((other) => toField("Superseded by", nameOf("decision", other))),
      ]
        .filter((line) => line !== "")
        .join("\n"),
      ...(body.reason ? [toField(`Why it is ${body.status}`, toLine(body.reason.text))] : []),
      ...body.sources.map(pieces.toQuote),
      ...toList("Carried by:", body.carriedBy.map(pieces.name)),
      ...toList(
        "Answers:",
        body.answers.map((topic) => nameOf("topic", topic)),
      ),
      ...toList(
        "Consequences:",
        body.consequences.map(({ text }) => toLine(text)),
      ),
      ...toList(
        "What came of it:",
        body.later.map(({ text }) => toLine(text)),
      ),
      pieces.toLines(),
    ]),
  };
}
