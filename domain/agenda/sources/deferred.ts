/** What was put off and whose time has come: topics by what they wait for, actions by their day. */
import type { AgendaContext, AgendaSource, FoundItem } from "#domain/agenda/item.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { toTitle } from "#domain/register/spec.ts";
import { findReturn } from "#domain/topic/comes-back.ts";

export const listReturning: AgendaSource = (context) => [...listTopics(context), ...listActions(context)];

const listTopics = ({ spec, call }: AgendaContext): readonly FoundItem[] =>
  spec.records.topic.flatMap(({ slug, body }) => {
    if (body.status !== "deferred" || body.comesBack === undefined) return [];
    const found = findReturn(body.comesBack, call.day, (id) => spec.byId.get(id));
    if (!found) return [];
    const id = toRecordId("topic", slug);
    const because =
      found.type === "day"
        ? ({ because: "comes-back", day: found.day } as const)
        : ({ because: "no-longer-deferred", what: toTitle(found.record) } as const);
    return [{ about: [id], text: body.title, people: [], because }];
  });

const listActions = ({ spec, call }: AgendaContext): readonly FoundItem[] =>
  spec.records.action.flatMap(({ slug, body }) => {
    const day = body.due?.day;
    if (body.status !== "deferred" || day === undefined || day > call.day) return [];
    const id = toRecordId("action", slug);
    const people = body.owner === undefined ? [] : [body.owner];
    return [{ about: [id], text: body.title, people, because: { because: "comes-back", day } as const }];
  });
