/** What pages and routes can ask about people: who they are, how they get in, what they manage. Carried out by the store. */
import type { Account, Invitation, PersonalToken, PublicAccount, Session } from "#domain/account/account.ts";
import type { NewToken, Profile } from "#domain/account/schema.ts";
import type { Actor, Role, TokenScope } from "#domain/policy.ts";
import type { Problem } from "#domain/problem.ts";
import type { Result } from "#domain/result.ts";

export const linkPurposes = ["set-up", "invitation", "password-reset", "sign-in"] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** What a link that still works is for. */
export interface OpenLink {
  readonly email?: string;
  readonly role?: Role;
}

/** Who somebody is to a provider of identities that the operator trusts. */
export interface Identity {
  readonly provider: string;
  readonly subject: string;
  /** Only where the provider says that it is theirs. */
  readonly verifiedEmail?: string;
  readonly name?: string;
}

/** What a browser keeps of having been signed in, long after its session is over. It opens nothing. */
export interface KnownBrowser {
  readonly id: string;
  readonly account: string;
  /** How often the account had had its browsers forgotten by then. */
  readonly forgotten: number;
}

/** Where a visitor comes from, for counting tries. */
export interface Origin {
  /** Of the visitor, or of the network they are in. */
  readonly address: string;
  /** What their browser says it was signed in to before; sealed by us, so that nobody makes one up. */
  readonly browsers: readonly KnownBrowser[];
}

type Done<Value = undefined> = Promise<Result<Value, Problem>>;

/** The ways in. Each that succeeds answers the id of an account; a session is a step of its own. */
export interface SignInAccounts {
  readonly checkPassword: (given: { readonly email: string; readonly password: string } & Origin) => Done<string>;
  /** Existing and invited people only. */
  readonly admit: (identity: Identity) => Done<string>;
  /** Answers the same whether or not there is somebody to send a link to. */
  readonly sendLink: (given: { readonly email: string; readonly next: string } & Origin) => Done;
  readonly useLink: (given: { readonly token: string } & Pick<Origin, "address">) => Done<string>;
  /** A new session each time; the one that the browser had before ends. */
  readonly startSession: (given: {
    readonly account: string;
    readonly userAgent: string;
    readonly replaces?: string;
  }) => Promise<string>;
  readonly endSession: (session: string) => Promise<void>;
  /** For the browser that has just shown whose it is: what it may keep, with a count of tries of its own. */
  readonly introduceBrowser: (account: string) => Promise<KnownBrowser>;
}

/** Links that work once. Each that is followed answers the id of the account. */
export interface Links {
  readonly find: (purpose: LinkPurpose, token: string) => Promise<OpenLink | undefined>;
  /** Makes the first account, an admin. */
  readonly setUp: (
    given: { readonly token: string; readonly email: string; readonly password: string } & Profile,
  ) => Done<string>;
  readonly acceptInvitation: (given: { readonly token: string; readonly password: string } & Profile) => Done<string>;
  readonly resetPassword: (given: { readonly token: string; readonly password: string }) => Done<string>;
}

/** What everyone does with their own account. */
export interface OwnProfile {
  readonly find: (account: string) => Promise<Account | undefined>;
  readonly saveProfile: (account: string, profile: Profile) => Done;
  /** All other sessions of the account end, and no browser is known any more. */
  readonly changePassword: (given: {
    readonly account: string;
    readonly session: string;
    readonly current: string;
    readonly next: string;
  }) => Done;
  readonly listSessions: (account: string) => Promise<readonly Session[]>;
  /** No browser is known any more: the one whose session ends may be in wrong hands. */
  readonly endSession: (account: string, session: string) => Done;
  readonly listTokens: (account: string) => Promise<readonly PersonalToken[]>;
  /** The token itself, which is not kept and cannot be asked for again. */
  readonly makeToken: (account: string, token: NewToken) => Done<string>;
  readonly revokeToken: (account: string, token: number) => Done;
}

/** What admins do. `by` is the admin's account, for the audit log. */
export interface AccountAdmin {
  readonly list: () => Promise<readonly Account[]>;
  readonly listInvitations: () => Promise<readonly Invitation[]>;
  /** The address of the link, which is shown once. */
  readonly invite: (by: string, given: { readonly email: string; readonly role: Role }) => Done<string>;
  readonly withdrawInvitation: (by: string, invitation: number) => Done;
  readonly makeResetLink: (by: string, account: string) => Done<string>;
  readonly change: (
    by: string,
    given: { readonly account: string; readonly role: Role; readonly person?: string | undefined },
  ) => Done;
  /** Ends what they have open. Everything they said stays. */
  readonly disable: (by: string, account: string) => Done;
  readonly enable: (by: string, account: string) => Done;
}

export interface Accounts {
  /** Asked at each request, so that a change takes effect at the next. */
  readonly findBySession: (session: string) => Promise<Actor | undefined>;
  readonly requireByToken: (token: string, scope: TokenScope) => Promise<Result<Actor, Problem>>;
  /** Names for the ids that history holds. */
  readonly listPublic: () => Promise<readonly PublicAccount[]>;
  readonly signIn: SignInAccounts;
  readonly links: Links;
  readonly profile: OwnProfile;
  readonly admin: AccountAdmin;
}
