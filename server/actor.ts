/** Who asks. Found anew for each request, so that what an admin changes takes effect at the next one. */
import { can, toNeededRole, type Actor, type Permission, type TokenScope } from "#domain/policy.ts";
import type { Problem } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { requireRegister } from "#server/register.ts";
import { findSessionId } from "#server/sign-in/session-cookie.ts";

/** Somebody at a browser. */
export interface SignedIn {
  readonly actor: Actor;
  readonly session: string;
}

/** Who is signed in with the browser that sent this request. */
export async function findSignedIn(): Promise<SignedIn | undefined> {
  const session = await findSessionId();
  if (session === undefined) return undefined;
  const actor = await requireRegister().accounts.findBySession(session);
  return actor && { actor, session };
}

export const findActor = async (): Promise<Actor | undefined> => (await findSignedIn())?.actor;

export function requirePermission(actor: Actor | undefined, permission: Permission): Result<Actor, Problem> {
  if (!actor) return fail({ type: "unauthenticated", reason: "sign in first" });
  if (can(actor.role, permission)) return ok(actor);
  return fail({
    type: "forbidden",
    reason: `this needs the role ${toNeededRole(permission)}; yours is ${actor.role}`,
  });
}

/** The owner of the personal token in `Authorization: Bearer ...`, where token and owner may do what is asked. */
export async function requireTokenActor(
  headers: Headers,
  { scope, permission }: { readonly scope: TokenScope; readonly permission: Permission },
): Promise<Result<Actor, Problem>> {
  const [, token] = /^Bearer +(\S+)$/i.exec(headers.get("authorization") ?? "") ?? [];
  if (token === undefined)
    return fail({ type: "unauthenticated", reason: "send a personal token: `Authorization: Bearer concordance_...`" });
  const actor = await requireRegister().accounts.requireByToken(token, scope);
  return actor.ok ? requirePermission(actor.value, permission) : actor;
}
