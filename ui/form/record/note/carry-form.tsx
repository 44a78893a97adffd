"use client";

import { useActionState } from "react";
import { kinds } from "#domain/register/kinds.ts";
import { untouched, type FormState, type TypedValues } from "#forms/form-message.ts";
import { toStretch, type CarriedPassage, type CarriedSources } from "#forms/note/carried-sources.ts";
import { toFieldLabel } from "#domain/register/record/label.ts";
import { toDayText } from "#ui/dates.ts";
import { SentenceChange } from "#ui/kinds/meeting/sentence-change.tsx";

interface CarryFormProps {
  readonly action: (before: FormState<undefined>, form: FormData) => Promise<FormState<undefined>>;
  readonly hidden: Readonly<Record<string, string>>;
  /** Where whoever leads nothing over goes on. */
  readonly back: string;
  readonly carried: CarriedSources;
}

const became: Readonly<Record<CarriedPassage["became"], string>> = {
  same: "stands in the corrected note word for word",
  several: "stands in the corrected note in several places: say which is meant, or keep the older one",
  changed: "is worded otherwise in the corrected note: read both, and say whether it still rests on it",
  gone: "does not stand in the corrected note: it keeps quoting the older one, and the checks say so",
};

/** Of each record that quotes the older note: its words there beside those of the corrected one, to choose between. */
export function CarryForm({ action, hidden, back, carried }: CarryFormProps) {
  const [state, send] = useActionState(action, untouched);
  const typed = state.status === "refused" ? state.typed : undefined;
  const { records, left } = carried;
  const all = records.flatMap(({ passages }) => passages);
  const count = (type: CarriedPassage["became"]) => all.filter((one) => one.became === type).length;
  return (
    <>
      <header className="list-head">
        <h1>What rests on the older note</h1>
        <p className="lede">
          {carried.title} has a corrected note of {toDayText(carried.day)}.{" "}
          {all.length === 0 ? (
            <>Nothing in the register rests on the older one.</>
          ) : (
            <>
              {all.length.toLocaleString("en")} {all.length === 1 ? "source quotes" : "sources quote"} the older one:{" "}
              {count("same")} stand there word for word, {count("changed")} in other words, {count("several")} in
              several places, {count("gone")} not at all. What is not led over keeps quoting the older note, which never
              changes.
            </>
          )}{" "}
          <a href={back}>Go on without leading anything over.</a>
        </p>
      </header>
      {all.length === 0 ? null : (
        <form action={send} aria-label="What rests on the older note" className="form proposal-form">
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {state.status === "refused" ? (
            <div className="form-message refused" role="alert">
              <p>{state.issues.map(({ message }) => message).join("; ") || state.message}</p>
            </div>
          ) : null}
          {records.map(({ kind, slug, title, passages }) => (
            <section key={`${kind}/${slug}`} className="carried" aria-label={title}>
              <h2>
                {title} <small>{kinds[kind].label}</small>
              </h2>
              {passages.filter(isAsked).map((passage) => (
                <Passage key={passage.path} passage={passage} typed={typed?.[passage.field]} />
              ))}
              <Same passages={passages.filter((passage) => !isAsked(passage))} typed={typed} />
            </section>
          ))}
          {left > 0 ? (
            <p className="more">
              {left.toLocaleString("en")} more records quote it; one proposal has no room for them. Once this one is
              accepted, they are led over from the page of the meeting.
            </p>
          ) : null}
          <p className="row-buttons send">
            <button type="submit" className="button">
              Lead over what is chosen
            </button>
            <a href={back}>Lead nothing over</a>
          </p>
        </form>
      )}
    </>
  );
}

const isAsked = ({ became: type }: CarriedPassage): boolean => type !== "same";

/** What is chosen already stays out of the way of what somebody has to read. */
function Same({
  passages,
  typed,
}: {
  readonly passages: readonly CarriedPassage[];
  readonly typed: TypedValues | undefined;
}) {
  if (passages.length === 0) return null;
  return (
    <details>
      <summary>
        {passages.length.toLocaleString("en")} {passages.length === 1 ? "stands" : "stand"} there word for word
      </summary>
      {passages.map((passage) => (
        <Passage key={passage.path} passage={passage} typed={typed?.[passage.field]} />
      ))}
    </details>
  );
}

interface PassageProps {
  readonly passage: CarriedPassage;
  readonly typed: unknown;
}

function Passage({ passage, typed }: PassageProps) {
  const { quote, places, field, chosen } = passage;
  const value = typeof typed === "string" ? typed : chosen;
  return (
    <fieldset className="form-section sentences">
      <legend>
        {toPlace(passage.path)}: “{toShort(quote)}” {became[passage.became]}
      </legend>
      {passage.became === "changed" ? <SentenceChange from={quote} to={places[0]?.text} /> : null}
      {places.map((place) => (
        <label key={toStretch(place)} className="sentence">
          <input type="radio" name={field} value={toStretch(place)} defaultChecked={value === toStretch(place)} />{" "}
          <span>
            Quote the corrected note{places.length > 1 ? `, byte ${place.offset.toLocaleString("en")}` : ""}: “
            {place.text}”
          </span>
        </label>
      ))}
      <label className="sentence">
        <input type="radio" name={field} value="" defaultChecked={value === ""} />{" "}
        <span>Keep quoting the older note: “{quote}”</span>
      </label>
    </fieldset>
  );
}

/** "states › 3": which part of the record rests on it. */
const toPlace = (path: string): string => {
  const words = path
    .split("/")
    .slice(1, -2)
    .map((step) => (/^\d+$/.test(step) ? `no. ${Number(step) + 1}` : toFieldLabel(step)));
  return words.length === 0 ? "The record" : words.join(" › ");
};

const MOST_LETTERS = 80;
const toShort = (text: string): string => {
  const line = text.replace(/\s+/gu, " ");
  return line.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS)}…` : line;
};
