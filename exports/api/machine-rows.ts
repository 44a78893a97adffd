/** The rows of the contract for machines in other notations: for each the newest version, and any one version. */
import { ok } from "#domain/result.ts";
import { API } from "#exports/api/addresses.ts";
import { findMachineExample, findMachineVersionExample } from "#exports/api/examples.ts";
import { findCurrent, findVersion } from "#exports/api/find.ts";
import { notationNames, notations } from "#exports/api/notations.ts";
import { defineRow, type Row } from "#exports/api/row.ts";
import { toRecordLinks, toVersionLinks } from "#exports/api/web-links.ts";

export const machineRows: readonly Row[] = notationNames.flatMap((name) => {
  const { label, mediaType, toContent } = notations[name];
  const common = { mediaType, schemas: [], query: ["revision"] } as const;
  return [
    defineRow({
      ...common,
      path: `${API}/machines/{slug}.${name}`,
      summary: `A machine ${label}.`,
      caching: "revalidate",
      example: findMachineExample,
      needs: () => ({ type: "nothing" }),
      answer: ({ spec, base, params: { slug } }) => {
        const found = findCurrent({ spec, base, kind: "machine", slug });
        return found.ok ? ok({ content: toContent(found.value), links: toRecordLinks(found.value, base) }) : found;
      },
    }),
    defineRow({
      ...common,
      path: `${API}/machines/{slug}/versions/{version}.${name}`,
      summary: `One version of a machine ${label}.`,
      // The version never changes, but how it is written may: notations and renderers get better.
      caching: "revalidate",
      example: findMachineVersionExample,
      needs: ({ slug }) => ({ type: "versions", kind: "machine", slug }),
      answer: ({ spec, base, params: { slug, version }, needed }) => {
        const found = findVersion({ spec, base, kind: "machine", slug }, needed, version);
        if (!found.ok) return found;
        return ok({ content: toContent(found.value), links: toVersionLinks(found.value, needed.length, base) });
      },
    }),
  ];
});
