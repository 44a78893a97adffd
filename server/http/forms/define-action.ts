/**
 * The way to write a "use server" action: who may, what it takes, what it does. Each names its permission, so that
 * none can ship without one; each is refused where the form was not sent by a page of ours.
 */
import { refresh } from "next/cache";
import { headers } from "next/headers";
import type { z } from "zod";
import { parseWith } from "#domain/register/parse.ts";
import { requirePermission, type Actor, type Permission } from "#domain/policy.ts";
import type { Problem } from "#domain/problem.ts";
import { fail, type Result } from "#domain/result.ts";
import { toFormMessage, type FormState, type TypedValues } from "#forms/form-message.ts";
import { findSignedIn } from "#server/auth/actor.ts";
import { tellFailure } from "#server/failure-log.ts";
import { toInput, toTyped } from "#server/http/forms/form-input.ts";
import { requireRegister } from "#server/register/register.ts";
import { toStorageProblem } from "#server/store/storage-failure.ts";
import { toSafePath, toSignInPath } from "#server/http/safe-path.ts";
import { tellRefusal } from "#server/http/static-markup.ts";
import { isFromOwnPage } from "#server/http/same-origin.ts";

/** `anyone` is for those who are on their way in. */
export type Required = Permission | "anyone";

export interface ActionContext<Needs extends Required> {
  readonly actor: Needs extends "anyone" ? Actor | undefined : Actor;
  /** The session of the browser; undefined for those who have none. */
  readonly session: string | undefined;
  /** Where the visitor comes from, for counting tries. */
  readonly address: string;
  /** The page the form stands on, with its query. */
  readonly page: string;
  /** Where the form is refused, a field comes back with this instead of what was sent. */
  readonly giveBack: (name: string, value: string) => void;
}

export interface ActionDefinition<Needs extends Required, Schema extends z.ZodType, Value> {
  /** Or, of a form that does one of several things, which one it takes, by its fields as they were sent; undefined refuses it. */
  readonly permission: Needs | ((sent: Readonly<Record<string, unknown>>) => Needs | undefined);
  /** Of the fields of the form, by name. */
  readonly schema: Schema;
  /** May end in `redirect(...)`, of next/navigation. */
  readonly run: (input: z.output<Schema>, context: ActionContext<Needs>) => Promise<Result<Value, Problem>>;
}

/** As `useActionState` calls it. What was answered before plays no part. */
export type Action<Value> = (before: unknown, form: FormData) => Promise<FormState<Value>>;

/** Anybody may call an action with anything: what is no form has no fields. */
const toForm = (sent: unknown): FormData => (sent instanceof FormData ? sent : new FormData());

export function defineAction<const Needs extends Required, Schema extends z.ZodType, Value>({
  permission,
  schema,
  run,
}: ActionDefinition<Needs, Schema, Value>): Action<Value> {
  async function act(form: FormData, requestHeaders: Headers): Promise<Result<Value, Problem>> {
    if (!isFromOwnPage(requestHeaders, requireRegister().signIn.publicUrl))
      return fail({ type: "forbidden", reason: "this form was sent by a page of another site, so nothing was done" });
    const signedIn = await findSignedIn();
    const sent = toInput(form);
    const needed = typeof permission === "function" ? permission(sent) : permission;
    if (needed === undefined)
      return fail({ type: "forbidden", reason: "this form does not say what it is for, so nothing was done" });
    if (needed !== "anyone") {
      const allowed = requirePermission(signedIn?.actor, needed as Permission); // what is left of Asked
      if (!allowed.ok) return allowed;
    }
    const input = parseWith(schema, sent);
    if (!input.ok) return fail({ type: "invalid", issues: input.failure });
    return run(input.value, {
      actor: signedIn?.actor as ActionContext<Needs>["actor"], // checked above for all but `anyone`
      session: signedIn?.session,
      address: requestHeaders.get("x-client-address") ?? "unknown",
      page: toPage(requestHeaders),
      giveBack: (name, value) => form.set(name, value),
    });
  }

  return async (_before, sent) => {
    const form = toForm(sent);
    const requestHeaders = await headers();
    const done = await act(form, requestHeaders).catch(toLost);
    if (!done.ok) {
      const refused = toRefused(done.failure, form, toPage(requestHeaders));
      tellRefusal({ ...refused, written: listWritten(refused.typed) });
      return refused;
    }
    refresh();
    return { status: "done", value: done.value };
  };
}

/** A database that is lost or full is nobody's defect, and what was typed is not lost with it. */
function toLost(error: unknown): Result<never, Problem> {
  const problem = toStorageProblem(error);
  if (!problem) throw error;
  tellFailure("a form could not be carried out", error);
  return fail(problem);
}

/** Of all that a form sends, what has several words was written by a person. */
const listWritten = (typed: TypedValues): readonly string[] =>
  Object.values(typed).flatMap((value) => (typeof value === "string" && /\S\s+\S/.test(value) ? [value] : []));

const toPage = (requestHeaders: Headers): string => toSafePath(requestHeaders.get("x-address"));

const toRefused = (problem: Problem, form: FormData, page: string) => ({
  status: "refused" as const,
  message: toFormMessage(problem),
  issues: problem.type === "invalid" ? problem.issues : [],
  typed: toTyped(form),
  ...(problem.type === "unauthenticated" ? { signIn: toSignInPath(page) } : {}),
  ...(problem.type === "conflict" && problem.proposal !== undefined && { proposal: problem.proposal }),
  ...(problem.type === "conflict" && problem.record !== undefined && { record: problem.record }),
});
