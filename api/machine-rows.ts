/** The rows of the contract for machines in other notations: for each the newest version, and any one version. */
import type { Problem } from "#domain/problem.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { Spec } from "#domain/register/spec.ts";
import { API } from "#exports/addresses.ts";
import { findMachineExample, findMachineVersionExample } from "#api/examples.ts";
import type { Answer } from "#api/answer.ts";
import { findCurrent, findVersion } from "#api/find.ts";
import { machineNotations } from "#exports/machine-notations.ts";
import { defineRow, type Row } from "#api/row.ts";
import { toRecordLinks, toVersionLinks } from "#api/web-links.ts";

interface MachineRows extends Pick<Row, "mediaType" | "schemas"> {
  readonly ending: string;
  /** Of the newest version, and of any one. */
  readonly summaries: readonly [string, string];
  /** Which machines are fit for an example. */
  readonly isFitIn?: (spec: Spec) => (machine: RegisterRecord<"machine">) => boolean;
  readonly answer: (machine: RegisterRecord<"machine">, asked: Asked) => Result<Answer, Problem>;
}

interface Asked extends Pick<Answer, "links"> {
  readonly spec: Spec;
  readonly base: string;
}

/** What a machine is answered as, at its newest version and at any one. */
export function toMachineRows({ ending, summaries, isFitIn, answer, ...rest }: MachineRows): readonly Row[] {
  // A version never changes, but how it is written may: notations and renderers get better.
  const common = { ...rest, query: ["revision", "on"], caching: "revalidate" } as const;
  const problems = ["not-expressible", "over-limit", "unavailable"] as const;
  const form = toNamePart(ending);
  return [
    defineRow({
      ...common,
      name: `getMachineAs${form}`,
      problems: ["gone", ...problems],
      path: `${API}/machines/{slug}.${ending}`,
      summary: summaries[0],
      example: (spec) => findMachineExample(spec, isFitIn?.(spec)),
      needs: () => ({ type: "nothing" }),
      answer: ({ spec, base, params: { slug } }) => {
        const found = findCurrent({ spec, base, kind: "machine", slug });
        return found.ok ? answer(found.value, { spec, base, links: toRecordLinks(found.value, base) }) : found;
      },
    }),
    defineRow({
      ...common,
      name: `getMachineVersionAs${form}`,
      problems,
      path: `${API}/machines/{slug}/versions/{version}.${ending}`,
      summary: summaries[1],
      example: (spec) => findMachineVersionExample(spec, isFitIn?.(spec)),
      needs: ({ slug }) => ({ type: "versions", kind: "machine", slug }),
      answer: ({ spec, base, params: { slug, version }, needed }) => {
        const found = findVersion({ spec, base, kind: "machine", slug }, needed, version);
        if (!found.ok) return found;
        return answer(found.value, { spec, base, links: toVersionLinks(found.value, needed.length, base) });
      },
    }),
  ];
}

/** `xstate.json` in a name: `XstateJson`. */
const toNamePart = (ending: string): string =>
  ending.replace(/(?:^|\.)(\w)/g, (_, initial: string) => initial.toUpperCase());

export const machineRows: readonly Row[] = machineNotations.flatMap(({ ending, label, mediaType, toContent }) => {
  return toMachineRows({
    mediaType,
    schemas: [],
    ending,
    summaries: [`A machine ${label}.`, `One version of a machine ${label}.`],
    isFitIn: (spec) => (machine) => toContent(machine, spec).ok,
    answer: (machine, { spec, links }) => {
      const written = toContent(machine, spec);
      return written.ok
        ? ok({ content: written.value, links })
        : fail({ type: "not-expressible", what: `the machine \`${machine.slug}\``, reason: written.failure });
    },
  });
});
