import type { ProposalForm } from "#forms/kept-form.ts";

/** A draft, and where its form is gone on with. */
export interface DraftPlace {
  readonly draft: string;
  /** The proposal that it edits; undefined for a new one. */
  readonly proposal: number | undefined;
  /** Of the draft, as it was saved last. Addresses of two versions differ, so that the second is shown as a page of its own. */
  readonly version?: number;
  /** The draft that another form saved meanwhile. */
  readonly apartFrom?: string;
}

/** Where a form is sent, wherever it was begun. */
export const toSendAddress = (proposal: number | undefined): string =>
  proposal === undefined ? "/propose" : `/proposals/${proposal}/edit`;

/** By itself, or with the proposal that it edits. */
export const toFormAddress = ({ draft, proposal, version, apartFrom }: DraftPlace): string =>
  `${toSendAddress(proposal)}?${new URLSearchParams({
    draft,
    ...(version === undefined ? {} : { version: String(version) }),
    ...(apartFrom === undefined ? {} : { apart: apartFrom }),
  }).toString()}`;

interface PassageToChoose extends Pick<DraftPlace, "draft" | "proposal"> {
  /** The source in the form that it is for. */
  readonly at: string;
}

/** Where the sentence of a source is chosen in a note. */
export const toPassageAddress = ({ draft, proposal, at }: PassageToChoose): string =>
  `/propose/passage?${new URLSearchParams({
    draft,
    ...(proposal === undefined ? {} : { proposal: String(proposal) }),
    at,
  }).toString()}`;

interface NoteToRecord extends Pick<DraftPlace, "proposal"> {
  /** That what is recorded goes into; undefined where a new one is begun. */
  readonly draft: string | undefined;
  /** The slug of the meeting whose note it is, of the draft or of the register. */
  readonly meeting: string;
}

const toMeetingQuery = ({ draft, proposal, meeting }: NoteToRecord): string =>
  new URLSearchParams({
    ...(draft === undefined ? {} : { draft }),
    ...(proposal === undefined ? {} : { proposal: String(proposal) }),
    meeting,
  }).toString();

/** Where it is said of the sentences of a note what each becomes. */
export const toNoteAddress = (place: NoteToRecord): string => `/propose/note?${toMeetingQuery(place)}`;

/** Where it is said of what rests on a note that was corrected what it rests on now. */
export const toCorrectionAddress = (place: NoteToRecord): string => `/propose/correction?${toMeetingQuery(place)}`;

/** As lists show it. */
export interface DraftSummary {
  /** A UUID that the form was given when it was first shown. */
  readonly id: string;
  /** The proposal that is being edited; none for a new one. */
  readonly proposal?: number;
  readonly title: string;
  /** How often it was saved. */
  readonly version: number;
  readonly updatedAt: string;
}

/** What a form sends of its draft, by the names of its hidden inputs. */
export interface SentDraft {
  readonly draft: string;
  readonly proposal: number | undefined;
  /** That the form was made from; 0 where there was no draft yet. */
  readonly version: number;
}

/** What is answered where something was kept while it was typed. */
export interface KeptDraft {
  readonly draft: string;
  readonly version: number;
  /** It is another draft than it was sent as: that one was saved by another form meanwhile. */
  readonly isApart: boolean;
}

export function readSentDraft(entries: Readonly<Record<string, unknown>>): SentDraft {
  const proposal = toNumber(entries["proposal"]);
  return {
    draft: typeof entries["draft"] === "string" ? entries["draft"] : "",
    proposal: proposal === 0 ? undefined : proposal,
    version: toNumber(entries["version"]) ?? 0,
  };
}

const toNumber = (text: unknown): number | undefined =>
  typeof text === "string" && /^\d{1,9}$/.test(text) ? Number(text) : undefined;

export const toDraft = ({ draft, proposal, version }: SentDraft, form: ProposalForm) => ({
  id: draft,
  title: form.title,
  form: JSON.stringify(form),
  version,
  ...(proposal === undefined ? {} : { proposal }),
});
