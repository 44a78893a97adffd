import type { State, Transition } from "#domain/machine/schema.ts";

type Kind = Transition["kind"];

interface Mark {
  readonly glyph: string;
  readonly word: string;
  readonly className: string;
}

/** The three kinds of transitions, by glyph, word and colour; the diagram draws their lines apart, too. */
export const transitionGlyphs = { forward: "→", rollback: "↶", failure: "⚠" } as const satisfies Record<Kind, string>;

export const TransitionMark = ({ kind }: { readonly kind: Kind }) => (
  <span className={`way ${kind}`}>
    <i aria-hidden="true">{transitionGlyphs[kind]}</i> {kind}
  </span>
);

/** What is particular about a state: where it starts, where it ends, and whether guests stand still. */
export function StateMarks({ state, initial, pointOfNoReturn }: StateMarksProps) {
  const marks: readonly (Mark | undefined)[] = [
    state.id === initial ? { glyph: "●", word: "initial", className: "forward" } : undefined,
    state.kind === "final" ? { glyph: "◎", word: "final", className: "forward" } : undefined,
    state.marked === "accepting" ? { glyph: "○", word: "accepting", className: "forward" } : undefined,
    state.kind === "error" ? { glyph: "⚠", word: "error", className: "failure" } : undefined,
    state.blackout ? { glyph: "▮", word: "blackout", className: "blackout" } : undefined,
    state.id === pointOfNoReturn ? { glyph: "⊘", word: "no way back", className: "failure" } : undefined,
  ];
  const shown = marks.filter((mark) => mark !== undefined);
  if (shown.length === 0) return <span className="quiet">normal</span>;
  return (
    <ul className="marks">
      {shown.map(({ glyph, word, className }) => (
        <li key={word} className={`way ${className}`}>
          <i aria-hidden="true">{glyph}</i> {word}
        </li>
      ))}
    </ul>
  );
}

interface StateMarksProps {
  readonly state: State;
  readonly initial: string | undefined;
  readonly pointOfNoReturn: string | undefined;
}
