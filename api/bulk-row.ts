/** The row of the contract for everything at once: each version of each record, a line each, for who keeps a copy. */
import { toRecordId } from "#domain/register/reference.ts";
import { ok } from "#domain/result.ts";
import { API, toSchemaAddress } from "#exports/addresses.ts";
import { refuseSince } from "#api/find.ts";
import { defineRow, type Row, type StoredVersion } from "#api/row.ts";

export const LINES = "application/x-ndjson";

export const versionLinesRow: Row = defineRow({
  name: "exportVersions",
  path: `${API}/versions.ndjson`,
  summary:
    "Every version of every record, oldest first, as JSON a line (`version-line`): all up to `revision`, or those after `since`. It is sent as it is read, however much there is.",
  mediaType: LINES,
  schemas: ["version-line"],
  problems: ["unavailable"],
  query: ["since", "revision", "on"],
  caching: "revalidate",
  example: () => ({}),
  needs: (_, { since = 0, revision }) => ({ type: "stored-versions", since, until: revision }),
  answer: ({ spec, base, query: { since = 0 }, needed }) =>
    since > spec.revision
      ? refuseSince(since, spec)
      : ok({
          content: { type: "lines", lines: toLines(needed), asOf: `${since}-${spec.revision}` },
          links: [{ rel: "describedby", href: toSchemaAddress(base, "version-line") }],
        }),
});

async function* toLines(versions: AsyncIterable<StoredVersion>): AsyncGenerator<string> {
  for await (const version of versions) yield toLine(version);
}

/** The body goes as it is kept: to read and write it again would cost more than all the rest. */
function toLine({ kind, slug, number, body, ...rest }: StoredVersion): string {
  const head = { id: toRecordId(kind, slug), kind, slug, version: number, ...rest };
  return `${JSON.stringify(head).slice(0, -1)},"body":${body}}\n`;
}
