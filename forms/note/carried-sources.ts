/**
 * The sources that quote an older note of a meeting, led over to its newest one record by record. What stands there word
 * for word is chosen beforehand, and nothing else: words that changed hold no more than somebody says who has read both.
 */
import { limits } from "#domain/limits.ts";
import { listPassages, type CitedPassage } from "#domain/check/places.ts";
import { compareNotes, type Became, type Said } from "#domain/meeting/correction.ts";
import { toOriginal } from "#domain/meeting/original.ts";
import type { Issue } from "#domain/problem.ts";
import { findAt, toSteps } from "#domain/register/record/at-path.ts";
import { toRecordId, type KindName } from "#domain/register/reference.ts";
import type { Stance } from "#domain/register/source.ts";
import { readAgreement } from "#domain/note/agreement.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { toTitle, type Spec } from "#domain/register/spec.ts";
import { asList, asObject } from "#forms/form-tree.ts";
import type { ProposalForm } from "#forms/kept-form.ts";
import { findBody, toCalled, withBody } from "#forms/note/changed-record.ts";
import { updateAt } from "#forms/update-at.ts";

export interface CarriedPassage {
  /** JSON Pointer of the source in its record. */
  readonly path: string;
  readonly quote: string;
  readonly became: Became["type"];
  /** What may be quoted in its place. */
  readonly places: readonly Said[];
  /** The field that says what becomes of it: empty, or a stretch of the newest note such as `4361-121`. */
  readonly field: string;
  /** What the field says where nobody chose. */
  readonly chosen: string;
}

export interface CarriedRecord {
  readonly kind: KindName;
  readonly slug: string;
  readonly title: string;
  readonly passages: readonly CarriedPassage[];
}

export interface CarriedSources {
  /** What the meeting is called. */
  readonly title: string;
  /** Of the newest note: when it came. */
  readonly day: string;
  readonly records: readonly CarriedRecord[];
  /** Records that one proposal has no room for. */
  readonly left: number;
}

/** The meeting itself is changed as well, and what else the draft holds. */
const ROOM = 20;

/** Undefined where the meeting has no corrected note, in the draft or in the register. */
export function listCarriedSources(form: ProposalForm, spec: Spec, meeting: string): CarriedSources | undefined {
  const body = findBody(form, spec, "meeting", meeting);
  const found = body && findOriginals(body);
  if (!body || !found) return undefined;
  const { newest, older, day } = found;
  const records = [...spec.byId.values()].flatMap((record): readonly CarriedRecord[] => {
    const { kind, slug, retired } = record;
    const now = retired ? undefined : findBody(form, spec, kind, slug);
    if (!now) return [];
    const passages = listPassages(now).flatMap((passage) => {
      const before = passage.meeting === meeting ? older.get(passage.sha256) : undefined;
      return before
        ? [toCarried(toRecordId(kind, slug), passage, compareNotes(before, newest).findPassage(passage))]
        : [];
    });
    return passages.length > 0 ? [{ kind, slug, title: toTitle(record), passages }] : [];
  });
  const room = limits.proposalChanges - ROOM;
  // What somebody has to read is not to be looked for between what is the same.
  const isAsked = ({ passages }: CarriedRecord): boolean => passages.some(({ became }) => became !== "same");
  const inOrder = [...records.filter(isAsked), ...records.filter((record) => !isAsked(record))];
  return {
    title: toCalled(form, spec, "meeting", meeting),
    day,
    records: inOrder.slice(0, room),
    left: Math.max(records.length - room, 0),
  };
}

/** Of a body that a form may still be at: as far as its notes have a text. */
function findOriginals(body: Readonly<Record<string, unknown>>) {
  const toText = (holder: unknown): string | undefined => {
    const { text } = asObject(asObject(holder)["original"]);
    return typeof text === "string" && text !== "" ? text : undefined;
  };
  const first = toText(body);
  const corrections = asList(body["corrections"]).flatMap((row) => {
    const text = toText(row);
    const { day } = asObject(row);
    return text === undefined ? [] : [{ text, day: typeof day === "string" ? day : "" }];
  });
  const last = corrections.at(-1);
  if (first === undefined || !last) return undefined;
  // Each is one value from here on, so that two notes are compared once.
  const originals = [first, ...corrections.map(({ text }) => text)].map(toOriginal);
  const newest = originals.at(-1);
  if (!newest) return undefined;
  const older = new Map(originals.slice(0, -1).map((original) => [original.sha256, original]));
  older.delete(newest.sha256);
  return { newest, older, day: last.day };
}

function toCarried(id: string, { path, quote }: CitedPassage, became: Became): CarriedPassage {
  const all = became.type === "gone" ? [] : became.type === "same" ? [became.to] : became.to;
  const places = all.filter(({ length }) => length <= limits.quote);
  const [first] = places;
  return {
    path,
    quote,
    became: became.type,
    places,
    field: `to/${id}${path}`,
    chosen: became.type === "same" && first ? toStretch(first) : "",
  };
}

export const toStretch = ({ offset, length }: Said): string => `${offset}-${length}`;

/** `entries`: by the fields of the passages. What nobody chose keeps quoting the older note. */
export function withCarriedSources(
  form: ProposalForm,
  spec: Spec,
  meeting: string,
  entries: Readonly<Record<string, unknown>>,
): Result<ProposalForm, readonly Issue[]> {
  const carried = listCarriedSources(form, spec, meeting);
  const body = findBody(form, spec, "meeting", meeting);
  const found = body && findOriginals(body);
  if (!carried || !found) return fail([{ path: "/meeting", message: "has no corrected note" }]);
  const issues: Issue[] = [];
  let made = form;
  for (const { kind, slug, passages } of carried.records) {
    const moves = passages.flatMap(({ field, path, places, became }) => {
      const wanted = entries[field] ?? "";
      const place = places.find((one) => toStretch(one) === wanted);
      const isSame = became === "same" || became === "several";
      if (!place && wanted !== "")
        issues.push({ path: `/${field}`, message: "must be one of the places that are offered" });
      return place ? [{ path, place, isSame }] : [];
    });
    if (moves.length > 0)
      made = withBody(made, spec, { kind, slug }, (before) =>
        moves.reduce(
          (now, { path, place, isSame }) => withQuote(now, path, { ...place, isSame, sha256: found.newest.sha256 }),
          before,
        ),
      );
  }
  return issues.length > 0 ? fail(issues) : ok(made);
}

type Body = Readonly<Record<string, unknown>>;

function withQuote(
  body: Body,
  path: string,
  { offset, length, text, sha256, isSame }: Said & { readonly sha256: string; readonly isSame: boolean },
): Body {
  if (findAt(body, path) === undefined) return body;
  return updateAt(body, toSteps(path), (source) => ({
    ...asObject(source),
    ...(!isSame && toWeaker(asObject(source)["stance"], text)),
    offset,
    length,
    quote: text,
    sha256,
  })) as Body; // only a source inside it changes
}

/** What other words say is read anew: they are an agreement of the group only where they say that. */
function toWeaker(stance: unknown, text: string): { readonly stance?: Stance } {
  if (stance !== "agreement" && stance !== "acknowledgement") return {};
  const read = readAgreement(text.replace(/\s+(?:>\s*)*/gu, " ").trim());
  const found = read?.type === "reading" ? read.reading.stance : undefined;
  if (found === "agreed") return {};
  return { stance: found === "acknowledged" ? "acknowledgement" : "position" };
}
