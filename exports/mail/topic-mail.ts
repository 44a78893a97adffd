/** A topic as a mail: the question, who holds what about it in which words, and how it stands. */
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { findRecord } from "#domain/register/spec.ts";
import { listCitedReferences } from "#exports/mail/cited-thread.ts";
import { toBody, toNamedDay, type Mail } from "#exports/mail/mail.ts";
import { openPieces, toSubject, toStatusLine, type Written } from "#exports/mail/written.ts";

type Topic = RegisterRecord<"topic">;

export function toTopicMail(topic: Topic, written: Written): Mail {
  const { body, slug, at } = topic;
  const { spec } = written;
  const pieces = openPieces(written);
  const { toField, toList, toLine, nameOf } = pieces;
  return {
    subject: toSubject(spec, "topic", body.title),
    at,
    references: listCitedReferences(body, spec),
    text: toBody([
      ...pieces.toProse(body.question),
      [
        toField(
          "Status",
          `${toStatusLine(topic, spec) ?? body.status} ${pieces.citePath(`/${toRecordId("topic", slug)}`)}`,
        ),
        toField("Raised by", body.raisedBy && nameOf("person", body.raisedBy)),
        ...body.answeredBy.map((decision) => toField("Answered by", nameOf("decision", decision))),
        ...body.supersededBy.map((other) => toField("Superseded by", nameOf("topic", other))),
        ...(body.reason ? [toField(`Why it is ${body.status}`, toLine(body.reason.text))] : []),
      ]
        .filter((line) => line !== "")
        .join("\n"),
      ...(body.positions.length > 0 ? ["Positions, in the order in which they were spoken:"] : []),
      ...body.positions.flatMap((position) => [
        pieces.toItem(`${toSpeaker(position, written)}: ${toLine(position.text)}`),
        ...position.sources.slice(0, 1).map(pieces.toQuote),
      ]),
      ...toList(
        "Positions in tension:",
        (body.tensions ?? []).map(({ between, text }) => `${toLine(text)} ${toSides(between, body.positions, toLine)}`),
      ),
      ...toList(
        "On an agenda, or suggested for one:",
        body.schedule.map(({ day, text }) => `${toNamedDay(day)}: ${toLine(text)}`),
      ),
      ...toList(
        "What became of it:",
        body.outcome.map(({ text }) => toLine(text)),
      ),
      pieces.toLines(),
    ]),
  };
}

/** As the note has it: by name, or not. What somebody said is no more than that. */
function toSpeaker({ speaker, attribution, stance }: Topic["body"]["positions"][number], { spec }: Written): string {
  const who =
    speaker === undefined
      ? attribution === "group"
        ? "The group"
        : "Somebody"
      : (findRecord(spec, "person", speaker)?.body.name ?? speaker);
  return `${who} (${stance})`;
}

const toSides = (between: readonly string[], positions: Topic["body"]["positions"], toLine: (text: string) => string) =>
  positions
    .filter(({ id }) => between.includes(id))
    .map(({ text }) => `“${toLine(text)}”`)
    .join(" against ");
