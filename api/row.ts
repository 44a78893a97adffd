/**
 * What a row of the contract table is: everything that the route, the documentation and the tests need to know
 * about one form of address. The table itself is contract.ts.
 */
import type { ClassifiedChange } from "#domain/change/classified-change.ts";
import type { CheckReport } from "#domain/check/finding.ts";
import type { EditionCounts } from "#domain/edition/counts.ts";
import type { Edition } from "#domain/edition/edition.ts";
import type { EndName, Ends } from "#domain/edition/named-revision.ts";
import type { EditionNotes } from "#domain/edition/notes.ts";
import type { Convention } from "#domain/note/structure.ts";
import type { Problem } from "#domain/problem.ts";
import type { Outlook } from "#domain/proposal/outlook.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import type { Version } from "#domain/register/record/record.ts";
import type { KindName } from "#domain/register/reference.ts";
import type { Result } from "#domain/result.ts";
import type { Spec } from "#domain/register/spec.ts";
import type { Found } from "#domain/search/found.ts";
import type { Wish } from "#domain/search/search.ts";
import type { Answer } from "#api/answer.ts";
import type { SchemaName } from "#api/json-schema.ts";
import type { ProblemName } from "#api/problem-details.ts";
import type { CalendarNews } from "#exports/calendar/calendar.ts";
import type { About, News } from "#exports/feeds/feed.ts";
import type { KernelImage } from "#api/kernel-image-schema.ts";
import type { NoteReading } from "#api/note-reading-schemas.ts";
import type { OutlookRecord } from "#api/proposal-schemas.ts";
import type { Replayed } from "#api/replay-answers.ts";
import type { Cursor, Params, Query, QueryName } from "#api/parameters.ts";
import type { VersionLine } from "#api/schemas.ts";

/** The type of a body that is no text. */
export const BYTES = "application/octet-stream";

/** What an answer needs besides the Spec, as data: the server fetches it. */
export type Need =
  | { readonly type: "nothing" }
  | { readonly type: "versions"; readonly kind: KindName; readonly slug: string }
  | { readonly type: "findings" }
  /** The same, with the day on which they are asked. */
  | { readonly type: "pairs" }
  /** The first version whose body has this hash. */
  | { readonly type: "blob"; readonly hash: string }
  /** After `since` and up to `until`, the newest where it is undefined, from a place on. */
  | {
      readonly type: "changes";
      readonly since: number;
      readonly until: number | undefined;
      readonly cursor: Cursor | undefined;
    }
  /** After `since` and up to `until`, the newest where it is undefined, oldest first. */
  | { readonly type: "stored-versions"; readonly since: number; readonly until: number | undefined }
  /** Those that everybody may see, newest first, from below an id on. */
  | { readonly type: "proposals"; readonly before: number | undefined }
  | { readonly type: "proposal"; readonly id: number }
  /** All of them, newest first. */
  | { readonly type: "editions" }
  | { readonly type: "edition"; readonly tag: string }
  /** Between two revisions, each named by its number, by a tag or by a day; empty for the beginning and the newest. */
  | { readonly type: "difference"; readonly texts: Readonly<Record<EndName, string>> }
  /** What a feed tells: the newest revisions and last calls. */
  /** About everything, about one kind, or about one record. */
  | { readonly type: "news"; readonly about: About }
  /** Those that run. */
  | { readonly type: "last-calls" }
  /** What an agenda is drafted from besides the register. */
  | { readonly type: "agenda" }
  /** What a machine makes of events: those given, or where they are undefined those that the request holds. */
  | {
      readonly type: "replay";
      readonly slug: string;
      /** Undefined: the newest. */
      readonly version: number | undefined;
      readonly events: readonly string[] | undefined;
    }
  /** What fits a query, of what everybody may see; without proposals where a revision or a day is named. */
  | { readonly type: "search"; readonly asked: Wish & { readonly text: string }; readonly isPinned: boolean }
  /** The request itself is read as notes, which nothing comes of. */
  | {
      readonly type: "reading";
      readonly isDryRun: boolean;
      readonly day: string | undefined;
      readonly as: Convention | undefined;
    }
  /** The request itself is read as the image of a kernel; a proposal of it takes a token. */
  | {
      readonly type: "image";
      readonly isDryRun: boolean;
      readonly kernel: string | undefined;
      readonly version: string | undefined;
    }
  /** The request itself is read as an attestation of a pair, which takes a token. */
  | { readonly type: "attesting"; readonly isDryRun: boolean }
  /** The request itself is read as a proposal, which takes a token. */
  | { readonly type: "writing"; readonly isDryRun: boolean; readonly isDraft: boolean };

/** A version as it is kept: its body is canonical JSON (RFC 8785), which is what its hash is of. */
export interface StoredVersion extends Omit<VersionLine, "id" | "version" | "body"> {
  readonly kind: KindName;
  readonly number: number;
  readonly body: string;
}

/** As it stands in a list. */
export type ProposalLine = Pick<Proposal, "id" | "author" | "state"> & {
  readonly title: string;
  readonly createdAt: string;
  readonly closedAt?: string;
};

export interface AgendaNews {
  /** Those that everybody may see and that are not closed. */
  readonly proposals: readonly Proposal[];
  /** ISO 8601, UTC. */
  readonly now: string;
}

export interface FoundProposal {
  readonly proposal: Proposal;
  /** Nobody but its author, who asks, may see it. */
  readonly isOwn: boolean;
}

