import type { RegisterRecord } from "#domain/register/record/record.ts";
import type { MachineFacts } from "#exports/machine-facts.ts";
import { EventName } from "#ui/kinds/machine/names.tsx";
import { toShownPath } from "#ui/kinds/machine/shown-path.ts";
import { toHref, type PageContext } from "#ui/page-context.ts";
import type { Part } from "#ui/record/part.tsx";

/** Walks that together take every transition: what an implementation is tested with. */
export function toWalksPart(
  context: PageContext,
  record: RegisterRecord<"machine">,
  { cover, simulated }: Pick<MachineFacts, "cover" | "simulated">,
): Part {
  const part = { id: "walks", title: "Walks that take every transition" };
  if (!cover || !simulated.ok) return { ...part, content: undefined };
  const { count, first, untaken } = cover;
  const path = toShownPath(context, record);
  const hrefOf = (names: string) => `${toHref(context, `${path}?walk=${names}`)}#explore`;
  const more = count - first.length;
  return {
    ...part,
    count,
    content: (
      <>
        <p>
          For tests of an implementation: <a href={toHref(context, `/api/v1${path}.walks.txt`)}>as text</a>
          {untaken > 0 ? `. ${toMissed(untaken)} that no walk takes, as nothing leads to where it starts` : ""}.
        </p>
        <ol className="walks">
          {first.map(({ names, events }, index) => (
            <li key={index}>
              <a rel="nofollow" href={hrefOf(names)}>
                {events.length === 1 ? "1 step" : `${events.length} steps`}
              </a>{" "}
              {events.map((event, at) => (
                <span key={at}>
                  {at === 0 ? "" : ", "}
                  <EventName machine={simulated.value} id={event} />
                </span>
              ))}
            </li>
          ))}
        </ol>
        {more > 0 ? <p className="quiet">The text holds {more} more.</p> : null}
      </>
    ),
  };
}

const toMissed = (count: number): string =>
  count === 1 ? "There is one transition" : `There are ${count} transitions`;
