/** The rows of the contract for the next agenda: as data, as a mail, and the skeleton of its notes. */
import { draftAgenda } from "#domain/agenda/draft.ts";
import { toReasonWords, type AgendaItem } from "#domain/agenda/item.ts";
import { planAgenda, type Agenda } from "#domain/agenda/plan.ts";
import type { Problem } from "#domain/problem.ts";
import { toRecordId } from "#domain/register/reference.ts";
import type { Spec } from "#domain/register/spec.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { API, toApiAddress } from "#exports/addresses.ts";
import { AGENDA, toAgendaPath } from "#exports/agenda-path.ts";
import { toAgendaMail, toNotesSkeleton } from "#exports/mail/agenda-mail.ts";
import type { AgendaAnswer } from "#api/agenda-schema.ts";
import { toJson, toMail, toText, type WebLink } from "#api/answer.ts";
import { toRegisterHead } from "#api/answers.ts";
import type { Query } from "#api/parameters.ts";
import { defineRow, type AgendaNews, type Row } from "#api/row.ts";
import { toPageLink } from "#api/web-links.ts";

const common = {
  query: ["agenda", "revision", "on"],
  caching: "revalidate",
  example: ({ records }: Spec) => (records.charter.length > 0 ? {} : undefined),
  needs: () => ({ type: "agenda" }) as const,
} as const;

interface Asked {
  readonly spec: Spec;
  readonly base: string;
  readonly query: Query;
  readonly needed: AgendaNews;
}

function findAgenda({ spec, query, needed }: Asked): Result<Agenda, Problem> {
  const draft = draftAgenda({ spec, ...needed });
  if (draft) return ok(planAgenda(draft, query.agenda));
  const hint = "the charter's cadence gives its day, or the note of the meeting before it";
  return fail({ type: "not-found", what: "nothing says when the group meets next", hint });
}

const toLinks = ({ query, base }: Asked): readonly WebLink[] => [toPageLink(`${base}${toAgendaPath(query.agenda)}`)];

export const agendaRows: readonly Row[] = [
  defineRow({
    ...common,
    name: "getNextAgenda",
    path: `${API}${AGENDA}`,
    summary:
      "The agenda of the next meeting, as it is drafted: what was announced, is scheduled, put forward, due, ends, comes back or was left over, each with why. With `agenda` in the order of a chair.",
    mediaType: "application/json",
    schemas: ["agenda"],
    answer: (asked) => {
      const agenda = findAgenda(asked);
      if (!agenda.ok) return agenda;
      return toJson(toAgendaAnswer(agenda.value, asked), toLinks(asked));
    },
  }),
  defineRow({
    ...common,
    name: "getNextAgendaAsMail",
    path: `${API}${AGENDA}.eml`,
    summary: "The same as a mail to send (RFC 5322), in the form of the group's notes, with a link for each item.",
    mediaType: "message/rfc822",
    schemas: [],
    answer: (asked) => {
      const agenda = findAgenda(asked);
      if (!agenda.ok) return agenda;
      const mail = toAgendaMail({ ...asked, agenda: agenda.value });
      return toMail(mail, `agenda-${agenda.value.call.day}.eml`, toLinks(asked));
    },
  }),
  defineRow({
    ...common,
    name: "getNextAgendaAsText",
    path: `${API}${AGENDA}.txt`,
    summary: "The text of that mail: lines of 72 columns.",
    mediaType: "text/plain; charset=utf-8",
    schemas: [],
    answer: (asked) => {
      const agenda = findAgenda(asked);
      if (!agenda.ok) return agenda;
      return toText(toAgendaMail({ ...asked, agenda: agenda.value }).text, toLinks(asked));
    },
  }),
  defineRow({
    ...common,
    name: "getNextNotesSkeleton",
    path: `${API}${AGENDA}/notes.txt`,
    summary: "The skeleton of the notes of that meeting, a section for each item, which reads back as what it is.",
    mediaType: "text/plain; charset=utf-8",
    schemas: [],
    answer: (asked) => {
      const agenda = findAgenda(asked);
      if (!agenda.ok) return agenda;
      return toText(toNotesSkeleton({ ...asked, agenda: agenda.value }).text, toLinks(asked));
    },
  }),
];

function toAgendaAnswer(agenda: Agenda, { spec, base, query: { agenda: plan } }: Asked): AgendaAnswer {
  const { call, entries, leftOut, gone, more } = agenda;
  const { day, time, timeZone, at, announcedBy } = call;
  return {
    ...toRegisterHead(spec, base, "agenda"),
    meeting: { day, time, timeZone, at, announcedBy: announcedBy ? toRecordId("meeting", announcedBy.slug) : null },
    items: entries.map((entry) => ({
      ...toItemAnswer(entry, base),
      minutes: entry.minutes ?? null,
      startsAt: entry.startsAt ?? null,
    })),
    leftOut: leftOut.map((item) => toItemAnswer(item, base)),
    gone: [...gone],
    more,
    links: {
      page: `${base}${toAgendaPath(plan)}`,
      mail: toApiAddress(base, toAgendaPath(plan, ".eml")),
      text: toApiAddress(base, toAgendaPath(plan, ".txt")),
      notes: toApiAddress(base, toAgendaPath(plan, "/notes.txt")),
    },
  };
}

const toItemAnswer = ({ id, text, people, why, path }: AgendaItem, base: string): AgendaAnswer["leftOut"][number] => ({
  id,
  text,
  people: people.map((slug) => toRecordId("person", slug)),
  why: why.map((reason) => ({ because: reason.because, day: reason.day ?? null, text: toReasonWords(reason) })),
  page: `${base}${path}`,
});
