"use client";

import { useRef } from "react";
import type { FormState, TypedValues } from "#forms/form-message.ts";
import { NEW_TOPIC } from "#forms/note/mark-words.ts";
import type { NoteToMark } from "#forms/note/note-to-mark.ts";
import { ReadFindingsList } from "#ui/form/record/read-findings-list.tsx";
import { NamedInNote } from "#ui/form/record/note/named-in-note.tsx";
import { MarkIssues } from "#ui/form/record/note/mark-issues.tsx";
import { KeyList, SentenceChoice } from "#ui/form/record/note/sentence-choice.tsx";
import { toSending, type Send } from "#ui/form/record/sending.ts";
import { useMarkKeeping, type KeptMarks } from "#ui/form/record/note/use-mark-keeping.ts";
import { useMarkKeys } from "#ui/form/record/note/use-mark-keys.ts";

/** What JSON can say. */
export interface MarkNoteFacts {
  /** Its slug. */
  readonly meeting: string;
  /** The proposal that is edited; undefined for a new one. */
  readonly proposal?: number | undefined;
  /** The draft that it is recorded into; none where there is none yet. */
  readonly saved?: KeptMarks | undefined;
  /** The form that it is for; the page of the meeting where there is none yet. */
  readonly back: string;
  readonly note: NoteToMark;
  /** What was sent and not done, and what it held. */
  readonly refused?: Pick<Refused, "message" | "issues" | "typed"> | undefined;
}

type Refused = FormState & { readonly status: "refused" };

interface MarkNoteProps extends MarkNoteFacts {
  readonly send?: Send;
}

/** A note, sentence by sentence: what each of them becomes is chosen here, and made of it all at once. */
export function MarkNote({ send, meeting, proposal, saved, back, note, refused }: MarkNoteProps) {
  const form = useRef<HTMLFormElement>(null);
  useMarkKeys(form);
  const { kept, said } = useMarkKeeping(form, { meeting, proposal }, saved);
  const typed = refused?.typed ?? note.kept;
  return (
    <>
      <header className="list-head">
        <h1>Record from the note</h1>
        <p className="lede">
          {note.title}. Say of each sentence that matters what it becomes; the others stay as they are. Every record
          quotes its sentence, and what the words do not say is asked for in the form.{" "}
          <a href={back}>Go on without recording</a>.
        </p>
        {note.read ? <ReadFindingsList {...note.read} /> : null}
        {note.sums ? <Sums {...note.sums} /> : null}
        <KeyList />
      </header>
      <form ref={form} {...toSending(send)} aria-label="What the note says" className="form proposal-form">
        <input type="hidden" name="meeting" value={meeting} />
        <input type="hidden" name="draft" value={kept?.draft ?? ""} />
        <input type="hidden" name="version" value={kept?.version ?? 0} />
        {proposal === undefined ? null : <input type="hidden" name="proposal" value={proposal} />}
        {refused ? <MarkIssues message={refused.message} issues={refused.issues} note={note} /> : null}
        <NamedInNote note={note} typed={typed ?? {}} isLookedAt={typed !== undefined} />
        {note.sections.map((section, index) => (
          <fieldset key={index} className="form-section sentences marks">
            <legend>{section.title}</legend>
            <TopicChoice
              index={index}
              section={section.title}
              topics={note.topics}
              start={typed ? toText(typed, `topic/${index}`) : (note.named[index] ?? "")}
            />
            {section.sentences.map((sentence) => (
              <SentenceChoice key={sentence.stretch} sentence={sentence} open={note.open} typed={typed} />
            ))}
          </fieldset>
        ))}
        {note.left > 0 ? (
          <p className="hint">
            {note.left} more sentences of this note are not shown here. Record them in the form: add a record, then
            “Choose the sentence in a note”.
          </p>
        ) : null}
        {note.moreOpen > 0 ? (
          <p className="hint">
            {note.moreOpen.toLocaleString("en")} more open actions are not offered as done here: record what closed one
            of them in the form of the action.
          </p>
        ) : null}
        <p className="row-buttons send">
          <button type="submit" name="do" value="record" className="button">
            Record what is marked
          </button>
          <button type="submit" name="do" value="keep" className="button quiet-button">
            Keep for later
          </button>
          <a href={back}>Go on without recording</a>
          <span role="status" className="quiet">
            {said}
          </span>
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

interface TopicChoiceProps extends Pick<NoteToMark, "topics"> {
  readonly index: number;
  readonly section: string;
  /** The topic that was chosen before, else the one that is called as the section is. */
  readonly start: string;
}

/** Of its positions and questions; what else is recorded from it is related to the topic. */
function TopicChoice({ index, section, topics, start }: TopicChoiceProps) {
  const name = `topic/${index}`;
  return (
    <div className="topic-choice">
      <label htmlFor={name}>
        What it is about <span className="unseen">: {section}</span>
      </label>
      <select key={start} id={name} name={name} defaultValue={start}>
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
