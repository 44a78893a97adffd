/** The row of the contract for the difference between two versions of a machine by meaning. */
import type { MachineComparison } from "#domain/machine/difference/compare-machines.ts";
import { compareVersions } from "#domain/machine/difference/compare-versions.ts";
import { machinesOf } from "#domain/machine/property/examine.ts";
import type { SequenceVerdict } from "#domain/machine/difference/compare-sequences.ts";
import { toRenameMapsBetween } from "#domain/machine/difference/rename-map.ts";
import { toDifferenceRule } from "#domain/machine/difference/rules.ts";
import type { Version } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { fail } from "#domain/result.ts";
import { API, toPageAddress, toVersionAddress } from "#exports/addresses.ts";
import { toJson } from "#api/answer.ts";
import { toHead } from "#api/answers.ts";
import type { MachineDifferenceAnswer } from "#api/difference-schema.ts";
import { findMachineDifferenceExample } from "#api/examples.ts";
import { findVersion, listKnown } from "#api/find.ts";
import { defineRow, type Row } from "#api/row.ts";
import { toPageLink } from "#api/web-links.ts";

export const machineDifferenceRow: Row = defineRow({
  name: "getMachineDifference",
  path: `${API}/machines/{slug}/versions/{version}/difference`,
  summary: "What differs between two versions of a machine by meaning: classed, with the mapping of names.",
  mediaType: "application/json",
  schemas: ["machine-difference"],
  problems: ["unavailable", "over-limit"],
  query: ["against", "revision", "on"],
  // Of a composition it is compared what the parts do together, and they change.
  caching: "revalidate",
  example: findMachineDifferenceExample,
  needs: ({ slug }) => ({ type: "versions", kind: "machine", slug }),
  answer: ({ spec, base, params: { slug, version }, query: { against = version - 1 }, needed }) => {
    const requested = { spec, base, kind: "machine", slug } as const;
    const after = findVersion(requested, needed, version);
    if (!after.ok) return after;
    if (against === 0)
      return fail({
        type: "bad-parameter",
        parameter: "against",
        message: "is missing; version 1 has none before it, so name the version to compare with",
      });
    const before = findVersion(requested, needed, against);
    if (!before.ok) return before;
    const known = listKnown(requested, needed);
    if (!known.ok) return known;
    const lineage = toRenameMapsBetween(known.value, against, version);
    const comparison = compareVersions(before.value.body, after.value.body, machinesOf(spec), lineage);
    const value = toDifferenceAnswer(comparison, before.value, after.value, base);
    return toJson(value, [toPageLink(value.links.page)]);
  },
});

function toDifferenceAnswer(
  { class: gravest, isBreakingByNameOnly, differences, diff, sequences, renames }: MachineComparison,
  before: Version,
  after: Version,
  base: string,
): MachineDifferenceAnswer {
  const { slug } = after;
  const [from, to] = [before.number, after.number];
  return {
    ...toHead(base, "machine-difference"),
    id: toRecordId("machine", slug),
    slug,
    from,
    to,
    class: gravest ?? null,
    breaksByNameOnly: isBreakingByNameOnly,
    differences: differences.map(({ element, op, name, fields, rule, class: itsClass }) => ({
      element,
      op,
      name,
      fields: [...fields],
      class: itsClass,
      rule,
      reason: toDifferenceRule(rule).holds,
      decided: toDifferenceRule(rule).undecided !== true,
    })),
    mapping: {
      states: diff.lineage.states.pairs.map(([old, name]) => ({ old, new: name })),
      events: diff.lineage.events.pairs.map(([old, name]) => ({ old, new: name })),
    },
    looksRenamed: {
      states: listRenames(renames, "states"),
      events: listRenames(renames, "events"),
    },
    sequences: sequences ? { kept: toVerdict(sequences.kept), known: toVerdict(sequences.known) } : null,
    links: {
      from: toVersionAddress(base, before, from),
      to: toVersionAddress(base, after, to),
      page: `${toPageAddress(base, after)}/versions/${to}?against=${from}`,
    },
  };
}

const listRenames = (renames: MachineComparison["renames"], list: "states" | "events") =>
  renames.filter((one) => one.list === list).map(({ before, after }) => ({ old: before, new: after }));

const toVerdict = (verdict: SequenceVerdict) => ({
  verdict: verdict.type,
  events: verdict.type === "not-all" ? [...verdict.events] : [],
});
