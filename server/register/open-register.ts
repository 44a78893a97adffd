/** Opens the register: database, migrations, content, checks and diagrams, joined into what pages and routes ask. */
import path from "node:path";
import { fail, ok, type Result } from "#domain/result.ts";
import { toDay, toInstant, type Clock } from "#server/clock.ts";
import { checkContent, type CheckedContent } from "#server/content/check-content.ts";
import { openBundles } from "#server/editions/open-bundles.ts";
import type { ContentProblem } from "#server/content/problem.ts";
import { openDiagrams } from "#server/diagrams/open-diagrams.ts";
import { openDelivery } from "#server/mail/deliver.ts";
import { openLimit } from "#server/limits/open-limit.ts";
import { requestLimits } from "#server/limits/request-limits.ts";
import { attemptLimits } from "#server/limits/sign-in-limits.ts";
import type { DatabaseMeter } from "#server/metrics/database-meter.ts";
import type { Measure } from "#server/metrics/measure.ts";
import { openMeters, type Meters } from "#server/metrics/meters.ts";
import { readStatus } from "#server/metrics/read-status.ts";
import { measureRegister } from "#server/metrics/register-measures.ts";
import type { Register } from "#server/register/register.ts";
import { toRegister } from "#server/register/to-register.ts";
import { openSignIn } from "#server/auth/open-sign-in.ts";
import type { SignInOptions } from "#server/auth/settings.ts";
import { openSearch } from "#server/search/open-search.ts";
import { openSpecCache } from "#server/register/spec-cache.ts";
import { closeDatabase, openDatabase, type Database } from "#server/store/database.ts";
import { openMails } from "#server/store/open-mails.ts";
import { openSecrets } from "#server/secrets/open-secrets.ts";
import type { FoundingContent } from "#server/store/at-start/found-register.ts";
import { importContent } from "#server/store/at-start/import-content.ts";
import type { Imported } from "#server/store/at-start/propose-import.ts";
import { emptySpec, loadSpec } from "#server/store/load-spec.ts";
import { migrate } from "#server/store/migrate.ts";
import { keepPrivate, makePrivateFolder } from "#server/store/private-folder.ts";
import { describePlace, toFilePlace, type DatabasePlace } from "#server/store/place.ts";
import { openCount, type ChangeCount } from "#server/store/postgresql/change-count.ts";
import { openPublicChanges } from "#server/store/public-changes.ts";
import { readKnown } from "#server/store/read-known.ts";
import { startingAlone } from "#server/store/starting-alone.ts";
import { onWritten } from "#server/store/write-transaction.ts";
import { findNewestRevision } from "#server/store/revisions.ts";
import { DamagedRow } from "#server/store/rows.ts";
import { openWork } from "#server/work/work.ts";

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

async function openWith(
  place: DatabasePlace,
  content: CheckedContent,
  { meters = openMeters(), ...options }: RegisterOptions,
): Promise<Result<OpenRegister, OpenFailure>> {
  const prepared = await prepareDatabase(place, meters.database);
  if (!prepared.ok) return fail({ type: "database", message: prepared.failure });
  const database = prepared.value;
  try {
    return ok(await openOn(database, content, { ...options, place, meters }));
  } catch (error) {
    await database.$disconnect();
    if (!(error instanceof DamagedRow)) throw error;
    return fail({
      type: "database",
      message: `${describePlace(place)} is damaged (${error.message}); restore a backup in its place`,
    });
  }
}

/** What is taken in once, however many servers start together, and then the parts of this one. */
async function openOn(
  database: Database,
  content: CheckedContent,
  {
    place,
    meters,
    dataDirectory,
    clock,
    report = () => {},
    changes = openCount(),
    signIn: options = ownMachine,
    measureFront = async () => undefined,
  }: RegisterOptions & { readonly place: DatabasePlace; readonly meters: Meters },
): Promise<OpenRegister> {
  const folder = path.resolve(dataDirectory);
  for (const open of await keepPrivate(folder)) report(open);
  const findSpec = openSpecCache((revision, known) => loadSpec(database, revision, known));
  const before = await findNewestRevision(database);
  const spec = before === 0 ? emptySpec : await findSpec(before);
  const imported = await importContent(database, spec, toFounding(content), clock);
  const { byId } = await findSpec(imported.revision);

  const secretsPlace = { place, folder };
  const secrets = openSecrets(secretsPlace, database);
  const counting = { engine: place.engine, database, clock, refused: meters.refuse };
  const attempts = openLimit(counting, attemptLimits);
  const requests = openLimit(counting, requestLimits);
  const surroundings = { database, dataDirectory, attempts, secrets, secretsPlace, clock, report };
  const { setUpLink, ...people } = await openSignIn(surroundings, options);
  const diagrams = openDiagrams({ directory: path.join(folder, DIAGRAM_FOLDER), report });
  const pool = openWork(place, meters.queues.jobs);
  const stamp = await openPublicChanges({ place, count: changes, report });
  onWritten(database, stamp.settle);
  const search = openSearch({
    place,
    findNewest: () => findNewestRevision(database),
    records: byId.size,
    meters: meters.queues,
  });
  const rest = toRegister(database, findSpec, clock, { diagrams, people, pool, stamp, search, requests });
  const bundles = openBundles({ ...rest, ...surroundings, base: options.publicUrl });
  const mails = openMails(surroundings, toSender(options));

  const now = () => toInstant(clock);
  const known = readKnown({ place, database, clock, hasDatabase: stamp.hasDatabase });
  const { engine } = place;
  const seen = { meters, engine, place: describePlace(place), dataDirectory, now, readKnown: known, measureFront };
  return {
    register: { ...rest, bundles, mails, status: () => readStatus(seen) },
    imported,
    measure: async () => [...meters.measure(), ...measureRegister(await known(), now())],
    close: async () => {
      meters.close();
      await Promise.all([stamp.close(), diagrams.close(), pool.close(), search.close()]);
      await closeDatabase(place, database);
    },
    ...(setUpLink && { setUpLink }),
  };
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
