import type { Meeting, Original } from "#domain/meeting/schema.ts";
import { findMark, type KeptOriginal } from "#domain/meeting/originals.ts";
import { findPassageText, toByteIndex, toSegments, type Stretch } from "#domain/meeting/passage.ts";
import { kinds } from "#domain/register/kinds.ts";
import { findKindByCollection, toRecordId } from "#domain/register/reference.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { listCitations } from "#ui/kinds/meeting/citations.ts";
import { PassageFacts, type AskedPassage } from "#ui/kinds/meeting/passage-facts.tsx";
import { toNoteLines, type NoteLine } from "#ui/kinds/meeting/note-lines.ts";
import { listSentences } from "#domain/meeting/sentences.ts";
import { toPassagePath } from "#exports/passage-path.ts";
import { Noted } from "#ui/margin/noted.tsx";
import { toHref, toPath, type InContext } from "#ui/page-context.ts";
import { toAllLinksPath } from "#ui/record/all-links.ts";
import { RecordLink } from "#ui/record/record-link.tsx";

interface NoteTextProps extends InContext {
  readonly record: RegisterRecord<"meeting">;
  readonly kept: KeptOriginal;
  readonly passage: AskedPassage | undefined;
}

/** The note as it was sent, sentence by sentence; beside each, every record that rests on words of it. */
export function NoteText({ context, record, kept, passage }: NoteTextProps) {
  const { original } = kept;
  const own = toRecordId("meeting", record.slug);
  const mark = findMark(record.body, original.sha256);
  const citations = listCitations(context, record.slug, original.sha256).map(({ holders, ...stretch }) => ({
    ...stretch,
    holders: holders.filter((id) => id !== own),
  }));
  const requested = passage && findPassageText(original.text, passage) !== undefined ? passage : undefined;
  const whole = (kept.sections.length > 0 ? kept.sections : [toWhole(original)]).map((section) => ({
    ...section,
    sentences: listSentences(original.text, section),
  }));
  const all = whole.flatMap(({ sentences }) => sentences);
  const at = requested ? all.findIndex((sentence) => isBegunIn(sentence, requested)) : 0;
  const begin = Math.floor(Math.max(at, 0) / MOST_SENTENCES) * MOST_SENTENCES;
  const shown = all.slice(begin, begin + MOST_SENTENCES);
  const here = new Set<Stretch>(shown);
  const sections = whole.filter(({ sentences }) => sentences.length === 0 || sentences.some((one) => here.has(one)));
  const lines = toNoteLines(shown, citations);
  const toPart = (sentence: Stretch | undefined): string | undefined =>
    sentence && toHref(context, toPassagePath({ meeting: record.slug, mark, ...sentence }));
  const lineOf = new Map(lines.map((line) => [line.sentence, line]));
  return (
    <>
      <p className="quiet">
        <Kept original={original} received={kept.received} /> Underlined words carry records of this register: they
        stand beside their sentence.
      </p>
      {passage && !requested ? (
        <p className="empty" id="passage">
          The address asks for {passage.length} bytes from byte {passage.offset}, which is no passage of this note: it
          has {toByteIndex(original.text).bytes} bytes. Here it is from its beginning.
        </p>
      ) : null}
      {sections.map((section) => (
        <section key={section.number} className="note-section" aria-labelledby={`section-${section.number}`}>
          <h3 id={`section-${section.number}`}>
            {section.title} <span className="count">section {section.number}</span>
          </h3>
          {section.sentences
            .flatMap((sentence) => lineOf.get(sentence) ?? [])
            .map((line) => (
              <Sentence
                key={line.sentence.offset}
                context={context}
                meeting={record.slug}
                mark={mark}
                text={findPassageText(original.text, line.sentence) ?? ""}
                line={line}
                requested={requested}
                asked={requested ? (findPassageText(original.text, requested) ?? "") : ""}
              />
            ))}
        </section>
      ))}
      {shown.length < all.length ? (
        <PartOfNote
          words={`Sentences ${(begin + 1).toLocaleString("en")} to ${(begin + shown.length).toLocaleString("en")} of ${all.length.toLocaleString("en")}.`}
          before={begin > 0 ? toPart(all[begin - MOST_SENTENCES]) : undefined}
          after={toPart(all[begin + MOST_SENTENCES])}
        />
      ) : null}
    </>
  );
}

/** A page shows no more of a note: what is longer is read a part at a time. */
const MOST_SENTENCES = 2_000;

