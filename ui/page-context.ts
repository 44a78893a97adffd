/**
 * What every page knows about the register it shows: the Spec, its links both ways, its terms, what the
 * checks found, and whether the reader went back in time. Components take it as a value, `context`.
 */
import type { PublicAccount } from "#domain/account/account.ts";
import type { CheckReport } from "#domain/check/finding.ts";
import type { Actor } from "#domain/policy.ts";
import type { Waiting } from "#domain/proposal/waiting.ts";
import { listLinks, type Links } from "#domain/register/links.ts";
import { collections, type KindName } from "#domain/register/reference.ts";
import type { Spec } from "#domain/register/spec.ts";
import type { StaticMarkup } from "#ui/islands/island.tsx";
import type { Editing } from "#ui/record/editing.ts";
import type { BlockDrawings } from "#texts/drawn-blocks.ts";
import { toTermIndex, type TermIndex } from "#domain/term/link.ts";

export interface PageContext extends CheckReport {
  readonly spec: Spec;
  readonly links: Links;
  readonly terms: TermIndex;
  readonly newest: number;
  /** The day on which the page is read, `2025-01-27` (UTC): the checks are of that day, whatever the revision. */
  readonly today: string;
  /** The reader asked for this revision by its number, and stays at it from link to link. */
  readonly pinned: boolean;
  /** By the address of the page, where the page is one that speaks of a revision. */
  readonly asked?: AskedFor;
  readonly visitor?: Actor;
  readonly accounts: ReadonlyMap<string, PublicAccount>;
  /** Proposals that the group has before it, now. */
  readonly openProposals: number;
  /** What of them waits for the visitor. */
  readonly waitingOnVisitor: readonly Waiting[];
  /** Another one at each call, where markup is made with no React around it. */
  readonly nextId?: () => string;
  /** What the page has quoted so far: a passage is quoted once, and after that referred to. */
  readonly quoted?: Set<string>;
  /** On the page of a record that can be changed from there. */
  readonly editing?: Editing;
  /** Of the diagrams in the texts that the page shows. */
  readonly drawings?: BlockDrawings;
  /** The visitor may send mails to the list, and there is a mail server and a mailbox of the list to send them to. */
  readonly sendsMail?: boolean;
  /** Where the page is asked for as a whole, and not as what a page that is there shows next. */
  readonly staticMarkup?: StaticMarkup;
}

/** What an address asks for besides its path, each name as often as it stands there. */
export type AskedFor = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What every component that speaks of the register is given. */
export interface InContext {
  readonly context: PageContext;
}

type Indexes = Pick<PageContext, "links" | "terms">;

// A Spec is immutable and shared by all readers, so its indexes are made once.
const indexes = new WeakMap<Spec, Indexes>();

export function toPageContext(spec: Spec, rest: Omit<PageContext, "spec" | keyof Indexes>): PageContext {
  const known = indexes.get(spec) ?? { links: listLinks(spec), terms: toTermIndex(spec.records.term) };
  indexes.set(spec, known);
  return { spec, ...known, ...rest };
}

/** The address of a path of the register for this reader: it keeps the revision that is looked at. */
export function toHref(context: Pick<PageContext, "pinned" | "spec">, path: string): string {
  if (!context.pinned) return path;
  const [address = "", anchor] = path.split("#", 2);
  const pinned = `${address}${address.includes("?") ? "&" : "?"}revision=${context.spec.revision}`;
  return anchor === undefined ? pinned : `${pinned}#${anchor}`;
}

export const toPath = (kind: KindName, slug: string): string => `/${collections[kind]}/${slug}`;
