import { toRecordId } from "#domain/register/reference.ts";
import type { Source, Stance } from "#domain/register/source.ts";
import type { Position } from "#domain/topic/schema.ts";
import { Statement } from "#ui/margin/noted.tsx";
import { StanceMark } from "#ui/margin/stance-mark.tsx";
import type { InContext } from "#ui/page-context.ts";
import { RecordLink } from "#ui/record/record-link.tsx";

interface Spoken {
  readonly id: string;
  readonly speaker?: string | undefined;
  readonly attribution?: Position["attribution"];
  readonly stance: Stance;
  readonly text: string;
  readonly sources: readonly Source[];
}

const unnamed: Readonly<Record<Position["attribution"], string>> = {
  named: "named, without a record",
  "by-context": "not named here",
  unnamed: "the note does not say who",
  group: "the group",
};

/** Who holds what, in the order in which it was spoken, each beside the sentence that says so. */
export function Positions({ context, positions }: InContext & { readonly positions: readonly Spoken[] }) {
  return (
    <ol className="facts positions">
      {positions.map((position) => (
        <li key={position.id} id={`position-${position.id}`}>
          <Statement context={context} fact={position}>
            <p className="position-head">
              <Speaker context={context} position={position} /> <StanceMark stance={position.stance} />
            </p>
          </Statement>
        </li>
      ))}
    </ol>
  );
}

function Speaker({ context, position }: InContext & { readonly position: Spoken }) {
  const { speaker, attribution } = position;
  if (speaker === undefined) return <b>{unnamed[attribution ?? "unnamed"]}</b>;
  return (
    <>
      <b>
        <RecordLink context={context} id={toRecordId("person", speaker)} />
      </b>
      {attribution === "by-context" ? <span className="quiet"> by context</span> : null}
    </>
  );
}
