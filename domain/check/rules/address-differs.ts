/** The address of a record says what it is: a kernel's its version, a pair's its ends, a meeting's its day. */
import type { Rule } from "#domain/check/rule.ts";
import { toVersionSlug } from "#domain/kernel/version.ts";
import { toRecordId, type KindName } from "#domain/register/reference.ts";

export const addressDiffers: Rule = {
  name: "address-differs",
  level: "warning",
  holds: "Kernels, pairs and meetings have the address that their version, ends or day gives.",
  *check({ spec }) {
    const isTaken = (kind: KindName, slug: string): boolean =>
      kind === "kernel" && spec.byId.has(toRecordId(kind, slug));
    const expected = [
      ...spec.records.kernel.map(({ kind, slug, body }) => ({ kind, slug, from: toVersionSlug(body.version) })),
      ...spec.records.pair.map(({ kind, slug, body }) => ({ kind, slug, from: `${body.from}-to-${body.to}` })),
      ...spec.records.meeting.map(({ kind, slug, body }) => ({ kind, slug, from: body.day })),
    ];
    for (const { kind, slug, from } of expected)
      // A second record of one day goes on from the day, 2025-11-03-reply; so does a kernel where another one has its
      // address, because some signs of versions have none: 4.18.0-el8.10 beside 4.18.0-el8_10.
      if (slug !== from && !(slug.startsWith(`${from}-`) && (kind === "meeting" || isTaken(kind, from))))
        yield {
          record: toRecordId(kind, slug),
          path: "",
          message: `is at \`${slug}\`, but what it holds asks for \`${from}\`; name it that`,
        };
  },
};
