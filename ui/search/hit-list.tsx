import type { FoundPlace, Hit } from "#domain/search/found.ts";
import { kinds } from "#domain/register/kinds.ts";
import { proposalStates } from "#domain/proposal/proposal.ts";
import { statuses, type Status } from "#domain/register/status.ts";
import { toPlacePath } from "#exports/place-address.ts";
import { toDayText } from "#ui/dates.ts";
import { toHref, type InContext } from "#ui/page-context.ts";
import { StateMark } from "#ui/proposals/marks.tsx";
import { StatusMark } from "#ui/record/status-mark.tsx";
import { Marked } from "#ui/search/marked.tsx";
import { toReasonWords } from "#ui/search/search-words.ts";

/** Kinds that are of a day. */
const ofDays: readonly Hit["kind"][] = ["meeting", "decision", "action", "proposal"];

/** A hit, or what is found in another way and ranks for nothing. */
type Shown = Omit<Hit, "isNamed" | "reasons"> & Partial<Pick<Hit, "isNamed" | "reasons">>;

interface HitListProps extends InContext {
  readonly hits: readonly Shown[];
  /** Where hits of several kinds stand in one list. */
  readonly withKind?: boolean;
}

export function HitList({ context, hits, withKind = false }: HitListProps) {
  return (
    <ol className="hits">
      {hits.map((hit) => (
        <li key={hit.id}>
          <p className="hit-title">
            <a href={toHref(context, `/${hit.id}`)}>
              <Marked {...hit.title} />
            </a>{" "}
            <HitStatus hit={hit} />{" "}
            {withKind && hit.kind !== "proposal" ? <small className="quiet">{kinds[hit.kind].label} </small> : null}
            {ofDays.includes(hit.kind) ? <span className="quiet">{toDayText(hit.day)}</span> : null}
          </p>
          {hit.places.length > 0 ? <Places context={context} hit={hit} /> : null}
          <Ranks {...hit} />
        </li>
      ))}
    </ol>
  );
}

const Ranks = ({ isNamed = false, reasons = [] }: Shown) =>
  reasons.length > 0 ? <p className="quiet">Ranks here for: {toReasonWords({ isNamed, reasons })}.</p> : null;

function HitStatus({ hit: { kind, status } }: { readonly hit: Shown }) {
  const state = kind === "proposal" ? proposalStates.find((known) => known === status) : undefined;
  if (state) return <StateMark state={state} />;
  return status !== undefined && status in statuses ? <StatusMark status={status as Status} /> : null; // it is a key
}

function Places({ context, hit }: InContext & { readonly hit: Shown }) {
  const { places, placesFound } = hit;
  const toPath = (place: FoundPlace) => toHref(context, toPlacePath(hit, place));
  return (
    <ul className="places">
      {places.map((place, index) => (
        <li key={`${place.path}-${index}`}>
          <a href={toPath(place)}>{place.label}</a> <Marked text={place.text} marks={place.marks} />
        </li>
      ))}
      {placesFound > places.length ? (
        <li className="quiet">and {(placesFound - places.length).toLocaleString("en")} more places of it</li>
      ) : null}
    </ul>
  );
}
