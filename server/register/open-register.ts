/** Opens the register: database, migrations, content, checks and diagrams, joined into what pages and routes ask. */
import path from "node:path";
import { DAY_MS } from "#domain/durations.ts";
import type { CheckReport } from "#domain/check/finding.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { Spec } from "#domain/register/spec.ts";
import { toFormMessage } from "#forms/form-message.ts";
import { onceADay } from "#server/register/checks.ts";
import { toDay, toInstant, type Clock } from "#server/clock.ts";
import { checkContent, type CheckedContent } from "#server/content/check-content.ts";
import { openBundles } from "#server/editions/open-bundles.ts";
import type { ContentProblem } from "#server/content/problem.ts";
import { openDiagrams, type Diagrams } from "#server/diagrams/open-diagrams.ts";
import { openDelivery } from "#server/mail/deliver.ts";
import { openLimit } from "#server/limits/open-limit.ts";
import { requestLimits, type RequestLimit } from "#server/limits/request-limits.ts";
import { attemptLimits } from "#server/limits/sign-in-limits.ts";
import type { DatabaseMeter } from "#server/metrics/database-meter.ts";
import type { Measure } from "#server/metrics/measure.ts";
import { openMeters, type Meters } from "#server/metrics/meters.ts";
import { readStatus } from "#server/metrics/read-status.ts";
import { measureRegister } from "#server/metrics/register-measures.ts";
import type { Register } from "#server/register/register.ts";
import { openSignIn, type OpenSignIn } from "#server/auth/open-sign-in.ts";
import type { SignInOptions } from "#server/auth/settings.ts";
import { limitLifetime } from "#server/register/once-a-request.ts";
import { openSearch, type OpenSearch } from "#server/search/open-search.ts";
import { openSpecCache } from "#server/register/spec-cache.ts";
import { openWhileUnchanged } from "#server/register/while-unchanged.ts";
import { withLifetime } from "#server/register/with-lifetime.ts";
import { addUsage, listUsage } from "#server/store/api-usage.ts";
import { listAudit, readIdentity } from "#server/store/audit.ts";
import { closeDatabase, openDatabase, type Database } from "#server/store/database.ts";
import { openEditions } from "#server/store/open-editions.ts";
import { openMails } from "#server/store/open-mails.ts";
import { openDrafts } from "#server/store/proposals/drafts.ts";
import { openSecrets } from "#server/secrets/open-secrets.ts";
import type { FoundingContent } from "#server/store/at-start/found-register.ts";
import { importContent } from "#server/store/at-start/import-content.ts";
import type { Imported } from "#server/store/at-start/propose-import.ts";
import { emptySpec, loadSpec } from "#server/store/load-spec.ts";
import { migrate } from "#server/store/migrate.ts";
import { openProposals } from "#server/store/proposals/open-proposals.ts";
import { keepPrivate, makePrivateFolder } from "#server/store/private-folder.ts";
import { findBlob, listVersionHeads, listVersions, readStoredVersions } from "#server/store/records.ts";
import { describePlace, toFilePlace, type DatabasePlace } from "#server/store/place.ts";
import { openCount, type ChangeCount } from "#server/store/postgresql/change-count.ts";
import { openPublicChanges, type PublicChanges } from "#server/store/public-changes.ts";
import { readKnown } from "#server/store/read-known.ts";
import { startingAlone } from "#server/store/starting-alone.ts";
import { onWritten } from "#server/store/write-transaction.ts";
import { findNewestRevision, findRevisionOn, openRevisions } from "#server/store/revisions.ts";
import { DamagedRow } from "#server/store/rows.ts";
import { openWork, type DoWork, type Work } from "#server/work/work.ts";

const DIAGRAM_FOLDER = "diagrams";

export interface RegisterOptions {
  /** Where it is left out: a file in the data folder. */
  readonly place?: DatabasePlace;
  /** For what is made again when it is gone (diagrams, bundles, the history), and the secrets of a server alone. */
  readonly dataDirectory: string;
  readonly contentDirectory: string;
  readonly clock: Clock;
  /** Told what went wrong in a part that the rest can do without, for the log. */
  readonly report?: (message: string) => void;
  /** Shared with the other threads of this process. */
  readonly changes?: ChangeCount;
  /** How people get in; left out by scripts and tests that let nobody in. */
  readonly signIn?: SignInOptions;
  /** What is counted in this thread; its own where it is left out. */
  readonly meters?: Meters;
  /** What the thread that listens measures; undefined where it does not answer in time, or there is none. */
  readonly measureFront?: () => Promise<readonly Measure[] | undefined>;
}

const ownMachine: SignInOptions = { publicUrl: "http://127.0.0.1:3000" };

export interface OpenRegister {
  readonly register: Register;
  /** What the import of the content did at this start. */
  readonly imported: Imported;
  /** Where somebody has to make the first account. */
  readonly setUpLink?: string;
  /** What this thread and the database tell to who measures. */
  readonly measure: () => Promise<readonly Measure[]>;
  readonly close: () => Promise<void>;
}

/** Why the register did not open; nothing was changed by the attempt. */
export type OpenFailure =
  /** One sentence: what is the matter with the database, and what to do. */
  | { readonly type: "database"; readonly message: string }
  | { readonly type: "content"; readonly problems: readonly ContentProblem[] };

