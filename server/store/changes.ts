/** The changes of a proposal, ready to become versions: each with the canonical text of its body and its hash. */
import type { ProposedChange } from "#domain/proposal/schema.ts";
import { toCanonicalJson, toSha256, type Json } from "#domain/register/record/canonical.ts";
import { toRecordId, type KindName } from "#domain/register/reference.ts";
import type { Spec } from "#domain/register/spec.ts";

export interface Change {
  readonly kind: KindName;
  readonly slug: string;
  readonly op: "create" | "update" | "retire";
  /** The version it was written against; undefined for a create. */
  readonly baseVersion: number | undefined;
  /** Canonical JSON. A retired record keeps its last body. */
  readonly body: string;
  readonly hash: string;
  /** What its version gives as the reason, where that is not the message of the proposal. */
  readonly why?: string;
}

/** `next` is the register with the changes applied. */
export function toChange(proposed: ProposedChange, next: Spec): Change {
  const { kind, slug, op } = proposed;
  const body = toText(next.byId.get(toRecordId(kind, slug))?.body);
  return { kind, slug, op, baseVersion: op === "create" ? undefined : proposed.base, body, hash: toSha256(body) };
}

/** What people read and events keep: the body as a value, and none where a record is only retired. */
export function toProposedChange({ kind, slug, op, baseVersion = 0, body }: Change): ProposedChange {
  switch (op) {
    case "create":
      return { op, kind, slug, body: JSON.parse(body) as unknown };
    case "update":
      return { op, kind, slug, base: baseVersion, body: JSON.parse(body) as unknown };
    case "retire":
      return { op, kind, slug, base: baseVersion };
  }
}

export const toText = (value: unknown): string => toCanonicalJson(value as Json); // bodies and exceptions hold JSON only
