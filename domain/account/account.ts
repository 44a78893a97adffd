/** An account and what belongs to it, as their owner and admins know them. */
import type { Actor, Role, TokenScope } from "#domain/policy.ts";

export interface Account extends Actor {
  readonly email: string;
  readonly hasPassword: boolean;
  readonly disabledAt?: string;
}

/** What anyone may know of an account. */
export type PublicAccount = Pick<Actor, "id" | "name" | "affiliation" | "person">;

export interface Session {
  readonly id: string;
  /** What the browser calls itself. */
  readonly userAgent: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
}

export interface Invitation {
  readonly id: number;
  readonly email: string;
  readonly role: Role;
  readonly expiresAt: string;
}

export interface PersonalToken {
  readonly id: number;
  readonly name: string;
  readonly scope: TokenScope;
  readonly expiresAt: string;
  readonly lastUsedAt?: string;
  readonly revokedAt?: string;
  /** It was revoked, or has expired. */
  readonly isOver: boolean;
}
