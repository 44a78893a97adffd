import { toExplorer } from "#domain/machine/explore.ts";
import type { Machine } from "#domain/machine/schema.ts";
import { toSystem } from "#domain/machine/system.ts";
import { coverTransitions } from "#domain/machine/walks.ts";
import type { RegisterRecord } from "#domain/record/record.ts";
import { toWalkNames } from "#ui/kinds/machine/asked-walk.ts";
import { EventName } from "#ui/kinds/machine/names.tsx";
import { toShownPath } from "#ui/kinds/machine/shown-path.ts";
import { toHref, type Reading } from "#ui/reading.ts";
import type { Part } from "#ui/record/part.tsx";

/** More are in the files. */
const MOST_SHOWN = 20;

// A body is immutable and shown to many readers, and a large one takes a while.
const covers = new WeakMap<Machine, ReturnType<typeof coverTransitions>>();

/** Walks that together take every transition: what an implementation is tested with. */
export function toWalksPart(reading: Reading, record: RegisterRecord<"machine">, body: Machine): Part {
  const part = { id: "walks", title: "Walks that take every transition" };
  const cover = covers.get(body) ?? coverTransitions(toSystem(body), body.transitions.length);
  covers.set(body, cover);
  if (!cover.ok || cover.value.walks.length === 0) return { ...part, content: undefined };
  const { walks, untaken } = cover.value;
  const explorer = toExplorer(body);
  const path = toShownPath(reading, record);
  const hrefOf = (names: string) => `${toHref(reading, `${path}?walk=${names}`)}#explore`;
  const more = walks.length - MOST_SHOWN;
  return {
    ...part,
    count: walks.length,
    content: (
      <>
        <p>
          For tests of an implementation: <a href={toHref(reading, `/api/v1${path}.walks.txt`)}>as text</a>
          {untaken.length > 0
            ? `. ${toMissed(untaken.length)} that no walk takes, as nothing leads to where it starts`
            : ""}
          .
        </p>
        <ol className="walks">
          {walks.slice(0, MOST_SHOWN).map((walk, index) => (
            <li key={index}>
              <a rel="nofollow" href={hrefOf(toWalkNames(explorer, walk))}>
                {walk.steps.length === 1 ? "1 step" : `${walk.steps.length} steps`}
              </a>{" "}
              {walk.steps.map(({ event }, at) => (
                <span key={at}>
                  {at === 0 ? "" : ", "}
                  <EventName machine={body} id={event} />
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
