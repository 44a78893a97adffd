/**
 * Counts what is committed to a PostgreSQL server and everybody may read, by whichever process: the triggers of its
 * tables tell it (LISTEN and NOTIFY). What is told can be lost on the way, in a pooler say; so the newest entry of the
 * audit log is asked for as well. While nothing can be heard everything counts as changed.
 */
import { Client } from "pg";
import { countChange, noteHeard, type ChangeCount } from "#server/store/postgresql/change-count.ts";
import { session } from "#server/store/postgresql/session.ts";

/** As the migrations name it. */
const CHANNEL = "concordance";

/** How often the server is asked what was done last: a connection that the network lost says nothing. */
const ASK_MS = 400;
/** After so long without an answer nothing counts as heard. */
const SILENT_MS = 300;
/** How often all counts as changed while nothing is heard. */
const UNHEARD_MS = 200;
/** A connection that does not answer for so long is given up for another one. */
const GIVE_UP_MS = 5_000;

export interface Listening {
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Resolves once it listens, or has found that nobody answers; then it goes on trying. */
export async function listenForChanges(
  url: string,
  count: ChangeCount,
  report: (message: string) => void,
): Promise<Listening> {
  const changed = () => countChange(count);
  let client: Client | undefined;
  let isClosed = false;
  /** The newest entry of the audit log that was seen, and whether anything was told since. */
  let newest: unknown;
  let wasTold = false;
  /** Since when an answer is owed. */
  let asked: number | undefined;

  async function connect(): Promise<void> {
    const next = new Client({
      connectionString: url,
      application_name: "concordance, listening",
      ...session,
      connectionTimeoutMillis: GIVE_UP_MS,
      query_timeout: GIVE_UP_MS,
    });
    next.on("notification", () => {
      wasTold = true;
      changed();
    });
    next.on("error", () => lose(next));
    next.on("end", () => lose(next));
    try {
      await next.connect();
      await next.query(`LISTEN ${CHANNEL}`);
    } catch {
      void next.end().catch(() => {});
      return;
    }
    if (isClosed) return void next.end().catch(() => {});
    client = next;
    noteHeard(count, true);
    // What was committed before it listened.
    changed();
  }

  function lose(lost: Client): void {
    if (client !== lost) return;
    client = undefined;
    noteHeard(count, false);
    changed();
    if (!isClosed) report("the connection that hears of changes in the database is lost; it is made anew");
    void lost.end().catch(() => {});
  }

  /** PostgreSQL hands over what was told before, then answers. */
  async function ask(asking: Client): Promise<void> {
    try {
      const { rows } = await asking.query<{ readonly seq: unknown }>('SELECT MAX("seq") AS seq FROM "Audit"');
      const seq = rows[0]?.seq;
      if (seq !== newest && !wasTold) changed();
      [newest, wasTold] = [seq, false];
    } catch {
      lose(asking);
    }
  }

  let isConnecting = false;
  const asking = setInterval(() => {
    if (client && asked === undefined) {
      asked = performance.now();
      void ask(client).finally(() => (asked = undefined));
    }
    if (client || isConnecting) return;
    isConnecting = true;
    void connect().finally(() => (isConnecting = false));
  }, ASK_MS);
  const unheard = setInterval(() => {
    if (!client || (asked !== undefined && performance.now() - asked > SILENT_MS)) changed();
  }, UNHEARD_MS);
  for (const timer of [asking, unheard]) timer.unref();

  await connect();
  return {
    settle: shared(async () => {
      if (client) await ask(client);
      else changed();
    }),
    close: async () => {
      isClosed = true;
      clearInterval(asking);
      clearInterval(unheard);
      await client?.end().catch(() => {});
    },
  };
}

/** However many ask: one question is under way, and one waits for all who came after that one was begun. */
function shared(ask: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const begin = (): Promise<void> => (running = ask().finally(() => (running = undefined)));
  return () => {
    if (!running) return begin();
    next ??= running.then(() => {
      next = undefined;
      return begin();
    });
    return next;
  };
}
