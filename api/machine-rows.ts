/** The rows of the contract for machines in other notations: for each the newest version, and any one version. */
import type { Problem } from "#domain/problem.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { Spec } from "#domain/register/spec.ts";
import { API } from "#exports/addresses.ts";
import { findMachineExample, findMachineVersionExample } from "#api/examples.ts";
import type { Answer, WebLink } from "#api/answer.ts";
import { findCurrent, findVersion } from "#api/find.ts";
import { machineNotations } from "#exports/machine-notations.ts";
import { defineRow, type Row } from "#api/row.ts";
import { toRecordLinks, toVersionLinks } from "#api/web-links.ts";

export const machineRows: readonly Row[] = machineNotations.flatMap(({ ending, label, mediaType, toContent }) => {
  const common = { mediaType, schemas: [], query: ["revision"] } as const;
  const isFitIn =
    (spec: Spec) =>
    (machine: RegisterRecord<"machine">): boolean =>
      toContent(machine, spec).ok;
  const answer = (
    machine: RegisterRecord<"machine">,
    spec: Spec,
    links: readonly WebLink[],
  ): Result<Answer, Problem> => {
    const written = toContent(machine, spec);
    return written.ok
      ? ok({ content: written.value, links })
      : fail({ type: "not-expressible", what: `the machine \`${machine.slug}\``, reason: written.failure });
  };
  return [
    defineRow({
      ...common,
      path: `${API}/machines/{slug}.${ending}`,
      summary: `A machine ${label}.`,
      caching: "revalidate",
      example: (spec) => findMachineExample(spec, isFitIn(spec)),
      needs: () => ({ type: "nothing" }),
      answer: ({ spec, base, params: { slug } }) => {
        const found = findCurrent({ spec, base, kind: "machine", slug });
        return found.ok ? answer(found.value, spec, toRecordLinks(found.value, base)) : found;
      },
    }),
    defineRow({
      ...common,
      path: `${API}/machines/{slug}/versions/{version}.${ending}`,
      summary: `One version of a machine ${label}.`,
      // The version never changes, but how it is written may: notations and renderers get better.
      caching: "revalidate",
      example: (spec) => findMachineVersionExample(spec, isFitIn(spec)),
      needs: ({ slug }) => ({ type: "versions", kind: "machine", slug }),
      answer: ({ spec, base, params: { slug, version }, needed }) => {
        const found = findVersion({ spec, base, kind: "machine", slug }, needed, version);
        return found.ok ? answer(found.value, spec, toVersionLinks(found.value, needed.length, base)) : found;
      },
    }),
  ];
});
