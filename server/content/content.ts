/** What `content/` holds once it has been read: parsed records, and where each of their fields stands. */
import type { Claim } from "#domain/check/claim.ts";
import type { Exception } from "#domain/check/exception.ts";
import type { Bodies } from "#domain/register/kinds.ts";
import type { KindName } from "#domain/register/reference.ts";
import type { Position } from "#server/content/problem.ts";

interface Drafted<Kind extends KindName> {
  readonly kind: Kind;
  readonly slug: string;
  readonly body: Bodies[Kind];
  /** Relative to the content folder. */
  readonly file: string;
  /** In an earlier state: the message of the state whose file says this, which may be a later one. */
  readonly why?: string;
}

/** A record as a file of `content/` states it, told apart by `kind`. */
export type ContentRecord = { [Kind in KindName]: Drafted<Kind> }[KindName];

export interface Location extends Position {
  readonly file: string;
}

export interface Content {
  /** By kind in the order of the registry, then by slug. */
  readonly records: readonly ContentRecord[];
  readonly exceptions: readonly Exception[];
  readonly claims: readonly Claim[];
  /**
   * Where a finding stands: the record (`collection/slug`, or `register` for `/exceptions/n` and
   * `/claims/n`) and the JSON Pointer into it. A field that was left out is found at what is around it.
   */
  readonly locate: (record: string, path: string) => Location | undefined;
}

/** The register as its files once said; it holds every record of the present, each as it stood then. */
export interface EarlierState {
  /** Its folder: `earlier/01-linux-6.18`. */
  readonly folder: string;
  /** What its revision says it is. */
  readonly message: string;
  readonly content: Content;
}

export const EARLIER_FOLDER = "earlier";
export const MESSAGE_FILE = "message.txt";
export const CHARTER_SLUG = "group";
export const CLAIMS_FILE = "claims.yaml";
