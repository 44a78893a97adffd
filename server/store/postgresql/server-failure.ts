/** Why a PostgreSQL server does not do what is asked of it, in a sentence that says what to do and gives no password away. */
import { describePlace, type ServerPlace } from "#server/store/place.ts";

/** Of the system, of TLS and of PostgreSQL (its appendix A). */
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nobody listens there; start the database server, or correct DATABASE_URL",
  ECONNRESET: "the connection was closed; look at the log of the database server",
  ENOTFOUND: "there is no such host; correct DATABASE_URL",
  EAI_AGAIN: "its name cannot be looked up at the moment; look at the network, or correct DATABASE_URL",
  ENOENT: "there is no such socket; start the database server, or correct DATABASE_URL",
  ETIMEDOUT: "nobody answers; look at the network, or correct DATABASE_URL",
  EHOSTUNREACH: "the network does not lead there; look at the network, or correct DATABASE_URL",
  "28P01": "the user or the password is wrong; correct DATABASE_URL",
  "28000": "the server does not let this user in from here; look at its pg_hba.conf, or correct DATABASE_URL",
  "3D000": "the server has no such database; make it with createdb, or correct DATABASE_URL",
  "42501":
    "the user may not connect to it, or may not make tables there; give it the database: ALTER DATABASE ... OWNER TO ...",
  "25006": "it takes no writes; set its default_transaction_read_only to off, or set DATABASE_URL to the primary",
  "55P03": "another server holds what this one waits for; look whether one hangs in its start, and stop it",
  "53300": "the server has no connection left; raise its max_connections, or start fewer servers",
  "57P03": "the database server is starting or stopping; wait for it",
  "57P01": "the database server is stopping; wait for it",
};

/** That it may be there in a moment. */
const passing: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENOENT",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "53300",
  "57P01",
  "57P03",
]);

export function toServerFailure(error: unknown, place: ServerPlace): string {
  const code = toCode(error);
  const reason = (code === undefined ? undefined : reasons[code]) ?? `${toLine(error)}; correct DATABASE_URL`;
  return `${describePlace(place)} cannot be used: ${reason}`;
}

/** Whether it comes from the database server or the way to it, and is no defect of this program. */
export const isOfServer = (error: unknown): boolean => reasons[toCode(error) ?? ""] !== undefined;

/** Whether it is worth trying again. */
export const isPassing = (error: unknown): boolean => passing.has(toCode(error) ?? "");

function toCode(error: unknown): string | undefined {
  const { code, syscall, message } = error as Readonly<Record<"code" | "syscall" | "message", unknown>>;
  // Of what the system says, only what it says of the connection: a file that is missing has the code of a missing socket.
  if (typeof code === "string") return syscall === undefined || ofConnections.has(String(syscall)) ? code : undefined;
  // The driver gives its own time limit no code.
  return typeof message === "string" && /timeout/i.test(message) ? "ETIMEDOUT" : undefined;
}

const ofConnections: ReadonlySet<string> = new Set(["connect", "getaddrinfo", "read", "write"]);

const toLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, " ").trim();
