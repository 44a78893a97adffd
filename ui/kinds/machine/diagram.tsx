import type { RegisterRecord } from "#domain/record/record.ts";
import { TransitionMark } from "#ui/kinds/machine/marks.tsx";
import type { ViewProps } from "#ui/kinds/view.ts";
import { toHref, toPath, type Reading } from "#ui/reading.ts";

interface DiagramProps {
  readonly reading: Reading;
  readonly record: RegisterRecord<"machine">;
  readonly drawing: ViewProps<"machine">["drawing"] | undefined;
}

/** The machine drawn. Its states and transitions lead to their rows below. */
export function Diagram({ reading, record, drawing }: DiagramProps) {
  const data = `/api/v1${toPath("machine", record.slug)}`;
  const { transitions, states } = record.body;
  const ways = (["forward", "rollback", "failure"] as const).filter((kind) =>
    transitions.some((transition) => transition.kind === kind),
  );
  return (
    <figure className="diagram">
      {drawing?.ok ? (
        <div
          className="drawing"
          role="region"
          aria-label="Diagram"

          tabIndex={0}
          // The server's own drawing: every label is escaped and every element is on its list.
          dangerouslySetInnerHTML={{ __html: drawing.value.svg }}
        />
      ) : (
        <p className="empty">
          The diagram could not be drawn just now. The tables below hold every state and transition of it.
        </p>
      )}
      <figcaption>
        <ul className="marks" aria-label="Kinds of transitions">
          {ways.map((kind) => (
            <li key={kind}>
              <TransitionMark kind={kind} />
            </li>
          ))}
          {states.some(({ blackout }) => blackout) ? (
            <li className="way blackout">
              <i aria-hidden="true">▮</i> blackout
            </li>
          ) : null}
        </ul>
        <span className="tools">
          <a href={toHref(reading, `${data}.svg`)}>SVG</a> <a href={toHref(reading, `${data}.mmd`)}>Mermaid</a>
        </span>
      </figcaption>
    </figure>
  );
}
