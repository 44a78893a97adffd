import type { AnyRecord } from "#domain/register/record/record.ts";
import { findRecord, toStatus, toTitle } from "#domain/register/spec.ts";
import { findStatusOwner, toOwnerWords } from "#domain/register/status-owner.ts";
import type { InContext, PageContext } from "#ui/page-context.ts";
import { StatusMark } from "#ui/record/status-mark.tsx";

/** How far a record has got, and whose word that is. Nothing for a kind that has no status. */
export function RecordStatus({ context, record }: InContext & { readonly record: AnyRecord }) {
  const status = toStatus(record);
  return status ? (
    <span className="record-status">
      <StatusMark status={status} />{" "}
      <span className="whose" title={isRegisters(record) ? "read from its sources; no note says so" : undefined}>
        {toWhose(context, record)}
      </span>
    </span>
  ) : null;
}

const isRegisters = (record: AnyRecord): boolean => findStatusOwner(record)?.by === "register";

/** `the group's`, `Jason Gunthorpe's example`: what stands beside the word. */
export function toWhose(context: PageContext, record: AnyRecord): string | undefined {
  const owner = findStatusOwner(record);
  return owner && toOwnerWords(owner, (slug) => toName(context, slug));
}

function toName({ spec }: PageContext, slug: string): string {
  const person = findRecord(spec, "person", slug);
  return person ? toTitle(person) : slug;
}
