/** What an answer says that is to go: the headers `Deprecation` (RFC 9745) and `Sunset` (RFC 8594), and where to read why. */
import { toDocsAddress } from "#exports/addresses.ts";
import type { WebLink } from "#api/answer.ts";
import type { Row } from "#api/row.ts";

export function toDeprecationHeaders({ deprecation }: Pick<Row, "deprecation">): Readonly<Record<string, string>> {
  if (!deprecation) return {};
  const { since, sunset } = deprecation;
  return {
    deprecation: `@${Date.parse(since) / 1_000}`,
    ...(sunset !== undefined && { sunset: new Date(sunset).toUTCString() }),
  };
}

export const toDeprecationLinks = ({ deprecation }: Pick<Row, "deprecation">, base: string): readonly WebLink[] =>
  deprecation ? [{ rel: "deprecation", href: toDocsAddress(base, "addresses"), type: "text/html" }] : [];
