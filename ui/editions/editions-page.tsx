import { newEditionSchema } from "#domain/edition/schema.ts";
import type { Revision } from "#domain/register/record/revision.ts";
import type { CountedEdition } from "#api/row.ts";
import { toDifferencePath } from "#exports/difference-path.ts";
import { toCut } from "#domain/register/cut.ts";
import { toDayText } from "#ui/dates.ts";
import { ActionForm, type FormAction } from "#ui/form/action-form.tsx";
import { toFields } from "#ui/form/schema-fields.ts";
import { WithCutLinks } from "#ui/list/cut-links.tsx";
import { SHOWN } from "#ui/list/shown.ts";
import { Changes } from "#ui/overview/changes.tsx";
import { toHref, type InContext, type PageContext } from "#ui/page-context.ts";
import { Parts } from "#ui/record/part.tsx";
import { RecordLink } from "#ui/record/record-link.tsx";
import { Table, type Column } from "#ui/table/table.tsx";

interface EditionsPageProps extends InContext {
  /** Newest first; undefined while they could not be counted. */
  readonly editions: readonly CountedEdition[] | undefined;
  /** Newest first, from below `before` on. */
  readonly revisions: readonly Revision[];
  readonly before: number;
  /** For those who may. */
  readonly cut: FormAction | undefined;
}

/** The named revisions, and every revision there is to name: each can be read and pulled as it was. */
export function EditionsPage({ context, editions, revisions, before, cut }: EditionsPageProps) {
  return (
    <>
      <header className="list-head">
        <h1>Editions</h1>
        <p className="lede">
          An edition is a revision of the register that a chair has named, so that people and documents can point at it.
          Every revision stays readable as it was, and{" "}
          <a href={toHref(context, toDifferencePath())}>what changed between any two</a> can be asked.
        </p>
        {cut ? <CutEdition context={context} cut={cut} /> : null}
      </header>
      <Parts
        parts={[
          {
            id: "named",
            title: "Named",
            count: editions?.length ?? 0,
            content: <Named context={context} editions={editions} />,
          },
          {
            id: "revisions",
            title: "Revisions",
            count: context.spec.revision,
            content: <Revisions context={context} revisions={revisions} before={before} />,
          },
        ]}
      />
    </>
  );
}

/** Revisions are numbered from 1 without a gap, so their numbers say where one stands. */
function Revisions({ context, revisions, before }: Pick<EditionsPageProps, "context" | "revisions" | "before">) {
  const total = context.spec.revision;
  return (
    <WithCutLinks
      context={context}
      cut={toCut(revisions, total + 1 - before, total, SHOWN)}
      label="Revisions"
      toPath={(passed) => (passed > 0 ? `/editions?before=${total + 1 - passed}#revisions` : "/editions#revisions")}
    >
      <Changes context={context} revisions={revisions} />
    </WithCutLinks>
  );
}

const CutEdition = ({ context, cut }: InContext & { readonly cut: FormAction }) => (
  <ActionForm
    label="Cut an edition"
    action={cut}
    fields={toFields(newEditionSchema, { revision: { value: String(context.spec.revision) } })}
    submit="Cut the edition"
    folded
  />
);

function Named({ context, editions }: Pick<EditionsPageProps, "context" | "editions">) {
  if (!editions) return <p className="empty">The editions could not be counted just now. Ask again in a moment.</p>;
  if (editions.length > 0)
    return <Table label="Editions" columns={toColumns(context)} rows={editions} keyOf={({ edition }) => edition.tag} />;
  return (
    <p className="empty">
      No revision has been named yet. Until one is, point at a revision by its number: it never changes.
      {context.spec.byId.has("terms/edition") ? (
        <>
          {" "}
          See <RecordLink context={context} id="terms/edition" />.
        </>
      ) : null}
    </p>
  );
}

const toColumns = (context: PageContext): readonly Column<CountedEdition>[] => [
  {
    heading: "Edition",
    names: true,
    cell: ({ edition: { tag, title } }) => (
      <>
        <a href={toHref(context, `/editions/${tag}`)}>{tag}</a> <small className="detail">{title}</small>
      </>
    ),
  },
  {
    heading: "Revision",
    className: "number",
    cell: ({ edition: { revision } }) => <a href={`/?revision=${revision}`}>{revision}</a>,
  },
  { heading: "Cut on", className: "nowrap", cell: ({ edition }) => toDayText(edition.at) },
  { heading: "Records", className: "number", cell: ({ counts }) => counts.records },
  { heading: "Added", className: "number", cell: ({ counts }) => counts.added },
  { heading: "Changed", className: "number", cell: ({ counts }) => counts.changed },
  { heading: "Retired", className: "number", cell: ({ counts }) => counts.retired },
];
