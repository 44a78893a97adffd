/** The row of the contract for a body by its hash: for who has pinned it, whatever the record is called by now. */
import { fail } from "#domain/result.ts";
import { toCanonicalJson, type Json } from "#domain/register/record/canonical.ts";
import { API, toVersionAddress } from "#exports/addresses.ts";
import { toText } from "#api/answer.ts";
import { defineRow, type Row } from "#api/row.ts";
import { quote } from "#api/parameter.ts";

export const blobRow: Row = defineRow({
  name: "getBlob",
  path: `${API}/blobs/sha256/{hash}`,
  summary: "The body of a version by its hash, in canonical JSON (RFC 8785): the bytes that have that hash.",
  mediaType: "application/json",
  schemas: [],
  query: [],
  caching: "immutable",
  example: (spec) => {
    const [record] = spec.byId.values();
    return record && { hash: record.hash };
  },
  needs: ({ hash }) => ({ type: "blob", hash }),
  answer: ({ base, params: { hash }, needed: version }) =>
    version
      ? toText(toCanonicalJson(version.body as unknown as Json), [
          // Several versions may have one body; this is the first of them.
          { rel: "canonical", href: toVersionAddress(base, version, version.number) },
        ])
      : fail({
          type: "not-found",
          what: `no version has a body with the hash ${quote(hash)}`,
          hint: "hashes stand in records, in lists of versions and in lists of changes, as `hash`",
        }),
});
