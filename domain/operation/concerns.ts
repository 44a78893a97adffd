/** What an operator should look at, and what to do about it. */
import { DAY_MS, MINUTE_MS } from "#domain/durations.ts";
import type { ServerStatus } from "./status.ts";

export interface Concern {
  /** What is the matter. */
  readonly what: string;
  readonly todo: string;
}

/** Days after which a history that nobody verified is no longer known to be whole. */
const VERIFIED_DAYS = 30;
const LEAST_FREE = 500_000_000;
/** Seconds that everybody waits. */
const LATE = 1;
/** Below it, at rest and under load (docs/operating.md). */
const MOST_MEMORY = 1_000_000_000;

/** The gravest first; empty where all is well. */
export function listConcerns(status: ServerStatus): readonly Concern[] {
  const { register, freeDisk, threads, queues, memory, now, startedAt } = status;
  const isStarted = Date.parse(now) - Date.parse(startedAt) > 2 * MINUTE_MS;
  return [
    ...(register ? [] : [unreachable(status)]),
    ...(register ? ofVerification(register, status.now) : []),
    ...(freeDisk !== undefined && freeDisk < LEAST_FREE
      ? [
          {
            what: "The disk of DATA_DIR is nearly full.",
            todo: "Make room: a register that cannot write accepts nothing, and a full disk refuses each change.",
          },
        ]
      : []),
    ...(register ? ofMails(register.mails) : []),
    // A start takes what there is.
    ...(isStarted ? threads.flatMap(({ name, delay }) => ofThread(name, delay)) : []),
    ...(queues.some(({ refused }) => refused > 0)
      ? [
          {
            what: "Requests were refused because too many waited.",
            todo: "Look in the log for who asks so much; more processors help, and on PostgreSQL more servers.",
          },
        ]
      : []),
    ...(memory > MOST_MEMORY
      ? [
          {
            what: "The process takes more than 1 GB of memory.",
            todo: "It should not: restart it, and tell us what it was asked (the log has every request).",
          },
        ]
      : []),
  ];
}

const unreachable = ({ engine }: ServerStatus): Concern => ({
  what: "The database does not answer.",
  todo:
    engine === "sqlite"
      ? "Look whether the file is there and its disk can be read, then restart the server."
      : "Look at the database server and at the network; this server asks again by itself.",
});

function ofVerification({ verified }: NonNullable<ServerStatus["register"]>, now: string): readonly Concern[] {
  const run = "`npm run verify`, on a machine with the same DATA_DIR or DATABASE_URL; a server may run meanwhile";
  if (!verified) return [{ what: "Nobody has verified the history yet.", todo: `Run ${run}.` }];
  if (!verified.isWhole)
    return [
      {
        what: `The history did not verify: ${verified.said}`,
        todo: "Stop accepting changes, restore a backup beside it, compare the two, and run `npm run verify` again.",
      },
    ];
  if (Date.parse(now) - Date.parse(verified.at) < VERIFIED_DAYS * DAY_MS) return [];
  return [{ what: `The history was verified more than ${VERIFIED_DAYS} days ago.`, todo: `Run ${run}.` }];
}

function ofMails({ failed, unknown }: NonNullable<ServerStatus["register"]>["mails"]): readonly Concern[] {
  if (unknown > 0)
    return [
      {
        what: `Of ${unknown === 1 ? "a mail" : `${unknown} mails`} to the list nobody knows whether it went out.`,
        todo: "A chair looks at /mails, and in the archive of the list, before it is sent again.",
      },
    ];
  if (failed === 0) return [];
  return [
    {
      what: `${failed === 1 ? "A mail" : `${failed} mails`} to the list did not go out.`,
      todo: "A chair finds the reason at /mails; check SMTP_URL and MAIL_FROM where it is the mail server.",
    },
  ];
}

function ofThread(name: "front" | "pages", delay: ServerStatus["threads"][number]["delay"]): readonly Concern[] {
  const words = name === "front" ? "The thread that listens" : "The thread that makes pages";
  if (!delay)
    return [{ what: `${words} did not answer in time.`, todo: "It is busy; if it stays so, restart the server." }];
  if (delay.max < LATE) return [];
  return [
    {
      what: `${words} was held up for ${delay.max.toFixed(1)} seconds in the last minute.`,
      todo: "Look in the log for slow requests (ms); a machine that is short of processors or memory does the same.",
    },
  ];
}