interface PartOfNoteProps {
  readonly words: string;
  /** The address of the part that begins so; undefined where there is none. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

const PartOfNote = ({ words, before, after }: PartOfNoteProps) => (
  <p className="more">
    {words} {before === undefined ? null : <a href={before}>The part before</a>}{" "}
    {after === undefined ? null : <a href={after}>The part after</a>}
  </p>
);

const toWhole = ({ bytes }: Original): Meeting["sections"][number] => ({
  number: 0,
  title: "The whole note",
  offset: 0,
  length: bytes,
});

/** Where a note was read from a mail, its passages count in its text, and the mail is kept beside it. */
function Kept({ original, received }: Pick<KeptOriginal, "original" | "received">) {
  const own = `${original.bytes.toLocaleString("en")} bytes`;
  if (!received)
    return (
      <>
        {own}, kept as they were sent (SHA-256 <code>{original.sha256.slice(0, 12)}</code>).
      </>
    );
  return (
    <>
      {own} (SHA-256 <code>{original.sha256.slice(0, 12)}</code>), read from a{" "}
      {received.mediaType === "message/rfc822" ? "mail" : "file"} of {received.bytes.toLocaleString("en")} bytes, which
      is kept as it came (SHA-256 <code>{received.sha256.slice(0, 12)}</code>).
    </>
  );
}

interface SentenceProps extends InContext {
  readonly meeting: string;
  /** Of a corrected note: what its address names it by. */
  readonly mark: string | undefined;
  readonly text: string;
  readonly line: NoteLine;
  readonly requested: AskedPassage | undefined;
  /** The words that were asked for. */
  readonly asked: string;
}

type Mark = Stretch & { readonly isRequested: boolean };

function Sentence({ context, meeting, mark, text, line, requested, asked }: SentenceProps) {
  const { sentence, citations, total } = line;
  const marks = [
    ...citations.map((citation): Mark => ({ ...citation, isRequested: false })),
    ...(requested ? [{ ...requested, isRequested: true }] : []),
  ].flatMap((mark) => clip(sentence, mark));
  return (
    <Noted margin={total > 0 ? <Holders context={context} meeting={meeting} mark={mark} line={line} /> : null}>
      <p className="note-text">
        {toSegments(text, marks).map((segment) => {
          if (segment.marks.length === 0) return <span key={segment.offset}>{segment.text}</span>;
          if (!segment.marks.some(({ isRequested }) => isRequested))
            return (
              <span key={segment.offset} className="cited">
                {segment.text}
              </span>
            );
          // The words asked for may fall into several segments; the first one is where the address leads.
          const first = sentence.offset + segment.offset === requested?.offset;
          return (
            <mark key={segment.offset} {...(first ? { id: "passage" } : {})}>
              {segment.text}
            </mark>
          );
        })}{" "}
        <a
          className="sentence-link"
          href={toHref(context, toPassagePath({ meeting, mark, ...sentence }))}
          aria-label="Address of this sentence"
        >
          ¶
        </a>
      </p>
      {requested && isBegunIn(sentence, requested) ? (
        <PassageFacts
          context={context}
          meeting={meeting}
          mark={mark}
          passage={requested}
          text={asked}
          sentence={sentence}
        />
      ) : null}
    </Noted>
  );
}

const isBegunIn = (sentence: Stretch, { offset }: Stretch): boolean =>
  offset >= sentence.offset && offset < sentence.offset + sentence.length;

/** A mark as the sentence sees it: in bytes from the sentence's start, cut at both ends. */
function clip(sentence: Stretch, mark: Mark): Mark[] {
  const start = Math.max(mark.offset, sentence.offset);
  const end = Math.min(mark.offset + mark.length, sentence.offset + sentence.length);
  return end > start ? [{ ...mark, offset: start - sentence.offset, length: end - start }] : [];
}

function toKindLabel(id: string): string {
  const kind = findKindByCollection(id.slice(0, id.indexOf("/")));
  return kind ? kinds[kind].label : "";
}

function Holders({ context, meeting, mark, line }: Pick<SentenceProps, "context" | "meeting" | "mark" | "line">) {
  const { shown, total, sentence } = line;
  const all = toAllLinksPath(toPath("meeting", meeting), { passage: sentence, mark });
  return (
    <ul className="holders" aria-label="What rests on this">
      {shown.map((id) => (
        <li key={id}>
          <RecordLink context={context} id={id} withStatus /> <small>{toKindLabel(id)}</small>
        </li>
      ))}
      {total > shown.length ? (
        <li>
          <a href={toHref(context, all)}>
            {shown.length > 0 ? `All ${total.toLocaleString("en")}` : total.toLocaleString("en")} that rest on this
          </a>
        </li>
      ) : null}
    </ul>
  );
}
