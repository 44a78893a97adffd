/**
 * Who may do what: one table. A route or an action names its permission by type, so none can ship without
 * one. Whether a step makes sense for one proposal (its author, its state) is the proposal's own business.
 */
import type { Problem } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";

/** From least to most; each may do all that the one before may. */
export const roles = ["reader", "member", "chair", "admin"] as const;
export type Role = (typeof roles)[number];

/** The lowest role that may. */
const lowestRole = {
  "account:own": "reader",
  "proposal:read-draft-own": "member",
  "proposal:write": "member",
  "proposal:discuss": "member",
  "token:own": "member",
  "proposal:chair": "chair",
  "decision:chair": "chair",
  "edition:cut": "chair",
  "mail:send": "chair",
  "audit:read": "chair",
  "usage:read": "chair",
  "people:manage": "admin",
  "status:read": "admin",
} as const satisfies Record<string, Role>;

export type Permission = keyof typeof lowestRole;

export const can = (role: Role, permission: Permission): boolean =>
  roles.indexOf(role) >= roles.indexOf(lowestRole[permission]);

/** Somebody who is signed in, as every layer knows them. What they may do is asked of `can`, each time. */
export interface Actor {
  /** Account. */
  readonly id: string;
  readonly name: string;
  /** Shown with their positions; empty where they gave none. */
  readonly affiliation: string;
  readonly role: Role;
  /** The slug of the person in the register that this is. */
  readonly person?: string;
}

/** What a token lets a program do in its owner's name, and never more than its owner may. */
export const tokenScopes = ["proposals:check", "proposals:write"] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** Who may write may also try without writing. */
export const covers = (held: TokenScope, needed: TokenScope): boolean =>
  tokenScopes.indexOf(held) >= tokenScopes.indexOf(needed);

/** The word for a message: "this needs a chair". */
export const toNeededRole = (permission: Permission): Role => lowestRole[permission];

/** The actor, where it may; the problem says what is missing. */
export function requirePermission(actor: Actor | undefined, permission: Permission): Result<Actor, Problem> {
  if (!actor) return fail({ type: "unauthenticated", reason: "sign in first" });
  if (can(actor.role, permission)) return ok(actor);
  return fail({ type: "forbidden", reason: `this needs the role ${toNeededRole(permission)}; yours is ${actor.role}` });
}
