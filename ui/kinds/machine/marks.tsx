import type { Machine, State, Transition } from "#domain/machine/schema.ts";

type Kind = Transition["kind"];

/** The three kinds of transitions, by glyph, word and colour; the diagram draws their lines apart, too. */
export const transitionGlyphs = { forward: "→", rollback: "↶", failure: "⚠" } as const satisfies Record<Kind, string>;

export const TransitionMark = ({ kind }: { readonly kind: Kind }) => (
  <span className={`way ${kind}`}>
    <i aria-hidden="true">{transitionGlyphs[kind]}</i> {kind}
  </span>
);

/** What is particular about a state: where it starts, where it ends, and whether guests stand still. */
export function StateMarks({ state, machine }: { readonly state: State; readonly machine: Machine }) {
  const shown = [
    state.id === machine.initial && { glyph: "●", word: "initial", className: "forward" },
    state.kind === "final" && { glyph: "◎", word: "final", className: "forward" },
    state.marked === "accepting" && { glyph: "○", word: "accepting", className: "forward" },
    state.kind === "error" && { glyph: "⚠", word: "error", className: "failure" },
    state.blackout && { glyph: "▮", word: "blackout", className: "blackout" },
    state.id === machine.pointOfNoReturn && { glyph: "⊘", word: "no way back", className: "failure" },
  ].flatMap((mark) => mark || []);
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
