"use client";

import { useActionState } from "react";
import type { QuotePlace } from "#forms/found-passages.ts";
import { untouched, type FormState } from "#forms/form-message.ts";

/** A section of a note. */
export interface Part {
  readonly title: string;
  /** `stretch` is where it stands, in bytes: `4361-121`. */
  readonly sentences: readonly { readonly stretch: string; readonly text: string }[];
}

interface PassageFormProps {
  readonly action: (before: FormState<undefined>, form: FormData) => Promise<FormState<undefined>>;
  readonly hidden: Readonly<Record<string, string>>;
  /** The form that it is for. */
  readonly back: string;
  readonly meetings: readonly { readonly slug: string; readonly title: string }[];
  readonly meeting: string;
  /** Where the words that were typed stand, if in more places than one. */
  readonly places: readonly QuotePlace[];
  readonly parts: readonly Part[];
}

/** A sentence of a note, or several in a row, for a source of the form. The place in bytes is for the server to say. */
export function PassageForm({ action, hidden, back, meetings, meeting, places, parts }: PassageFormProps) {
  const [state, send] = useActionState(action, untouched);
  const fields = Object.entries(hidden).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
  return (
    <>
      <header className="list-head">
        <h1>Choose a sentence</h1>
        <p className="lede">
          Check the sentence that it rests on; for several in a row, the first and the last. What you typed is kept;{" "}
          <a href={back}>go back to the form</a> without choosing.
        </p>
      </header>
      <form method="get" action="/propose/passage" aria-label="Meeting" className="form compact">
        {fields}
        <div className="form-field">
          <label htmlFor="meeting">Meeting</label>
          <select id="meeting" name="meeting" defaultValue={meeting}>
            {meetings.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {slug}: {title}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="button quiet-button">
          Show its note
        </button>
      </form>
      {parts.length === 0 ? null : (
        <form action={send} aria-label="Sentences" className="form proposal-form">
          {fields}
          <input type="hidden" name="meeting" value={meeting} />
          {state.status === "refused" ? (
            <div className="form-message refused" role="alert">
              <p>{state.issues.map(({ message }) => message).join("; ") || state.message}</p>
            </div>
          ) : null}
          {places.length === 0 ? null : (
            <fieldset className="form-section sentences">
              <legend>Where the words that you typed stand: check the one that is meant</legend>
              {places.map(({ stretch, text }) => (
                <label key={stretch} className="sentence">
                  <input type="checkbox" name="stretch[]" value={stretch} /> <span>{text}</span>
                </label>
              ))}
            </fieldset>
          )}
          {parts.map(({ title, sentences }, index) => (
            <fieldset key={index} className="form-section sentences">
              <legend>{title}</legend>
              {sentences.map(({ stretch, text }) => (
                <label key={stretch} className="sentence">
                  <input type="checkbox" name="stretch[]" value={stretch} /> <span>{text}</span>
                </label>
              ))}
            </fieldset>
          ))}
          <p className="row-buttons send">
            <button type="submit" className="button">
              Quote what is checked
            </button>
            <a href={back}>Back without choosing</a>
          </p>
        </form>
      )}
    </>
  );
}
