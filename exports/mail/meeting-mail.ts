/**
 * What the register has of a meeting as a mail: minutes in the form of the group's notes, with what was decided, talked
 * about and promised, each with a link. It adds nothing to the note, and says how strong each thing is.
 */
import { withCapital } from "#domain/capital.ts";
import { listPromised, listScheduled } from "#domain/meeting/of-day.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { findRecord } from "#domain/register/spec.ts";
import { toBody, toNamedDay, toNamedTime, type Mail } from "#exports/mail/mail.ts";
import { toReadableLine } from "#exports/mail/readable.ts";
import { listReferences } from "#exports/mail/thread.ts";
import { wrapText } from "#exports/mail/wrap.ts";
import { openPieces, toSubject, toStatusLine, type Pieces, type Written } from "#exports/mail/written.ts";

type Meeting = RegisterRecord<"meeting">;

export function toMeetingMail(meeting: Meeting, written: Written): Mail {
  const { body, slug, at } = meeting;
  const { spec } = written;
  const pieces = openPieces(written);
  const what = body.form === "mail" ? "the mail to the list" : "the call";
  const head = `The register has this of ${what} of ${toNamedDay(body.day)} ${pieces.citePath(`/${toRecordId("meeting", slug)}`)}.`;
  const actions = listPromised(spec.records.action, slug);
  const sections = [
    toSection("Decided or acknowledged", listDecisions(meeting, written, pieces), pieces),
    toSection("Topics", listTopics(meeting, written, pieces), pieces),
    toSection("Actions", listActions(actions, isAhead, written, pieces), pieces),
    toSection(
      "Done",
      listActions(actions, (action) => !isAhead(action), written, pieces),
      pieces,
    ),
    ...(body.next ? [toNext(body.next, slug, pieces)] : []),
  ];
  return {
    subject: toSubject(spec, "", body.title),
    at,
    references: listReferences(body),
    text: toBody([
      "Hi everybody,",
      wrapText(head),
      ...pieces.toProse(body.summary),
      ...sections.filter((section) => section !== ""),
      pieces.toLines(),
    ]),
  };
}

const LINE = "----->o-----";

function toSection(heading: string, items: readonly string[], { toList }: Pieces): string {
  const [, list] = toList(heading, items);
  return list === undefined ? "" : `${LINE}\n**${heading}**\n\n${list}`;
}

/** Each with how far it has got as its label, which a reader of notes takes for no more than that. */
const listDecisions = ({ slug }: Meeting, { spec }: Written, { nameOf }: Pieces): readonly string[] =>
  spec.records.decision
    .filter(({ body }) => body.meeting === slug)
    .map((decision) => `${withCapital(decision.body.status)}: ${nameOf("decision", decision.slug)}`);

const listTopics = ({ body }: Meeting, { spec }: Written, { nameOf }: Pieces): readonly string[] =>
  body.form === "mail"
    ? []
    : listScheduled(spec.records.topic, body.day).map(
        (topic) => `${nameOf("topic", topic.slug)} (${toStatusLine(topic, spec) ?? topic.body.status})`,
      );

type Action = RegisterRecord<"action">;
type Announced = NonNullable<Meeting["body"]["next"]>;

const AHEAD: ReadonlySet<Action["body"]["status"]> = new Set(["open", "unknown", "deferred"]);
const isAhead = ({ body }: Action): boolean => AHEAD.has(body.status);

const listActions = (
  actions: readonly Action[],
  isWanted: (action: Action) => boolean,
  { spec }: Written,
  { nameOf }: Pieces,
): readonly string[] =>
  actions.filter(isWanted).map(({ slug, body: { owner, due, status } }) => {
    const who = owner === undefined ? "nobody named" : (findRecord(spec, "person", owner)?.body.name ?? owner);
    return `${who}: ${nameOf("action", slug)} (${status}${due?.day === undefined ? "" : `, due ${due.day}`})`;
  });

function toNext({ agenda, ...next }: Announced, slug: string, { toList, citePath }: Pieces): string {
  const items = agenda.map(
    ({ id, text }) => `${toReadableLine(text)} ${citePath(`/${toRecordId("meeting", slug)}#agenda-${id}`)}`,
  );
  const lines = [
    wrapText(`The next meeting is on ${toNamedTime(next)}.`),
    ...toList("Topics for the next meeting:", items),
  ];
  return `${LINE}\n${lines.join("\n\n")}`;
}
