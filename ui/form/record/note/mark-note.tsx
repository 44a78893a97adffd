"use client";

import { useActionState } from "react";
import { untouched, type FormState, type TypedValues } from "#forms/form-message.ts";
import { markTable, markWords } from "#forms/note/mark-words.ts";
import { NEW_TOPIC, type NoteToMark, type SentenceToMark } from "#forms/note/note-to-mark.ts";
import { NamedInNote } from "#ui/form/record/note/named-in-note.tsx";
import { MarkIssues } from "#ui/form/record/note/mark-issues.tsx";

interface MarkNoteProps {
  readonly action: (before: FormState<undefined>, form: FormData) => Promise<FormState<undefined>>;
  readonly hidden: Readonly<Record<string, string>>;
  /** The form that it is for; the page of the meeting where there is none yet. */
  readonly back: string;
  readonly note: NoteToMark;
}

/** A note, sentence by sentence: what each of them becomes is chosen here, and made of it all at once. */
export function MarkNote({ action, hidden, back, note }: MarkNoteProps) {
  const [state, send] = useActionState(action, untouched);
  const refused = state.status === "refused" ? state : undefined;
  const typed = refused?.typed ?? {};
  return (
    <>
      <header className="list-head">
        <h1>Record from the note</h1>
        <p className="lede">
          {note.title}. Say of each sentence that matters what it becomes; the others stay as they are. Every record
          quotes its sentence, and what the words do not say is asked for in the form.{" "}
          <a href={back}>Go on without recording</a>.
        </p>
        {note.sums ? <Sums {...note.sums} /> : null}
      </header>
      <form action={send} aria-label="What the note says" className="form proposal-form">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {refused ? <MarkIssues message={refused.message} issues={refused.issues} note={note} /> : null}
        <NamedInNote note={note} typed={typed} isRefused={refused !== undefined} />
        {note.sections.map((section, index) => (
          <fieldset key={index} className="form-section sentences marks">
            <legend>{section.title}</legend>
            <TopicChoice index={index} section={section.title} topics={note.topics} typed={typed} />
            {section.sentences.map((sentence) => (
              <Sentence key={sentence.stretch} sentence={sentence} typed={refused?.typed} />
            ))}
          </fieldset>
        ))}
        {note.left > 0 ? (
          <p className="hint">
            {note.left} more sentences of this note are not shown here. Record them in the form: add a record, then
            “Choose the sentence in a note”.
          </p>
        ) : null}
        <p className="row-buttons send">
          <button type="submit" className="button">
            Record what is marked
          </button>
          <a href={back}>Go on without recording</a>
        </p>
      </form>
    </>
  );
}

const toText = (typed: TypedValues, name: string): string => {
  const value = typed[name];
  return typeof value === "string" ? value : "";
};

/** Every sentence is accounted for. */
const Sums = ({ all, candidates, background, notUnderstood }: NonNullable<NoteToMark["sums"]>) => (
  <p className="hint">
    Of {all} sentences {candidates} read as something, {background} only tell, and {notUnderstood} were not understood.
    What is chosen below is what the words say plainly; nothing is recorded before you do it.
  </p>
);

interface SentenceProps {
  readonly sentence: SentenceToMark;
  /** What was sent, where it was refused. */
  readonly typed: TypedValues | undefined;
}

function Sentence({ sentence, typed }: SentenceProps) {
  const { stretch, text, recorded, reading } = sentence;
  const name = `as/${stretch}`;
  const value = typed ? toText(typed, name) : (reading?.as ?? "");
  return (
    <div className="sentence">
      <span>
        <label htmlFor={name}>{text}</label>{" "}
        {recorded === undefined ? null : <span className="quiet">recorded: {recorded}</span>}
        {reading ? (
          <small id={`reads/${stretch}`} className="hint">
            Reads as {reading.words}
          </small>
        ) : null}
      </span>
      {/* A new key where the value was given back: a select takes no new default. */}
      <select
        key={value}
        id={name}
        name={name}
        defaultValue={value}
        {...(reading && { "aria-describedby": `reads/${stretch}` })}
      >
        <option value="">–</option>
        {markWords.map((word) => (
          <option key={word} value={word}>
            {markTable[word].words}
          </option>
        ))}
      </select>
    </div>
  );
}

interface TopicChoiceProps extends Pick<NoteToMark, "topics"> {
  readonly index: number;
  readonly section: string;
  readonly typed: TypedValues;
}

/** Of its positions and questions; what else is recorded from it is related to the topic. */
function TopicChoice({ index, section, topics, typed }: TopicChoiceProps) {
  const name = `topic/${index}`;
  const value = toText(typed, name);
  return (
    <div className="topic-choice">
      <label htmlFor={name}>
        What it is about <span className="unseen">: {section}</span>
      </label>
      <select key={value} id={name} name={name} defaultValue={value}>
        <option value="">no topic</option>
        <option value={NEW_TOPIC}>a new topic, “{section}”</option>
        {topics.map(({ slug, title }) => (
          <option key={slug} value={slug}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}
