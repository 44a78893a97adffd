/** Who asks with a program. Found anew for each request, so that what an admin changes takes effect at the next one. */
import { requirePermission, type Actor, type Permission, type TokenScope } from "#domain/policy.ts";
import type { Problem } from "#domain/problem.ts";
import { fail, type Result } from "#domain/result.ts";
import { requireRegister } from "#server/register/register.ts";

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
