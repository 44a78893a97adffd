"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { parsePlan } from "#domain/agenda/plan.ts";
import { MINUTE_MS } from "#domain/durations.ts";
import { parseMailAbout } from "#domain/mail/about.ts";
import type { Problem } from "#domain/problem.ts";
import { sha256Schema } from "#domain/register/source.ts";
import { fail, type Result } from "#domain/result.ts";
import { toKeptMailPath } from "#exports/mail/send-path.ts";
import { defineAction } from "#server/http/forms/define-action.ts";
import { findMailToSend } from "#server/mail/find-mail.ts";
import { requireRegister } from "#server/register/register.ts";

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const confirmationSchema = z.strictObject({
  about: z.string().max(400),
  agenda: z.string().max(20_000).optional(),
  /** When it was shown, which dates it. */
  at: z.iso.datetime(),
  /** Of the bytes that were shown. */
  sha256: sha256Schema,
  again: optional(
    z
      .string()
      .regex(/^[1-9]\d{0,8}$/)
      .transform(Number),
  ),
});

/** A mail is dated when it is shown, and an old one would come to the list as of then. */
const FRESH_MS = 60 * MINUTE_MS;

export const sendMail = defineAction({
  permission: "mail:send",
  schema: confirmationSchema,
  run: async ({ about, agenda, at, sha256, again }, { actor }): Promise<Result<undefined, Problem>> => {
    const register = requireRegister();
    const { desk, findByHash } = register.mails;
    // A form that is sent again has done already what it asks for, whatever the register holds by now.
    const known = await findByHash(sha256);
    if (known) redirect(toKeptMailPath(known.id));
    const of = parseMailAbout(about);
    const plan = agenda === undefined ? undefined : parsePlan(agenda);
    if (!of || plan?.ok === false || !desk) return fail(CHANGED);
    const found = await findMailToSend(of, plan?.value, register);
    if (found?.type !== "mail") return fail(CHANGED);
    const age = Date.parse(register.now()) - Date.parse(at);
    if (age < 0 || age > FRESH_MS) return fail(STALE);
    const prepared = await desk.prepare({ ...found.order, at });
    if (prepared.sha256 !== sha256) return fail(CHANGED);
    const sent = await desk.send(prepared, { by: actor.id, again });
    if (!sent.ok) return sent;
    redirect(toKeptMailPath(sent.value.id));
  },
});

const CHANGED: Problem = {
  type: "conflict",
  reason: "what this mail says has changed since it was shown, so nothing was sent; it is shown anew below",
};
const STALE: Problem = {
  type: "conflict",
  reason: "this mail was shown more than an hour ago, so nothing was sent; it is shown anew below, dated now",
};
