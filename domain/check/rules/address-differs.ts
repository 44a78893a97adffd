/** The address of a record says what it is: a kernel's its version, a pair's its ends, a meeting's its day. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { toVersionSlug } from "#domain/kernel/version.ts";
import type { RecordOf } from "#domain/register/record/record.ts";

export const addressDiffers: Rule = {
  name: "address-differs",
  level: "warning",
  holds: "Kernels, pairs and meetings have the address that their version, ends or day gives.",
  check: eachRecord(["kernel", "pair", "meeting"], function* (record, { find }) {
    const { kind, slug } = record;
    const from = toSlug(record);
    // A second record of one day goes on from the day, 2025-11-03-reply; so does a kernel where another one has its
    // address, because some signs of versions have none: 4.18.0-el8.10 beside 4.18.0-el8_10.
    const mayGoOn = () => kind === "meeting" || (kind === "kernel" && find("kernel", from) !== undefined);
    if (slug !== from && !(slug.startsWith(`${from}-`) && mayGoOn()))
      yield { path: "", message: `is at \`${slug}\`, but what it holds asks for \`${from}\`; name it that` };
  }),
};

function toSlug({ kind, body }: RecordOf<"kernel" | "pair" | "meeting">): string {
  switch (kind) {
    case "kernel":
      return toVersionSlug(body.version);
    case "pair":
      return `${body.downstream === undefined ? "" : `${body.downstream}-`}${body.from}-to-${body.to}`;
    case "meeting":
      return body.day;
  }
}
