/** The tables that a register consists of, in an order in which no row comes before one that it refers to. */
import { Prisma } from "#server/store/generated/client.ts";

export interface Table {
  readonly name: Prisma.ModelName;
  /** Its primary key: rows are read in the order of these columns, which is the same on every engine. */
  readonly key: readonly string[];
}

export const tables: readonly Table[] = [
  { name: "Register", key: ["id"] },
  { name: "Account", key: ["id"] },
  { name: "Proposal", key: ["id"] },
  { name: "ProposalEvent", key: ["proposalId", "seq"] },
  { name: "Change", key: ["proposalId", "kind", "slug"] },
  { name: "Revision", key: ["number"] },
  { name: "Record", key: ["kind", "slug"] },
  { name: "Version", key: ["kind", "slug", "number"] },
  { name: "Edition", key: ["tag"] },
  { name: "Audit", key: ["seq"] },
  { name: "SentMail", key: ["id"] },
  { name: "SentMailOutcome", key: ["mailId"] },
  { name: "Session", key: ["id"] },
  { name: "OneTimeLink", key: ["id"] },
  { name: "ProviderAccount", key: ["provider", "subject"] },
  { name: "PersonalToken", key: ["id"] },
  { name: "Draft", key: ["id"] },
  { name: "ApiUsage", key: ["operation", "formatVersion", "day"] },
];

/** What is no part of a copy as a table, and why. */
export const leftOut: Readonly<Partial<Record<Prisma.ModelName, string>>> = {
  Secret: "a server alone keeps its secrets in files, so they are copied as secrets and not as rows",
  Verification: "it is what was said of the database that it stands in; of a copy that is found out anew",
  Attempt: "it counts the tries of an hour, and only where several servers share a database",
};

/** As the schema lists them, so that a row is written the same way whichever engine gave it. */
export function listColumns({ name }: Table): readonly string[] {
  const columns: Readonly<Record<string, string>> = Prisma[`${name}ScalarFieldEnum`];
  return Object.keys(columns);
}
