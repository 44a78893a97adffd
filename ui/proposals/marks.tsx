import { concernMarks, positionMarks, stateMarks } from "#domain/proposal/marks.ts";
import type { Concern, ProposalState } from "#domain/proposal/proposal.ts";
import type { PositionWord } from "#domain/proposal/schema.ts";
import { Mark } from "#ui/text/mark.tsx";

export const StateMark = ({ state }: { readonly state: ProposalState }) => <Mark {...stateMarks[state]} />;

export const PositionMark = ({ position }: { readonly position: PositionWord }) => (
  <Mark {...positionMarks[position]} />
);

export const ConcernMark = ({ state }: { readonly state: Concern["state"] }) => <Mark {...concernMarks[state]} />;
