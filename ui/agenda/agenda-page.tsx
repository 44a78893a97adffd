import type { AgendaItem } from "#domain/agenda/item.ts";
import { toPlan, type Agenda } from "#domain/agenda/plan.ts";
import type { SentMail } from "#domain/mail/sent-mail.ts";
import { API } from "#exports/addresses.ts";
import { AGENDA, toAgendaPath } from "#exports/agenda-path.ts";
import { toAgendaMail, toNotesSkeleton } from "#exports/mail/agenda-mail.ts";
import { toSendAgendaPath } from "#exports/mail/send-path.ts";
import { IntakeForm } from "#ui/agenda/intake-form.tsx";
import { listStartColumns, toItemColumns, toOrderColumns } from "#ui/agenda/item-columns.tsx";
import { MailText } from "#ui/agenda/mail-text.tsx";
import { toDayText } from "#ui/dates.ts";
import { SentMails } from "#ui/mails/sent-mails.tsx";
import { toHref, toPath, type InContext } from "#ui/page-context.ts";
import { PartLinks, Parts, type Part } from "#ui/record/part.tsx";
import { Table } from "#ui/table/table.tsx";
import { TimeOfDay } from "#ui/text/moment.tsx";

interface AgendaPageProps extends InContext {
  readonly agenda: Agenda;
  /** Mails to the list with the agenda of this call, newest first. */
  readonly mails: readonly SentMail[];
  /** Whether the address says what is on it, and in which order. */
  readonly isOrdered: boolean;
  /** Where the site stands: mails lead there. */
  readonly origin: string;
}

/** The form that all inputs of both tables belong to. */
const ORDER = "order";

/** What the next meeting is to talk about: drafted, for a chair to order, trim and time, and to mail. */
export function AgendaPage({ context, agenda, mails, isOrdered, origin }: AgendaPageProps) {
  const { call, entries, leftOut, more } = agenda;
  const written = { agenda, spec: context.spec, base: origin };
  const plan = isOrdered ? toPlan(agenda) : undefined;
  const parts: readonly Part[] = [
    {
      id: "agenda",
      title: "On the agenda",
      count: entries.length,
      content: <OnIt context={context} agenda={agenda} isOrdered={isOrdered} />,
    },
    {
      id: "left-out",
      title: "Not on it",
      count: leftOut.length,
      content:
        leftOut.length > 0 ? (
          <>
            <p className="quiet">Whatever gets a place here comes on the agenda.</p>
            <Table
              label="Not on it"
              columns={[...toOrderColumns(agenda, ORDER), ...toItemColumns(context)]}
              rows={leftOut}
              keyOf={toKey}
            />
          </>
        ) : undefined,
    },
    {
      id: "mail",
      title: "As mail",
      content: (
        <MailText
          text={toAgendaMail(written).text}
          label="The agenda as mail"
          files={[
            { href: toHref(context, `${API}${toAgendaPath(plan, ".eml")}`), words: "Download it as a mail (.eml)" },
            { href: toHref(context, `${API}${toAgendaPath(plan, ".txt")}`), words: "as text" },
          ]}
        >
          In the form of the group’s notes, with a link for each item: what takes in a note reads the same items in it.
          {context.sendsMail ? (
            <>
              {" "}
              <a href={toSendAgendaPath(plan)}>Send it to the list…</a> ·
            </>
          ) : null}
        </MailText>
      ),
    },
    {
      id: "notes",
      title: "Skeleton of the notes",
      content: (
        <MailText
          text={toNotesSkeleton(written).text}
          label="The skeleton of the notes"
          files={[{ href: toHref(context, `${API}${toAgendaPath(plan, "/notes.txt")}`), words: "As text" }]}
        >
          A section for each item, for whoever takes the notes.
        </MailText>
      ),
    },
    {
      id: "put-forward",
      title: "Put a topic forward",
      content: context.pinned ? undefined : <IntakeForm day={call.day} />,
    },
  ];
  return (
    <>
      <header className="list-head">
        <nav aria-label="Breadcrumb" className="crumbs">
          <a href={toHref(context, "/meetings")}>Meetings</a>
        </nav>
        <h1>The next agenda</h1>
        <p className="lede">
          {toDayText(call.day)}, <TimeOfDay {...call} />
        </p>
        <p className="quiet">
          {call.announcedBy ? (
            <>
              As <a href={toHref(context, `${toPath("meeting", call.announcedBy.slug)}#next`)}>the note</a> of{" "}
              {toDayText(call.announcedBy.body.day)} announces it.
            </>
          ) : (
            "Computed from the cadence in the charter; no note announces it."
          )}{" "}
          Nothing of this is kept: an order of your own stands in the address, which can be passed on.
        </p>
        {more > 0 ? (
          <p className="quiet">{more} more have no room here; settle or leave out some of these first.</p>
        ) : null}
      </header>
      <SentMails context={context} mails={mails} />
      <PartLinks parts={parts} />
      <Parts parts={parts} />
    </>
  );
}

interface OnItProps extends InContext {
  readonly agenda: Agenda;
  readonly isOrdered: boolean;
}

function OnIt({ context, agenda, isOrdered }: OnItProps) {
  const { entries, gone, minutes } = agenda;
  return (
    <>
      {gone.length > 0 ? (
        <p className="form-message refused" role="status">
          {gone.length === 1 ? "One item" : `${gone.length} items`} of this address {gone.length === 1 ? "is" : "are"}{" "}
          on no draft any more, because something was settled or moved since: {gone.join(", ")}.
        </p>
      ) : null}
      {entries.length > 0 ? (
        <Table
          label="On the agenda"
          columns={[...toOrderColumns(agenda, ORDER), ...listStartColumns(agenda), ...toItemColumns(context)]}
          rows={entries}
          keyOf={toKey}
        />
      ) : (
        <p className="empty">Nothing is on it yet.</p>
      )}
      <form
        method="get"
        action={AGENDA}
        id={ORDER}
        className="form compact agenda-order"
        aria-label="Order of the agenda"
      >
        {context.pinned ? <input type="hidden" name="revision" value={context.spec.revision} /> : null}
        <button type="submit" className="button">
          Put it in this order
        </button>
        {isOrdered ? (
          <>
            <a href={toHref(context, toAgendaPath(toPlan(agenda)))}>Address of this agenda</a>
            <a href={toHref(context, AGENDA)}>As it was drafted</a>
          </>
        ) : null}
      </form>
      <p className="more quiet">
        {minutes > 0 ? `${toDuration(minutes)} planned. ` : null}
        Number what is on it: 2.5 comes between 2 and 3, and without a number an item is left out.
      </p>
    </>
  );
}

const toKey = ({ id }: AgendaItem): string => id;

function toDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [...(hours > 0 ? [`${hours} h`] : []), ...(rest > 0 ? [`${rest} min`] : [])].join(" ");
}
