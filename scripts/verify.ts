// npm run verify: walks the audit log, every version, revision, proposal, edition and mail of the register, and says the
// first place where its history is not whole. Exit code 1 where there is one. May run beside the server.
import { readEnv } from "#server/env.ts";
import { toPlace } from "#server/store/place.ts";
import { verifyRegister } from "#server/store/verify/verify.ts";

const env = readEnv();
const found = env.ok ? await verifyRegister(toPlace(env.value)) : env;
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
