/** Where a register is kept: in a file beside the one server that serves it, or in PostgreSQL for as many as one likes. */
import path from "node:path";

export interface FilePlace {
  readonly engine: "sqlite";
  readonly file: string;
}

export interface ServerPlace {
  readonly engine: "postgresql";
  /** With a password, perhaps: for the driver alone. */
  readonly url: string;
}

export type DatabasePlace = FilePlace | ServerPlace;

export type Engine = DatabasePlace["engine"];

const DATABASE_FILE = "concordance.db";

export const toFilePlace = (dataDirectory: string): FilePlace => ({
  engine: "sqlite",
  file: path.resolve(dataDirectory, DATABASE_FILE),
});

/** As the environment says it. */
export const toPlace = ({
  DATA_DIR,
  DATABASE_URL,
}: {
  readonly DATA_DIR: string;
  readonly DATABASE_URL?: string | undefined;
}): DatabasePlace => (DATABASE_URL === undefined ? toFilePlace(DATA_DIR) : { engine: "postgresql", url: DATABASE_URL });

/** For sentences: a file, or where the database server is. Never the password. */
export function describePlace(place: DatabasePlace): string {
  if (place.engine === "sqlite") return place.file;
  const url = new URL(place.url);
  const who = url.username === "" ? "" : `${url.username}@`;
  return `${url.protocol}//${who}${url.host}${url.pathname}`;
}
