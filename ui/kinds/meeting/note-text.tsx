import type { Meeting, Original } from "#domain/meeting/schema.ts";
import { findPassageText, toByteIndex, toSegments, type Segment, type Stretch } from "#domain/passage.ts";
import type { RegisterRecord } from "#domain/record/record.ts";
import { listCitations, type Citation } from "#ui/kinds/meeting/citations.ts";
import { Noted } from "#ui/margin/noted.tsx";
import { toHref, toPassagePath, type Reading } from "#ui/reading.ts";
import { RecordLink } from "#ui/record/record-link.tsx";

interface NoteTextProps {
  readonly reading: Reading;
  readonly record: RegisterRecord<"meeting">;
  readonly original: Original;
  /** The stretch that the reader came to see. */
  readonly passage: Stretch | undefined;
}

type Mark = Stretch & { readonly type: "cited" | "asked"; readonly number: number };

/** The note as it was sent, section by section; beside each sentence that something rests on, what does. */
export function NoteText({ reading, record, original, passage }: NoteTextProps) {
  const index = toByteIndex(original.text);
  const citations = listCitations(reading, record.slug);
  const missing = passage !== undefined && findPassageText(index, passage) === undefined;
  const sections = record.body.sections.length > 0 ? record.body.sections : [whole(original)];
  // Where the asked passage starts, its first segment carries the anchor.
  const asked: readonly Mark[] = passage && !missing ? [{ ...passage, type: "asked", number: 0 }] : [];
  return (
    <>
      {missing ? (
        <p className="empty" id="passage">
          The note has no passage at byte {passage.offset} with {passage.length} bytes; it ends at byte {index.bytes}.
          The note is below, from its beginning.
        </p>
      ) : null}
      {sections.map((section) => {
        const cited = citations.flatMap((citation, at): NumberedCitation[] =>
          starts(section, citation) ? [{ ...citation, number: at + 1 }] : [],
        );
        const text = findPassageText(index, section) ?? "";
        const marks = [...cited.map((citation): Mark => ({ ...citation, type: "cited" })), ...asked].flatMap((mark) =>
          clip(section, mark),
        );
        return (
          <section key={section.number} className="note-section" aria-labelledby={`section-${section.number}`}>
            <Noted margin={cited.length > 0 ? <Cited reading={reading} meeting={record.slug} cited={cited} /> : null}>
              <h3 id={`section-${section.number}`}>
                <span className="count">{section.number}</span> {section.title}
              </h3>
              <p className="note-text">
                <Segments segments={toSegments(text, marks)} asked={passage} section={section} />
              </p>
            </Noted>
          </section>
        );
      })}
      <p className="quiet">
        {original.bytes.toLocaleString("en")} bytes, SHA-256 <code>{original.sha256.slice(0, 16)}…</code>.
        {original.text.includes("\n")
          ? null
          : " The note has no line breaks; those before “-” and “+” are added here for reading."}
      </p>
    </>
  );
}

type Section = Meeting["sections"][number];
type NumberedCitation = Citation & { readonly number: number };

const whole = ({ bytes }: Original): Section => ({ number: 0, title: "The note", offset: 0, length: bytes });

const starts = (section: Stretch, { offset }: Stretch): boolean =>
  offset >= section.offset && offset < section.offset + section.length;

/** A mark as the section sees it: in bytes from the section's start, cut at its end. */
function clip<Part extends Stretch>(section: Stretch, mark: Part): Part[] {
  const start = Math.max(mark.offset, section.offset);
  const end = Math.min(mark.offset + mark.length, section.offset + section.length);
  return end > start ? [{ ...mark, offset: start - section.offset, length: end - start }] : [];
}

interface SegmentsProps {
  readonly segments: readonly Segment<Mark>[];
  readonly asked: Stretch | undefined;
  readonly section: Stretch;
}

function Segments({ segments, asked, section }: SegmentsProps) {
  return segments.map((segment) => {
    const cited = segment.marks.filter(({ type }) => type === "cited");
    const isAsked = segment.marks.some(({ type }) => type === "asked");
    const anchors = isAsked && asked?.offset === section.offset + segment.offset ? { id: "passage", tabIndex: -1 } : {};
    const ends = cited.filter(({ offset, length }) => offset + length === segment.offset + segment.length);
    const Tag = isAsked ? "mark" : "span";
    return (
      <span key={segment.offset}>
        <Tag {...anchors} className={isAsked ? undefined : cited.length > 0 ? "cited" : undefined}>
          <WithBreaks text={segment.text} />
        </Tag>
        {ends.map(({ number }) => (
          <a key={number} className="note-ref" href={`#cited-${number}`} aria-label={`What rests on this, ${number}`}>
            {number}
          </a>
        ))}
      </span>
    );
  });
}

/** Line breaks before list signs, where a note lost its own on the way. */
function WithBreaks({ text }: { readonly text: string }) {
  return text.split(/(?<= )(?=[-+] \S)/).map((line, index) => (
    <span key={index}>
      {index > 0 ? <br /> : null}
      {line}
    </span>
  ));
}

interface CitedProps {
  readonly reading: Reading;
  readonly meeting: string;
  readonly cited: readonly NumberedCitation[];
}

function Cited({ reading, meeting, cited }: CitedProps) {
  return (
    <ol className="cited-list">
      {cited.map(({ number, holders, ...stretch }) => (
        <li key={number} id={`cited-${number}`}>
          <a
            className="note-ref"
            href={toHref(reading, toPassagePath({ meeting, ...stretch }))}
            aria-label={`Show sentence ${number}`}
          >
            {number}
          </a>
          <ul>
            {holders.map((id) => (
              <li key={id}>
                <RecordLink reading={reading} id={id} withStatus />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
