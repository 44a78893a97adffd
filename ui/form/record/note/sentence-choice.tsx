import { useState } from "react";
import type { TypedValues } from "#forms/form-message.ts";
import { choiceKeys, markTable, markWords, otherChoices, toDoneWord } from "#forms/note/mark-words.ts";
import type { NoteToMark, PartToMark, SentenceToMark } from "#forms/note/note-to-mark.ts";

interface SentenceChoiceProps {
  readonly sentence: SentenceToMark;
  readonly open: NoteToMark["open"];
  /** What was chosen before; undefined where nobody has looked at the note yet. */
  readonly typed: TypedValues | undefined;
}

/** A sentence and what it becomes; taken apart, each of its parts and what that becomes. */
export function SentenceChoice({ sentence, open, typed }: SentenceChoiceProps) {
  const { stretch, recorded, reading, parts } = sentence;
  const start = !typed && isSeveralItems(sentence) ? "split" : toStart(sentence, typed);
  const [chosen, choose] = useState(start);
  const isApart = chosen === "split" && parts.length > 0;
  return (
    <>
      <div className="sentence" data-reads={reading && recorded === undefined ? "" : undefined}>
        <Words part={sentence} recorded={recorded} isRead={!isApart} />
        {/* A new key where the value was given back: a select takes no new default. */}
        <Choice
          key={start}
          name={`as/${stretch}`}
          start={start}
          open={open}
          others={parts.length > 0 ? ["joined", "split", "out"] : ["joined", "out"]}
          isRead={reading !== undefined}
          onChoose={choose}
        />
      </div>
      {isApart
        ? parts.map((part) => {
            const partStart = toStart(part, typed);
            return (
              <div key={part.stretch} className="sentence part-of" data-reads={part.reading ? "" : undefined}>
                <Words part={part} recorded={undefined} isRead />
                <Choice
                  key={partStart}
                  name={`as/${part.stretch}`}
                  start={partStart}
                  open={open}
                  others={["joined", "out"]}
                  isRead={part.reading !== undefined}
                />
              </div>
            );
          })
        : null}
    </>
  );
}

/** "Topics by Ada: names, codes and accounting" announces three items, each plainly one. */
const isSeveralItems = ({ recorded, parts }: SentenceToMark): boolean =>
  recorded === undefined && parts.length > 1 && parts.every(({ reading }) => reading?.as === "agenda");

function toStart({ stretch, reading }: PartToMark, typed: TypedValues | undefined): string {
  if (!typed) return reading?.as ?? "";
  const value = typed[`as/${stretch}`];
  return typeof value === "string" ? value : "";
}

interface WordsProps {
  readonly part: PartToMark;
  readonly recorded: string | undefined;
  /** Its parts say what they read as, where it is taken apart. */
  readonly isRead: boolean;
}

const Words = ({ part: { stretch, text, reading }, recorded, isRead }: WordsProps) => (
  <span>
    <label htmlFor={`as/${stretch}`}>{text}</label>{" "}
    {recorded === undefined ? null : <span className="quiet">recorded: {recorded}</span>}
    {reading && isRead ? (
      <small id={`reads/${stretch}`} className="hint">
        Reads as {reading.words}
      </small>
    ) : null}
  </span>
);

interface ChoiceProps {
  readonly name: string;
  readonly start: string;
  readonly open: NoteToMark["open"];
  readonly others: readonly (keyof typeof otherChoices)[];
  readonly isRead: boolean;
  readonly onChoose?: (value: string) => void;
}

const Choice = ({ name, start, open, others, isRead, onChoose }: ChoiceProps) => (
  <select
    id={name}
    name={name}
    defaultValue={start}
    onChange={({ currentTarget }) => onChoose?.(currentTarget.value)}
    aria-describedby={isRead ? name.replace("as/", "reads/") : undefined}
  >
    <option value="">–</option>
    {markWords.map((word) => (
      <option key={word} value={word}>
        {markTable[word].words}
      </option>
    ))}
    {others.map((word) => (
      <option key={word} value={word}>
        {otherChoices[word]}
      </option>
    ))}
    {open.length > 0 ? (
      <optgroup label="tells that an action is done">
        {open.map(({ slug, title }) => (
          <option key={slug} value={toDoneWord(slug)}>
            done: {title}
          </option>
        ))}
      </optgroup>
    ) : null}
  </select>
);

/** What each key chooses, for those who read it before they press one. */
export const KeyList = () => (
  <details className="by-script">
    <summary>Keys</summary>
    <ul className="keys">
      <li>
        <kbd>Enter</kbd> the next that is open: a sentence that reads as something and has no choice, a section whose
        positions have no topic
      </li>
      <li>
        <kbd>↓</kbd> <kbd>↑</kbd> the sentence after, the sentence before
      </li>
      <li>
        <kbd>-</kbd> no choice
      </li>
      {[...choiceKeys].map(([key, word]) => (
        <li key={key}>
          <kbd>{key}</kbd>{" "}
          {word in markTable
            ? markTable[word as keyof typeof markTable].words
            : otherChoices[word as keyof typeof otherChoices]}
        </li>
      ))}
    </ul>
  </details>
);
