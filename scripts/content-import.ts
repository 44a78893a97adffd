// npm run content:import -- [--propose --author e-mail-or-id [--open] [--title T] [--message M]] [DIR]: what changed in
// a folder of content, as one proposal. Without --propose it is only told. A record whose file is gone is retired.
// Files of an export are held against the revision they were exported from, others against the last import.
import { parseArgs } from "node:util";
import { can } from "#domain/policy.ts";
import type { Problem } from "#domain/problem.ts";
import type { ProposedChange } from "#domain/proposal/schema.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { toFormMessage } from "#forms/form-message.ts";
import { systemClock } from "#server/clock.ts";
import { printProblems } from "#server/content/print.ts";
import { readContent } from "#server/content/read-content.ts";
import { readOrigin } from "#server/content/read-origin.ts";
import { readEnv } from "#server/env.ts";
import type { Acting } from "#domain/proposal/takers.ts";
import { findAccount } from "#server/store/accounts/account.ts";
import type { Database } from "#server/store/database.ts";
import { openStore } from "#server/store/open-store.ts";
import { findChanges, proposeContent } from "#server/store/from-folder/propose-content.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    propose: { type: "boolean", default: false },
    open: { type: "boolean", default: false },
    author: { type: "string" },
    title: { type: "string", default: "Changes from files" },
    message: { type: "string", default: "Edited as files, and imported." },
  },
});

const env = readEnv();
if (!env.ok) stop(env.failure.join("\n"));
const directory = positionals[0] ?? env.value.CONTENT_DIR;
const content = await readContent(directory);
if (!content.ok) stop(`\n${printProblems(directory, content.failure)}`);
const origin = await readOrigin(directory);
if (!origin.ok) stop(origin.failure);
const opened = await openStore(env.value.DATA_DIR, systemClock);
if (!opened.ok) stop(opened.failure);
const { context, close } = opened.value;
try {
  const found = await findChanges(context, content.value, origin.value);
  if (!found.ok) stop(found.failure);
  const changes = found.value;
  if (changes.length === 0) console.log(`${directory}: nothing changed, nothing to propose`);
  else if (!values.propose) console.log([...changes.map(toLine), "add --propose to propose this"].join("\n"));
  else {
    const actor = await requireAuthor(context.database, values.author);
    const { title, message, open: isSubmitted } = values;
    const proposed = await proposeContent(context, { title, message, changes, actor, isSubmitted });
    if (!proposed.ok) stop(toWords(proposed.failure));
    console.log([...changes.map(toLine), `proposal ${proposed.value.id}, ${proposed.value.state}`].join("\n"));
  }
} finally {
  await close();
}

async function requireAuthor(database: Database, name: string | undefined): Promise<Acting> {
  if (name === undefined) stop("say who proposes it: --author with an e-mail address or the id of an account");
  const account = await findAccount(database, name.includes("@") ? { email: name.toLowerCase() } : { id: name });
  if (!account || account.disabledAt !== undefined) stop(`there is no account \`${name}\` that could propose it`);
  if (!can(account.role, "proposal:write")) stop(`\`${name}\` is a ${account.role}, and only members propose changes`);
  return account;
}

function toLine(change: ProposedChange): string {
  const against = change.op === "create" ? "" : `, against version ${change.base}`;
  return `${change.op} ${toRecordId(change.kind, change.slug)}${against}`;
}

function toWords(problem: Problem): string {
  if (problem.type !== "invalid") return toFormMessage(problem);
  return problem.issues.map(({ path, message }) => `\n  ${path} ${message}`).join("");
}

function stop(reason: string): never {
  console.error(`nothing was proposed: ${reason}`);
  process.exit(1);
}
