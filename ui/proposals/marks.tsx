import { concernMarks, positionMarks, stateMarks, type Mark } from "#domain/proposal/marks.ts";
import type { Concern, ProposalState } from "#domain/proposal/proposal.ts";
import type { PositionWord } from "#domain/proposal/schema.ts";

const MarkOf = ({ mark: { glyph, tone, word, meaning } }: { readonly mark: Mark }) => (
  <span className={`status ${tone}`} title={meaning}>
    <i aria-hidden="true">{glyph}</i> {word}
  </span>
);

export const StateMark = ({ state }: { readonly state: ProposalState }) => <MarkOf mark={stateMarks[state]} />;

export const PositionMark = ({ position }: { readonly position: PositionWord }) => (
  <MarkOf mark={positionMarks[position]} />
);

export const ConcernMark = ({ state }: { readonly state: Concern["state"] }) => <MarkOf mark={concernMarks[state]} />;
