// npm run verify: walks the audit log, every version, revision, proposal, edition and mail of the register, and says the
// first place where its history is not whole. Exit code 1 where there is one. May run beside the server.
import { systemClock, toInstant } from "#server/clock.ts";
import { readEnv } from "#server/env.ts";
import { inspectDatabase } from "#server/store/migrate.ts";
import { toPlace, type DatabasePlace } from "#server/store/place.ts";
import { noteVerified } from "#server/store/verify/last-verified.ts";
import { verifyRegister } from "#server/store/verify/verify.ts";

const env = readEnv();
const found = env.ok ? await verifyRegister(toPlace(env.value)) : env;
if (env.ok) await noteFound(toPlace(env.value), found);
if (found.ok) {
  const { revisions, versions, proposals, events, editions, mails, auditEntries, head } = found.value;
  console.log(
    `whole: ${revisions} revisions with ${versions} versions, ${proposals} proposals with ${events} events, ${editions} editions, ${mails} mails to the list, ${auditEntries} audit entries`,
  );
  console.log(`newest audit entry: ${head}`);
} else {
  console.error([found.failure].flat().join("\n"));
  process.exitCode = 1;
}

/** For the page of the operator and for what is measured. Of a register that is not there, or not of our age, nothing is known. */
async function noteFound(place: DatabasePlace, { ok, failure }: { readonly ok: boolean; readonly failure?: unknown }) {
  const state = await inspectDatabase(place);
  // A file that is damaged has a place beside it to say so.
  if (state.ok ? state.value !== "current" : place.engine === "postgresql") return;
  const said = ok ? "" : [failure].flat().join("\n");
  await noteVerified(place, { at: toInstant(systemClock), isWhole: ok, said }).catch((error: unknown) =>
    console.error(`this could not be noted for the server: ${error instanceof Error ? error.message : String(error)}`),
  );
}