export async function openRegister(options: RegisterOptions): Promise<Result<OpenRegister, OpenFailure>> {
  const { dataDirectory, place = toFilePlace(dataDirectory), contentDirectory, clock } = options;
  // Before the database is made or touched: content that is wrong changes nothing.
  const content = await checkContent(contentDirectory, toDay(clock));
  if (!content.ok) return fail({ type: "content", problems: content.failure });
  // A file makes its folder itself.
  const folder = place.engine === "postgresql" ? await makePrivateFolder(path.resolve(dataDirectory)) : ok(undefined);
  if (!folder.ok) return fail({ type: "database", message: folder.failure });
  return startingAlone(
    place,
    () => openWith(place, content.value, options),
    (message) => fail({ type: "database", message }),
  );
}

/** What is made and taken in once, however many servers start together. */
async function openWith(
  place: DatabasePlace,
  content: CheckedContent,
  {
    dataDirectory,
    clock,
    report,
    changes = openCount(),
    signIn: options = ownMachine,
    meters = openMeters(),
    measureFront = async () => undefined,
  }: RegisterOptions,
): Promise<Result<OpenRegister, OpenFailure>> {
  const prepared = await prepareDatabase(place, meters.database);
  if (!prepared.ok) return fail({ type: "database", message: prepared.failure });
  const database = prepared.value;
  for (const open of await keepPrivate(path.resolve(dataDirectory))) report?.(open);
  try {
    const findSpec = openSpecCache((revision, known) => loadSpec(database, revision, known));
    const before = await findNewestRevision(database);
    const spec = before === 0 ? emptySpec : await findSpec(before);
    const imported = await importContent(database, spec, toFounding(content), clock);
    const { byId } = await findSpec(imported.revision);
    const secretsPlace = { place, folder: path.resolve(dataDirectory) };
    const secrets = openSecrets(secretsPlace, database);
    const counting = { engine: place.engine, database, clock, refused: meters.refuse };
    const attempts = openLimit(counting, attemptLimits);
    const requests = openLimit(counting, requestLimits);
    const surroundings = {
      database,
      dataDirectory,
      attempts,
      secrets,
      secretsPlace,
      clock,
      report: report ?? (() => {}),
    };
    const { setUpLink, ...people } = await openSignIn(surroundings, options);
    const diagrams = openDiagrams({
      directory: path.resolve(dataDirectory, DIAGRAM_FOLDER),
      ...(report && { report }),
    });
    const pool = openWork(place, meters.queues.jobs);
    const stamp = await openPublicChanges({ place, count: changes, report: surroundings.report });
    onWritten(database, stamp.settle);
    const search = openSearch({
      place,
      findNewest: () => findNewestRevision(database),
      records: byId.size,
      meters: meters.queues,
    });
    const rest = toRegister(database, findSpec, clock, { diagrams, people, pool, stamp, search, requests });
    const bundles = openBundles({ ...rest, ...surroundings, base: options.publicUrl });
    const close = async () => {
      meters.close();
      await Promise.all([stamp.close(), diagrams.close(), pool.close(), search.close()]);
      await closeDatabase(place, database);
    };
    const mails = openMails(surroundings, toSender(options));
    const now = () => toInstant(clock);
    const known = readKnown({ place, database, clock, hasDatabase: stamp.hasDatabase });
    const measure = async () => [...meters.measure(), ...measureRegister(await known(), now())];
    const status = () =>
      readStatus({
        meters,
        engine: place.engine,
        place: describePlace(place),
        dataDirectory,
        now,
        readKnown: known,
        measureFront,
      });
    return ok({
      register: { ...rest, bundles, mails, status },
      imported,
      measure,
      close,
      ...(setUpLink && { setUpLink }),
    });
  } catch (error) {
    await database.$disconnect();
    if (!(error instanceof DamagedRow)) throw error;
    return fail({
      type: "database",
      message: `${describePlace(place)} is damaged (${error.message}); restore a backup in its place`,
    });
  }
}

const toFounding = ({ content, earlier }: CheckedContent): FoundingContent => ({
  ...content,
  earlier: earlier.map(({ content: then, ...state }) => ({ ...then, ...state })),
});

const toSender = ({ mail, publicUrl: base }: SignInOptions) =>
  mail && { deliver: openDelivery(mail.server), from: mail.from, base };

async function prepareDatabase(place: DatabasePlace, meter: DatabaseMeter): Promise<Result<Database, string>> {
  try {
    const migrated = await migrate(place);
    return migrated.ok ? ok(await openDatabase(place, { meter })) : migrated;
  } catch (error) {
    // The system says no: no such folder, no permission, no room. Anything else is a defect of ours.
    const { code, syscall, message } = error as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined) throw error;
    return fail(
      `${describePlace(place)} cannot be opened (${message}); set DATA_DIR to a folder that this process may write to`,
    );
  }
}

function toRegister(
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
    spec: async (asOf) => {
      const newest = await findNewest();
      if (typeof asOf === "object" && asOf.day > toDay(clock))
        return fail({
          type: "bad-parameter",
          parameter: "on",
          message: `is a day to come; today is ${toDay(clock)} (UTC)`,
        });
      const revision = typeof asOf === "object" ? await findRevisionOn(database, asOf.day) : (asOf ?? newest);
      if (revision === undefined)
        return fail({
          type: "not-found",
          what: "there was no revision by the end of that day",
          hint: `the first one was made on ${(await findSpec(1)).at.slice(0, 10)}`,
        });
      if (!Number.isInteger(revision) || revision < 1 || revision > newest)
        return fail({
          type: "not-found",
          what: `there is no revision ${revision}`,
          hint: newest === 1 ? "there is revision 1 only" : `there are revisions 1 to ${newest}`,
        });
      return ok(await findSpec(revision));
    },
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
