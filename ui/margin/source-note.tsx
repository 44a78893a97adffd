import type { ReactNode } from "react";
import { findMark } from "#domain/meeting/originals.ts";
import { toPassagePath } from "#exports/passage-path.ts";
import { toRecordId } from "#domain/register/reference.ts";
import type { Certainty, Source } from "#domain/register/source.ts";
import { findRecord } from "#domain/register/spec.ts";
import { toDayText } from "#ui/dates.ts";
import { StanceMark } from "#ui/margin/stance-mark.tsx";
import { toHref, type InContext } from "#ui/page-context.ts";
import { RecordLink } from "#ui/record/record-link.tsx";
import { Paragraph } from "#ui/text/line.tsx";

const certainties: Readonly<Record<Certainty, { readonly word: string; readonly meaning: string }>> = {
  read: { word: "read", meaning: "taken from the source itself" },
  excerpt: { word: "excerpt", meaning: "taken from a part of the source that somebody else quoted" },
  inferred: { word: "inferred", meaning: "a conclusion drawn here; the source does not say it" },
};

/** One source: a sentence of a note, quoted and leading to its place; or a file, an address, a document. */
export function SourceNote({ context, source }: InContext & { readonly source: Source }) {
  return (
    <>
      <SourceBody context={context} source={source} />
      <Paragraph context={context} text={source.note} className="source-note" />
    </>
  );
}

function SourceBody({ context, source }: InContext & { readonly source: Source }): ReactNode {
  const certainty = <CertaintyWord certainty={source.certainty} />;
  switch (source.type) {
    case "passage": {
      const meeting = findRecord(context.spec, "meeting", source.meeting)?.body;
      const day = meeting?.day ?? source.meeting;
      const mark = findMark(meeting, source.sha256);
      return (
        <blockquote className="passage">
          <Quotation context={context} source={source} />
          <footer>
            <a
              href={toHref(context, toPassagePath({ ...source, mark }))}
              aria-label={`This sentence in the ${mark === undefined ? "" : "corrected "}note of ${toDayText(day)}`}
            >
              {toDayText(day)}
            </a>
            {mark === undefined ? null : ", corrected"}
            {source.speaker === undefined ? null : (
              <>
                {" · "}
                <RecordLink context={context} id={toRecordId("person", source.speaker)} />
              </>
            )}
            {" · "}
            <StanceMark stance={source.stance} />
            {source.certainty === "read" ? null : <> · {certainty}</>}
          </footer>
        </blockquote>
      );
    }
    case "repository":
      return (
        <p className="source">
          <code>{source.path}</code>
          <span className="source-where">
            {source.repository} <code>@{source.commit.slice(0, 8)}</code> · {certainty}
          </span>
        </p>
      );
    case "url":
      return (
        <p className="source">
          <a href={source.url} rel="nofollow noopener">
            {source.title ?? source.url.replace(/^https?:\/\/(?:www\.)?/, "")}
          </a>
          <span className="source-where">
            {source.title === undefined ? null : `${new URL(source.url).hostname} · `}
            {certainty}
          </span>
        </p>
      );
    case "document":
      return (
        <p className="source">
          {source.title}
          <span className="source-where">no public address · {certainty}</span>
        </p>
      );
  }
}

type Passage = Extract<Source, { type: "passage" }>;

/** The words of a note, or where on the page they stand already: what somebody makes of them may differ each time. */
function Quotation({ context: { quoted, spec }, source }: InContext & { readonly source: Passage }) {
  const { meeting, offset, length, quote, sha256 } = source;
  const mark = findMark(findRecord(spec, "meeting", meeting)?.body, sha256);
  const id = `quote-${meeting}-${mark === undefined ? "" : `${mark}-`}${offset}-${length}`;
  if (quoted?.has(id))
    return (
      <p className="quoted-before">
        <a href={`#${id}`}>The words quoted above</a>
      </p>
    );
  quoted?.add(id);
  return (
    <p id={quoted && id}>
      <mark>“{quote}”</mark>
    </p>
  );
}

function CertaintyWord({ certainty }: { readonly certainty: Certainty }) {
  const { word, meaning } = certainties[certainty];
  return (
    <span className={`certainty ${certainty}`} title={meaning}>
      {word}
    </span>
  );
}
