/** The pieces that mails about records are made of: paragraphs of Markdown, quotes, lists, all with their links as footnotes. */
import { findMark } from "#domain/meeting/originals.ts";
import { toPlainText } from "#domain/plain-text.ts";
import { toRecordId, type KindName } from "#domain/register/reference.ts";
import type { Source } from "#domain/register/source.ts";
import { findRecord, toStatus, toTitle, type Spec } from "#domain/register/spec.ts";
import { findStatusOwner, toOwnerWords } from "#domain/register/status-owner.ts";
import { toStatusWord } from "#domain/register/status.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { openFootnotes, toNamedDay } from "#exports/mail/mail.ts";
import { toPassagePath } from "#exports/passage-path.ts";
import { wrapText } from "#exports/mail/wrap.ts";

export interface Written {
  readonly spec: Pick<Spec, "records" | "byId">;
  /** PUBLIC_URL, without a slash at its end. */
  readonly base: string;
}

export type Pieces = ReturnType<typeof openPieces>;

const LINK = /\[([^[\]]+)\]\((https?:[^()\s]+|\/[^()\s]*)\)/gu;
const BLANK_LINE = /\n[^\S\n]*\n/u;
const ITEM = /^\s*(?:[-*+]|\d+[.)])\s+/u;

export function openPieces({ spec, base }: Written) {
  const { cite, toLines } = openFootnotes();
  const quoted = new Set<string>();

  /** The mark of a path of the register: `/topics/rollback`. */
  const citePath = (path: string): string => cite(`${base}${path}`);

  const withLinks = (markdown: string): string =>
    markdown.replace(
      LINK,
      (_, words: string, to: string) => `${words} ${to.startsWith("/") ? citePath(to) : cite(to)}`,
    );

  const toLine = (markdown: string): string => toPlainText(withLinks(markdown));

  /** A record by its title; one that is not there by its id. */
  const name = (id: string): string => {
    const record = spec.byId.get(id);
    return record ? `${toTitle(record)} ${citePath(`/${id}`)}` : id;
  };

  const toItem = (line: string): string => wrapText(line, { first: " - ", rest: "   " });

  const toParagraph = (block: string): string => {
    const lines = block.split("\n").filter((line) => line.trim() !== "");
    if (!lines.some((line) => ITEM.test(line))) return wrapText(toLine(block));
    return joinItems(lines)
      .map((line) => (ITEM.test(line) ? toItem(toLine(line)) : wrapText(toLine(line))))
      .join("\n");
  };

  return {
    citePath,
    name,
    toItem,
    nameOf: (kind: KindName, slug: string): string => name(toRecordId(kind, slug)),
    toLine,
    toLines,

    /** Markdown, a paragraph or list of it at a time. */
    toProse: (markdown: string): readonly string[] =>
      markdown
        .split(BLANK_LINE)
        .map(toParagraph)
        .filter((text) => text !== ""),

    /** "Status: agreed"; nothing where there is nothing to say. */
    toField: (label: string, value: string | undefined): string =>
      value === undefined || value === "" ? "" : wrapText(`${label}: ${value}`, { rest: "  " }),

    /** A heading with a list below it; nothing where the list is empty. */
    toList: (heading: string, items: readonly string[]): readonly string[] =>
      items.length === 0 ? [] : [heading, items.map(toItem).join("\n")],

    /** The words of a note, with where they stand; said before, it is only said where. */
    toQuote: (source: Source): string => {
      if (source.type !== "passage") return "";
      const { meeting, quote, speaker, sha256 } = source;
      const of = findRecord(spec, "meeting", meeting);
      const who = speaker === undefined ? "" : `${findRecord(spec, "person", speaker)?.body.name ?? speaker}, `;
      const day = of ? toNamedDay(of.body.day) : meeting;
      const mark = citePath(toPassagePath({ ...source, mark: findMark(of?.body, sha256) }));
      const place = wrapText(`(${who}${day} ${mark})`);
      if (quoted.has(mark)) return place;
      quoted.add(mark);
      return `${wrapText(toPlainText(quote), { first: "> ", rest: "> " })}\n${place}`;
    },
  };
}

/** Lines of a list as items, each with the lines that go on with it. */
function joinItems(lines: readonly string[]): readonly string[] {
  const items: string[] = [];
  for (const line of lines) {
    const last = items.at(-1);
    if (last === undefined || ITEM.test(line)) items.push(line);
    else items[items.length - 1] = `${last} ${line.trim()}`;
  }
  return items;
}

/** "agreed (the group's)": the word alone would pass for the group's. */
export function toStatusLine(record: AnyRecord, spec: Written["spec"]): string | undefined {
  const status = toStatus(record);
  const owner = findStatusOwner(record);
  if (status === undefined) return undefined;
  const toName = (slug: string): string => findRecord(spec, "person", slug)?.body.name ?? slug;
  return `${toStatusWord(status)}${owner ? ` (${toOwnerWords(owner, toName)})` : ""}`;
}

/** The group's name before what the mail is about, where that does not begin with it. */
export function toSubject(spec: Pick<Spec, "records">, what: string, title: string): string {
  const group = toGroup(spec);
  const said = what === "" && title.startsWith(group) ? title : `${group}${what === "" ? "" : ` ${what}`}: ${title}`;
  // What reads as an encoded word (RFC 2047) would be shown by mail programs as something else.
  return said.replaceAll("=?", "= ?");
}

export const toGroup = ({ records }: Pick<Spec, "records">): string =>
  records.charter[0]?.body.shortTitle ?? "The group";
