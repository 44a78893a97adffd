/** The register as pages and routes ask it: the answers of its parts, each kept for as long as it holds. */
import { DAY_MS } from "#domain/durations.ts";
import type { CheckReport } from "#domain/check/finding.ts";
import type { Spec } from "#domain/register/spec.ts";
import { toFormMessage } from "#forms/form-message.ts";
import type { OpenSignIn } from "#server/auth/open-sign-in.ts";
import { toDay, toInstant, type Clock } from "#server/clock.ts";
import type { Diagrams } from "#server/diagrams/open-diagrams.ts";
import type { RequestLimit } from "#server/limits/request-limits.ts";
import { onceADay } from "#server/register/checks.ts";
import { limitLifetime } from "#server/register/once-a-request.ts";
import type { Register } from "#server/register/register.ts";
import { openSpecAsOf } from "#server/register/spec-as-of.ts";
import { openWhileUnchanged } from "#server/register/while-unchanged.ts";
import { withLifetime } from "#server/register/with-lifetime.ts";
import type { OpenSearch } from "#server/search/open-search.ts";
import { addUsage, listUsage } from "#server/store/api-usage.ts";
import { listAudit, readIdentity } from "#server/store/audit.ts";
import type { Database } from "#server/store/database.ts";
import { openEditions } from "#server/store/open-editions.ts";
import { openDrafts } from "#server/store/proposals/drafts.ts";
import { openProposals } from "#server/store/proposals/open-proposals.ts";
import type { PublicChanges } from "#server/store/public-changes.ts";
import { findBlob, listVersionHeads, listVersions, readStoredVersions } from "#server/store/records.ts";
import { findNewestRevision, findRevisionOn, openRevisions } from "#server/store/revisions.ts";
import type { DoWork, Work } from "#server/work/work.ts";

/** All that pages and routes ask, of parts that are open. */
export function toRegister(
  database: Database,
  findSpec: (revision: number) => Promise<Spec>,
  clock: Clock,
  parts: {
    readonly diagrams: Diagrams;
    readonly people: Pick<OpenSignIn, "accounts" | "signIn">;
    readonly pool: Work;
    readonly stamp: PublicChanges;
    readonly search: OpenSearch;
    readonly requests: RequestLimit;
  },
): Omit<Register, "bundles" | "mails" | "status"> {
  const { hasRoom } = parts.pool;
  const work: DoWork = async (...order) => withLifetime(await parts.pool.work(...order));
  const proposals = openProposals({ database, findSpec, clock }, work);
  const whileUnchanged = openWhileUnchanged(parts.stamp.read);
  // A script may have written since.
  const findNewest = () => whileUnchanged("newest revision", () => findNewestRevision(database));
  const listPublic = () => whileUnchanged("public accounts", parts.people.accounts.listPublic);
  return {
    now: () => {
      limitLifetime("minute");
      return toInstant(clock);
    },
    today: () => toDay(clock),
    settle: parts.stamp.settle,
    isReachable: parts.stamp.isReachable,
    requests: parts.requests,
    spec: openSpecAsOf({ database, findSpec, findNewest, clock }),
    revisionOn: (day) => findRevisionOn(database, day),
    listVersions: (kind, slug) => listVersions(database, kind, slug),
    listVersionHeads: (kind, slug) => listVersionHeads(database, kind, slug),
    findBlob: (hash) => findBlob(database, hash),
    storedVersions: (since, until) => readStoredVersions(database, since, until),
    listRevisions: openRevisions(database, findNewest),
    identity: () => readIdentity(database),
    listAudit: (limit, before) => listAudit(database, limit, before),
    listUsage: (days) =>
      listUsage(
        database,
        toDay(() => new Date(clock().getTime() - days * DAY_MS)),
      ),
    addUsage: (counts) => addUsage(database, counts),
    check: openCheckedSpecs(work, clock),
    work,
    hasRoom,
    search: async (request) => {
      // To whom `by:` leads; nothing else of a search asks who has an account.
      const accounts = /by:/i.test(request.text) ? await listPublic() : [];
      const named = accounts.map(({ id, name }) => ({ id, name }));
      return withLifetime(await parts.search.search({ ...request, accounts: named }));
    },
    findUses: async (request) => withLifetime(await parts.search.findUses(request)),
    proposals: {
      ...proposals,
      listUnfinished: (viewer) =>
        viewer === undefined
          ? whileUnchanged("unfinished proposals", () => proposals.listUnfinished(undefined))
          : proposals.listUnfinished(viewer),
      countOpen: () => whileUnchanged("open proposals", proposals.countOpen),
      outlook: async (...order) => withLifetime(await proposals.outlook(...order)),
    },
    drafts: openDrafts(database, clock),
    editions: openEditions({ database, findSpec, clock }, work),
    ...parts.people,
    accounts: {
      ...parts.people.accounts,
      listPublic,
    },
    draw: async (...order) => withLifetime(await parts.diagrams.draw(...order)),
    drawDifference: async (...order) => withLifetime(await parts.diagrams.drawDifference(...order)),
    drawTyped: parts.diagrams.drawTyped,
  };
}

/** In the pool: never where somebody waits for a page. */
function openCheckedSpecs(work: DoWork, clock: Clock): (spec: Spec) => Promise<CheckReport> {
  const check = onceADay(async ({ revision }, day) => {
    const checked = await work("check", { revision, day }, { isOwn: true });
    if (!checked.ok) throw new Error(`revision ${revision} could not be checked: ${toFormMessage(checked.failure)}`);
    return checked.value;
  });
  return (spec) => check(spec, toDay(clock));
}
