import { isComposition } from "#domain/machine/state-space/composition.ts";
import type { Machine } from "#domain/machine/schema.ts";
import type { Problem } from "#domain/problem.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import type { Result } from "#domain/result.ts";
import { linkDrawing } from "#ui/kinds/machine/link-drawing.ts";
import { CopyControls } from "#ui/kinds/machine/copy-controls.tsx";
import { CopyDiagram } from "#ui/kinds/machine/copy-diagram.tsx";
import { Island } from "#ui/islands/island.tsx";
import { DiagramControls } from "#ui/kinds/machine/diagram-controls.tsx";
import { DiagramTools } from "#ui/kinds/machine/diagram-tools.tsx";
import { Drawn, toFigureNames } from "#ui/kinds/machine/drawn.tsx";
import { markDrawing, type Marks } from "#ui/kinds/machine/mark-drawing.ts";
import { TransitionMark } from "#ui/kinds/machine/marks.tsx";
import { toShownPath } from "#ui/kinds/machine/shown-path.ts";
import { Paragraph } from "#ui/text/line.tsx";
import { toHref, type InContext } from "#ui/page-context.ts";

/** A machine drawn, as the server hands it over. */
export type Drawing = Result<{ readonly svg: string }, Problem>;

interface DiagramProps extends InContext {
  readonly record: RegisterRecord<"machine">;
  /** The machine itself, or all parts of a composition at once. */
  readonly drawn: Machine;
  readonly drawing: Drawing;
  /** A walk to show in it. */
  readonly marks?: Marks | undefined;
}

/** The machine drawn. Its states and transitions lead to their rows below; those of a composition to where it is stepped through. */
export function Diagram({ context, record, drawn, drawing, marks }: DiagramProps) {
  const { transitions, states } = drawn;
  if (!drawing.ok && drawing.failure.type === "not-expressible")
    return (
      <Paragraph
        context={context}
        text={`All at once it is not drawn, because ${drawing.failure.reason}.`}
        className="quiet"
      />
    );
  const data = `/api/v1${toShownPath(context, record)}`;
  const svg = drawing.ok ? (marks ? markDrawing(drawing.value.svg, marks) : drawing.value.svg) : "";
  const toSteps = (query: string): string => toHref(context, `?${query}#explore`);
  const shown = (["forward", "rollback", "failure"] as const).filter((kind) =>
    transitions.some((transition) => transition.kind === kind),
  );
  return (
    <figure className={toFigureNames(svg)} id="diagram">
      {drawing.ok ? (
        <Island name="DiagramTools" still={<DiagramControls isEnabled={false} />}>
          <DiagramTools />
        </Island>
      ) : null}
      {drawing.ok ? (
        <Drawn label="Diagram" svg={isComposition(record.body) ? linkDrawing(svg, drawn, toSteps) : svg} />
      ) : (
        <p className="empty">
          The diagram could not be drawn just now. The tables below hold every state and transition of it.
        </p>
      )}
      <figcaption>
        <ul className="marks" aria-label="Kinds of transitions">
          {shown.map((kind) => (
            <li key={kind}>
              {kind === "forward" ? (
                <TransitionMark kind={kind} />
              ) : (
                // The style sheet hides these arrows where the box is not ticked.
                <label>
                  <input type="checkbox" name={`show-${kind}`} defaultChecked /> <TransitionMark kind={kind} />
                </label>
              )}
            </li>
          ))}
          {states.some(({ blackout }) => blackout) ? (
            <li className="way blackout">
              <i aria-hidden="true">▮</i> blackout
            </li>
          ) : null}
        </ul>
        <span className="tools">
          <a href={toHref(context, `${data}.svg`)}>SVG</a> <a href={toHref(context, `${data}.mmd`)}>Mermaid</a>
          <Island name="CopyDiagram" still={<CopyControls isEnabled={false} />}>
            <CopyDiagram
              slug={record.slug}
              svg={toHref(context, `${data}.svg`)}
              mermaid={toHref(context, `${data}.mmd`)}
            />
          </Island>
        </span>
      </figcaption>
    </figure>
  );
}
