import { Island } from "#ui/islands/island.tsx";
import { DiagramControls } from "#ui/kinds/machine/diagram-controls.tsx";
import { DiagramTools } from "#ui/kinds/machine/diagram-tools.tsx";
import { Drawn, toFigureNames } from "#ui/kinds/machine/drawn.tsx";

interface DrawnDifferenceProps {
  readonly title: string;
  /** Whether it is drawn against an older body, and holds signs to explain. */
  readonly isDifference: boolean;
  /** Undefined while it is drawn, null where it could not be. */
  readonly svg?: string | null;
  /** Beside a form it is a glance, and drawn again and again: without tools. */
  readonly hasTools?: boolean;
}

const marks = [
  { glyph: "+", word: "added", look: "bold", className: "added" },
  { glyph: "−", word: "removed", look: "dashed, struck", className: "removed" },
  { glyph: "~", word: "changed", look: "double", className: "changed" },
  { glyph: "→", word: "renamed", look: "framed", className: "renamed" },
] as const;

/** A machine with what is added, removed and changed drawn into it. */
export const DrawnDifference = ({ title, isDifference, svg, hasTools = false }: DrawnDifferenceProps) => (
  <figure className={`${toFigureNames(svg ?? "")} difference-diagram`}>
    {typeof svg === "string" && hasTools ? (
      <Island name="DiagramTools" still={<DiagramControls isEnabled={false} />}>
        <DiagramTools />
      </Island>
    ) : null}
    {typeof svg === "string" ? (
      <Drawn svg={svg} label={`Diagram of ${title}`} />
    ) : (
      <p className="empty">
        {svg === null
          ? "The diagram could not be drawn in the time there is. Nothing else depends on it."
          : "The diagram is being drawn."}
      </p>
    )}
    {isDifference ? (
      <figcaption>
        <ul className="marks" aria-label="Signs of the difference">
          {marks.map(({ glyph, word, look, className }) => (
            <li key={word} className={`difference-mark ${className}`}>
              <i aria-hidden="true">{glyph}</i> {word} <span className="quiet">{look}</span>
            </li>
          ))}
        </ul>
      </figcaption>
    ) : null}
  </figure>
);
