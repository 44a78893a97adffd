/** Topics that members put forward and that are not in the register yet: what open proposals would add. */
import type { AgendaSource } from "#domain/agenda/item.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { topicSchema } from "#domain/topic/schema.ts";

const OFFERED: ReadonlySet<Proposal["state"]> = new Set(["open", "changes-requested", "last-call"]);

export const listPutForward: AgendaSource = ({ proposals }) =>
  proposals
    .filter(({ state }) => OFFERED.has(state))
    .flatMap(({ id, content }) =>
      content.changes.flatMap((change) => {
        if (change.op !== "create" || change.kind !== "topic") return [];
        const topic = topicSchema.safeParse(change.body);
        if (!topic.success || topic.data.status !== "open") return [];
        const record = toRecordId("topic", change.slug);
        return [
          {
            about: [record],
            path: `/proposals/${id}?show=${record}`,
            text: topic.data.title,
            people: topic.data.raisedBy === undefined ? [] : [topic.data.raisedBy],
            because: { because: "put-forward" } as const,
          },
        ];
      }),
    );