/** An edition with the one before it, at which its notes begin; undefined for the first one. */
export interface FoundEdition {
  readonly edition: Edition;
  readonly before: Edition | undefined;
}

export interface CountedEdition extends FoundEdition {
  readonly counts: EditionCounts;
}

export interface NotedEdition extends FoundEdition {
  readonly notes: EditionNotes;
}

export interface NotedDifference extends Ends {
  readonly notes: EditionNotes;
}

/** What came of a request that writes. */
export type Written =
  | { readonly type: "proposal"; readonly proposal: Proposal }
  | {
      readonly type: "outlook";
      readonly outlook: WrittenOutlook;
    };

/** What came of the image of a kernel. */
export type ImageOrProposal =
  { readonly type: "image"; readonly image: KernelImage } | { readonly type: "proposal"; readonly proposal: Proposal };

/** What accepting what was sent would do to the register, which was at this revision. */
export interface WrittenOutlook extends Pick<Outlook, "caused" | "mended"> {
  readonly revision: number;
  readonly at: string;
  readonly records: readonly OutlookRecord[];
}

export interface Needed {
  readonly nothing: undefined;
  /** Oldest first; empty where there is no such record. */
  readonly versions: readonly Version[];
  readonly findings: CheckReport;
  /** `today` is YYYY-MM-DD, UTC. */
  readonly pairs: { readonly report: CheckReport; readonly today: string };
  readonly blob: Version | undefined;
  readonly changes: { readonly changes: readonly ClassifiedChange[]; readonly next?: string; readonly isBeyond?: true };
  readonly "stored-versions": AsyncIterable<StoredVersion>;
  readonly proposals: readonly ProposalLine[];
  readonly proposal: FoundProposal | undefined;
  readonly editions: readonly CountedEdition[];
  readonly edition: NotedEdition | undefined;
  readonly difference: NotedDifference;
  readonly news: News;
  readonly "last-calls": CalendarNews;
  readonly agenda: AgendaNews;
  readonly replay: Replayed;
  readonly search: Found;
  readonly reading: NoteReading;
  readonly image: ImageOrProposal;
  readonly attesting: Written;
  readonly writing: Written;
}

export interface Ask<Parameters, Type extends Need["type"]> {
  readonly spec: Spec;
  /** PUBLIC_URL, without a slash at its end. */
  readonly base: string;
  readonly params: Parameters;
  readonly query: Query;
  readonly needed: Needed[Type];
}

/** `immutable`: the bytes never change. `revalidate`: kept, but asked for again each time. `never`: one caller's own. */
export type Caching = "immutable" | "revalidate" | "never";

/** Days of ISO 8601, UTC. */
export interface Deprecation {
  readonly since: string;
  /** From when on it may be gone; undefined where that is open. */
  readonly sunset?: string;
  /** What to ask for instead, and why. */
  readonly instead: string;
}

export type Method = "GET" | "POST";

interface RowDefinition<Path extends string, Type extends Need["type"]> {
  /** GET where it is left out. */
  readonly method?: Method;
  /** What clients that are generated from the contract call it (`operationId`). It stays what it is. */
  readonly name: string;
  /** The schema that the body of a request has to fit as JSON; only where there is one. */
  readonly request?: SchemaName;
  /** A body that is taken, for the documentation. */
  readonly requestExample?: object;
  /** A type of body that is read besides JSON. */
  readonly alsoReads?: "text/plain" | "text/x-patch";
  /** The types of a body that is never JSON; the first one is for text, or for bytes. */
  readonly reads?: readonly ["text/plain" | typeof BYTES, ...string[]];
  /** Which of `schemas` an answer fits that has made something (201). */
  readonly makes?: SchemaName;
  /** How it fails besides what follows from its parameters and from its having a body (`listProblems`). */
  readonly problems?: readonly ProblemName[];
  /** A path with parameters in braces: `/api/v1/{collection}/{slug}`. */
  readonly path: Path;
  readonly summary: string;
  readonly mediaType: string;
  /** The schemas an answer may fit, or each line of it; empty where it is not JSON. */
  readonly schemas: readonly SchemaName[];
  readonly query: readonly QueryName[];
  /** Those of `query` that have to be there, each with one that answers; undefined while the register holds nothing fit. */
  readonly required?: { readonly [Name in QueryName]?: (spec: Spec) => string | undefined };
  readonly caching: Caching;
  /** Where it is to go: answers say so, and chairs see who still asks. */
  readonly deprecation?: Deprecation;
  /** The parts of a path that answers, for a register that holds this; undefined while it holds nothing fit. */
  readonly example: (spec: Spec) => Readonly<Record<keyof Params<Path>, string>> | undefined;
  readonly needs: (params: Params<Path>, query: Query) => Extract<Need, { type: Type }>;
  readonly answer: (ask: Ask<Params<Path>, Type>) => Result<Answer, Problem>;
}

/** A row as the generic code sees it: its own parameters go in, whatever they are. */
export type Row = Omit<RowDefinition<string, Need["type"]>, "method" | "example" | "needs" | "answer"> & {
  readonly method: Method;
  readonly example: (spec: Spec) => Readonly<Record<string, string>> | undefined;
  readonly needs: (params: unknown, query: Query) => Need;
  readonly answer: (ask: Ask<unknown, Need["type"]>) => Result<Answer, Problem>;
};

export const defineRow = <const Path extends string, Type extends Need["type"]>(row: RowDefinition<Path, Type>): Row =>
  ({ method: "GET", ...row }) as unknown as Row; // match.ts reads the parameters by the path they are typed from
