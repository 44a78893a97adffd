import { kinds } from "#domain/register/kinds.ts";
import { groupBy } from "#domain/group-by.ts";
import { toRecordId } from "#domain/register/reference.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import type { Link } from "#domain/register/links.ts";
import type { Spec } from "#domain/register/spec.ts";
import { findCited, isInside, type CitedStretch } from "#ui/kinds/meeting/citations.ts";
import { SHOWN_BESIDE } from "#ui/list/shown.ts";
import { toHref, toPath, type InContext, type PageContext } from "#ui/page-context.ts";
import { toAllLinksPath } from "#ui/record/all-links.ts";
import { toListPart, type Part } from "#ui/record/part.tsx";
import { RecordLink } from "#ui/record/record-link.tsx";

/** How many are shown at once; the rest unfold. */
const OPEN = 8;

/** What rests on a record: every live record that points at it, with the field that does. */
export function toBackLinksPart(context: PageContext, record: AnyRecord): Part {
  const rows = listHolders(context, record);
  return toListPart(
    "rests-on-this",
    "What rests on this",
    rows,
    <BackLinks context={context} record={record} rows={rows} />,
    "Nothing in the register points here yet.",
  );
}

interface BackLinksProps extends InContext {
  readonly record: AnyRecord;
  readonly rows: readonly Holder[];
}

function BackLinks({ context, record, rows }: BackLinksProps) {
  // Two lines are not worth folding away.
  const shown = rows.length <= OPEN + 2 ? rows.length : OPEN;
  const folded = rows.slice(shown, SHOWN_BESIDE);
  return (
    <>
      <Holders context={context} rows={rows.slice(0, shown)} />
      {folded.length > 0 ? (
        <details>
          <summary>{folded.length} more</summary>
          <Holders context={context} rows={folded} />
        </details>
      ) : null}
      {rows.length > SHOWN_BESIDE ? (
        <p className="more">
          <a href={toHref(context, toAllLinksPath(toPath(record.kind, record.slug)))}>
            All {rows.length.toLocaleString("en")} that rest on this
          </a>
        </p>
      ) : null}
    </>
  );
}

interface Holder {
  readonly record: AnyRecord;
  readonly fields: readonly string[];
}

export function Holders({ context, rows }: InContext & { readonly rows: readonly Holder[] }) {
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

/** In the order of the register; of a meeting those that rest on words which begin in a passage of its note, where one is given. */
export function listHolders(
  { links, spec }: PageContext,
  record: AnyRecord,
  passage?: CitedStretch,
): readonly Holder[] {
  const id = toRecordId(record.kind, record.slug);
  const byHolder = groupBy(
    (links.byTarget.get(id) ?? []).filter((link) => link.from !== id && (!passage || restsOn(spec, link, passage))),
    ({ from }) => from,
  );
  return [...byHolder].flatMap(([from, found]) => {
    const holder = spec.byId.get(from);
    return holder ? [{ record: holder, fields: [...new Set(found.map(({ path }) => toFieldWords(path)))] }] : [];
  });
}

function restsOn(spec: Spec, link: Link, passage: CitedStretch): boolean {
  const cited = findCited(spec, link);
  return cited?.sha256 === passage.sha256 && isInside(cited.offset, passage);
}

/** The words for where a reference stands: `/transitions/3/sources/0/speaker` is "speaker, transitions". */
function toFieldWords(path: string): string {
  const steps = path.split("/").filter((step) => step !== "" && !/^\d+$/.test(step));
  if (steps.at(-2) === "sources") return steps.at(-1) === "speaker" ? "quoted" : "rests on a sentence of it";
  return (steps[0] ?? "").replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
