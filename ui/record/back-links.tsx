import { kinds } from "#domain/register/kinds.ts";
import { toRecordId } from "#domain/register/reference.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import type { Link } from "#domain/register/links.ts";
import type { InContext, PageContext } from "#ui/page-context.ts";
import { RecordLink } from "#ui/record/record-link.tsx";

interface BackLinksProps extends InContext {
  readonly record: AnyRecord;
  /** How many are shown at once; the rest unfold. */
  readonly open: number;
}

/** What rests on a record: every live record that points at it, with the field that does. */
export function BackLinks({ context, record, open }: BackLinksProps) {
  const rows = listHolders(context, record);
  // Two lines are not worth folding away.
  const shown = rows.length <= open + 2 ? rows.length : open;
  if (rows.length === 0) return <p className="quiet">Nothing in the register points here yet.</p>;
  return (
    <>
      <Holders context={context} rows={rows.slice(0, shown)} />
      {rows.length > shown ? (
        <details>
          <summary>{rows.length - shown} more</summary>
          <Holders context={context} rows={rows.slice(shown)} />
        </details>
      ) : null}
    </>
  );
}

interface Holder {
  readonly record: AnyRecord;
  readonly fields: readonly string[];
}

function Holders({ context, rows }: InContext & { readonly rows: readonly Holder[] }) {
  return (
    <ul className="links">
      {rows.map(({ record, fields }) => (
        <li key={toRecordId(record.kind, record.slug)}>
          <RecordLink context={context} id={toRecordId(record.kind, record.slug)} withStatus />{" "}
          <small>
            {kinds[record.kind].label}: {fields.join(", ")}
          </small>
        </li>
      ))}
    </ul>
  );
}

function listHolders({ links, spec }: PageContext, record: AnyRecord): readonly Holder[] {
  const id = toRecordId(record.kind, record.slug);
  const byHolder = new Map<string, Link[]>();
  for (const link of links.byTarget.get(id) ?? []) {
    if (link.from !== id) byHolder.set(link.from, [...(byHolder.get(link.from) ?? []), link]);
  }
  return [...byHolder].flatMap(([from, found]) => {
    const holder = spec.byId.get(from);
    return holder ? [{ record: holder, fields: [...new Set(found.map(({ path }) => toFieldWords(path)))] }] : [];
  });
}

/** The words for where a reference stands: `/transitions/3/sources/0/speaker` is "speaker, transitions". */
function toFieldWords(path: string): string {
  const steps = path.split("/").filter((step) => step !== "" && !/^\d+$/.test(step));
  if (steps.at(-2) === "sources") return steps.at(-1) === "speaker" ? "quoted" : "rests on a sentence of it";
  return (steps[0] ?? "").replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
