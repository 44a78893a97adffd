/**
 * What pages and routes can ask of the running server. Next bundles its own copies of our modules, so a
 * database client or a cache held by a module would exist twice; what must exist once is put by `front`
 * into one named slot of globalThis and reached only through here.
 */
import type { SealedEntry } from "#domain/register/audit.ts";
import type { ServerStatus } from "#domain/operation/status.ts";
import type { CheckReport } from "#domain/check/finding.ts";
import type { Problem } from "#domain/problem.ts";
import type { Revision } from "#domain/register/record/revision.ts";
import type { RegisterRecord, Version, VersionHead } from "#domain/register/record/record.ts";
import type { StoredVersion } from "#api/row.ts";
import type { KindName } from "#domain/register/reference.ts";
import type { Result } from "#domain/result.ts";
import type { UsageCount } from "#server/api/usage.ts";
import type { Accounts } from "#server/auth/accounts.ts";
import type { Bundles } from "#server/editions/bundles.ts";
import type { Editions } from "#server/editions/editions.ts";
import type { Drafts } from "#server/proposals/drafts.ts";
import type { Mails } from "#server/mail/mails.ts";
import type { MachineToDraw } from "#server/diagrams/machine-to-draw.ts";
import type { Proposals } from "#server/proposals/proposals.ts";
import type { SignInSettings } from "#server/auth/settings.ts";
import type { Spec } from "#domain/register/spec.ts";
import type { OperationUsage } from "#api/operation-usage.ts";
import type { RequestLimit } from "#server/limits/request-limits.ts";
import type { OpenSearch } from "#server/search/open-search.ts";
import type { Work } from "#server/work/work.ts";

/** A machine drawn: an SVG element for a page, and its size in CSS pixels so that nothing shifts. */
export interface Diagram {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

export type { CheckReport };

export interface Register extends Work, Pick<OpenSearch, "search" | "findUses"> {
  /** Which register this is: made with its first entry, the same in every copy, whatever address it is served at. */
  readonly identity: () => Promise<string>;
  /** What time it is for everything here: ISO 8601, UTC. */
  readonly now: () => string;
  /** The calendar day in UTC. That a day is over stays true: what says no more than that need not be made anew each minute. */
  readonly today: () => string;
  /** Whether the database answers, as far as is known. */
  readonly isReachable: () => boolean;
  /** Comes back once what was committed before, by whichever server, is what is read from then on. */
  readonly settle: () => Promise<void>;
  /** The newest revision, or an older one by its number or by a day (UTC) that it was the newest at the end of. */
  readonly spec: (asOf?: number | { readonly day: string }) => Promise<Result<Spec, Problem>>;
  /** The number of that newest one alone; undefined where the register had not begun. */
  readonly revisionOn: (day: string) => Promise<number | undefined>;
  /** All versions of a record, oldest first; empty where there is no such record. */
  readonly listVersions: <Kind extends KindName>(kind: Kind, slug: string) => Promise<readonly Version<Kind>[]>;
  /** The same without their bodies. */
  readonly listVersionHeads: (kind: KindName, slug: string) => Promise<readonly VersionHead[]>;
  /** The first version whose body has this hash. */
  readonly findBlob: (hash: string) => Promise<Version | undefined>;
  /** Those after `since` and up to `until`, oldest first, as they are kept; read a few at a time. */
  readonly storedVersions: (since: number, until: number) => AsyncIterable<StoredVersion>;
  /** Newest first. */
  readonly listRevisions: (limit: number, before?: number) => Promise<readonly Revision[]>;
  /** How often the API was asked for in so many days, most first. */
  readonly listUsage: (days: number) => Promise<readonly OperationUsage[]>;
  readonly addUsage: (counts: readonly UsageCount[]) => Promise<void>;
  /** The checks over a Spec, as of today. */
  readonly check: (spec: Spec) => Promise<CheckReport>;
  /** The diagram of a machine: for a page, where the page's tokens colour it, or standing alone with its own colours. */
  readonly draw: (machine: RegisterRecord<"machine">, form: "page" | "standalone") => Promise<Result<Diagram, Problem>>;
  /** The same for a page, with what differs from another body drawn into it. */
  readonly drawDifference: (machine: MachineToDraw) => Promise<Result<Diagram, Problem>>;
  /** What an author is typing: given up when they type on, and drawn after what readers wait for. */
  readonly drawTyped: (
    author: string,
    machines: readonly MachineToDraw[],
  ) => readonly Promise<Result<Diagram, Problem>>[];
  /** Who people are, how they get in, and what they manage. */
  readonly accounts: Accounts;
  readonly signIn: SignInSettings;
  /** How much of what is work anybody may ask for. */
  readonly requests: RequestLimit;
  readonly proposals: Proposals;
  readonly drafts: Drafts;
  readonly editions: Editions;
  readonly bundles: Bundles;
  readonly mails: Mails;
  /** Newest first, below `before`: what was done, by whom. */
  readonly listAudit: (limit: number, before?: number) => Promise<readonly SealedEntry[]>;
  /** How this server and the register stand, for who operates it. */
  readonly status: () => Promise<ServerStatus>;
}

const SLOT = Symbol.for("concordance.register");

interface Slot {
  [SLOT]?: Register;
}

export function putRegister(register: Register): void {
  (globalThis as Slot)[SLOT] = register;
}

export function requireRegister(): Register {
  const register = (globalThis as Slot)[SLOT];
  if (!register) throw new Error("the register is not open: pages run inside server/main.ts, which opens it first");
  return register;
}
