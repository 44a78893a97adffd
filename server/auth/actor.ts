/** Who asks with a browser. Found anew for each request, so that what an admin changes takes effect at the next one. */
import type { Actor } from "#domain/policy.ts";
import { requireRegister } from "#server/register/register.ts";
import { findSessionId } from "#server/auth/session-cookie.ts";

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
