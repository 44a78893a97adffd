/** What changed in a folder of content: told, or proposed in the name of somebody who may. */
import { can } from "#domain/policy.ts";
import type { Problem } from "#domain/problem.ts";
import type { ProposedChange } from "#domain/proposal/schema.ts";
import type { Acting } from "#domain/proposal/takers.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { toFormMessage } from "#forms/form-message.ts";
import { systemClock } from "#server/clock.ts";
import { printProblems } from "#server/content/print.ts";
import { readContent } from "#server/content/read-content.ts";
import { readOrigin } from "#server/content/read-origin.ts";
import type { Env } from "#server/env.ts";
import { findAccount } from "#server/store/accounts/account.ts";
import type { Database } from "#server/store/database.ts";
import { findChanges, proposeContent } from "#server/store/from-folder/propose-content.ts";
import { openStore } from "#server/store/open-store.ts";
import { toPlace } from "#server/store/place.ts";
import type { ProposalContext } from "#server/store/proposals/context.ts";
import type { Said } from "./printed.ts";

export interface ImportOptions {
  /** Without it the changes are only told. */
  readonly propose: boolean;
  /** Submitted, and no draft. */
  readonly open: boolean;
  /** An e-mail address or the id of an account. */
  readonly author?: string;
  readonly title: string;
  readonly message: string;
}

/** `folder` is CONTENT_DIR where it is left out. */
export async function importFolder(
  folder: string | undefined,
  options: ImportOptions,
  env: Pick<Env, "DATA_DIR" | "DATABASE_URL" | "CONTENT_DIR">,
): Promise<Result<Said, string>> {
  const directory = folder ?? env.CONTENT_DIR;
  const content = await readContent(directory);
  if (!content.ok) return fail(`\n${printProblems(directory, content.failure)}`);
  const origin = await readOrigin(directory);
  if (!origin.ok) return origin;
  const opened = await openStore(toPlace(env), systemClock);
  if (!opened.ok) return opened;
  const { context, close } = opened.value;
  try {
    const found = await findChanges(context, content.value, origin.value);
    if (!found.ok) return found;
    if (found.value.length === 0) return ok({ lines: [`${directory}: nothing changed, nothing to propose`] });
    const ending = options.propose ? await propose(context, found.value, options) : ok("add --propose to propose this");
    return ending.ok ? ok({ lines: [...found.value.map(toLine), ending.value] }) : ending;
  } finally {
    await close();
  }
}

async function propose(
  context: ProposalContext,
  changes: readonly ProposedChange[],
  { author, title, message, open: isSubmitted }: ImportOptions,
): Promise<Result<string, string>> {
  const actor = await findAuthor(context.database, author);
  if (!actor.ok) return actor;
  const proposed = await proposeContent(context, { title, message, changes, actor: actor.value, isSubmitted });
  return proposed.ok ? ok(`proposal ${proposed.value.id}, ${proposed.value.state}`) : fail(toWords(proposed.failure));
}

async function findAuthor(database: Database, name: string | undefined): Promise<Result<Acting, string>> {
  if (name === undefined) return fail("say who proposes it: --author with an e-mail address or the id of an account");
  const account = await findAccount(database, name.includes("@") ? { email: name.toLowerCase() } : { id: name });
  if (!account || account.disabledAt !== undefined)
    return fail(`there is no account \`${name}\` that could propose it`);
  if (!can(account.role, "proposal:write"))
    return fail(`\`${name}\` is a ${account.role}, and only members propose changes`);
  return ok(account);
}

function toLine(change: ProposedChange): string {
  const against = change.op === "create" ? "" : `, against version ${change.base}`;
  return `${change.op} ${toRecordId(change.kind, change.slug)}${against}`;
}

function toWords(problem: Problem): string {
  if (problem.type !== "invalid") return toFormMessage(problem);
  return problem.issues.map(({ path, message }) => `\n  ${path} ${message}`).join("");
}
