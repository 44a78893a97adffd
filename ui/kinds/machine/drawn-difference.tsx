interface DrawnDifferenceProps {
  readonly title: string;
  /** Whether it is drawn against an older body, and holds signs to explain. */
  readonly isDifference: boolean;
  /** Undefined while it is drawn, null where it could not be. */
  readonly svg?: string | null;
}

const marks = [
  { glyph: "+", word: "added", look: "bold", className: "added" },
  { glyph: "−", word: "removed", look: "dashed, struck", className: "removed" },
  { glyph: "~", word: "changed", look: "double", className: "changed" },
  { glyph: "→", word: "renamed", look: "framed", className: "renamed" },
] as const;

/** A machine with what is added, removed and changed drawn into it. */
export const DrawnDifference = ({ title, isDifference, svg }: DrawnDifferenceProps) => (
  <figure className="diagram difference-diagram">
    {typeof svg === "string" ? (
      <div
        className="drawing"
        role="region"
        aria-label={`Diagram of ${title}`}
        tabIndex={0}
        // The server's own drawing: every label is escaped and every element is on its list.
        dangerouslySetInnerHTML={{ __html: svg }}
      />
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
