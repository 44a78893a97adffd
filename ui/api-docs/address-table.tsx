import type { SchemaName } from "#api/json-schema.ts";
import { findExamplePath } from "#api/row-parameters.ts";
import type { Row } from "#api/row.ts";
import { findCurl } from "#ui/api-docs/curl.ts";
import { toHref, type InContext } from "#ui/page-context.ts";
import { Line } from "#ui/text/line.tsx";
import { Table, type Column } from "#ui/table/table.tsx";

interface AddressTableProps extends InContext {
  readonly rows: readonly Row[];
  readonly origin: string;
}

/** Every address: how it is asked, and the shape of what it answers. */
export function AddressTable({ context, rows, origin }: AddressTableProps) {
  const columns: readonly Column<Row>[] = [
    {
      heading: "Address",
      names: true,
      cell: ({ method, path, query }) => (
        <>
          <code>{method === "GET" ? path : `${method} ${path}`}</code>
          {query.map((name) => (
            <code key={name} className="quiet">{`?${name}=`}</code>
          ))}
        </>
      ),
    },
    {
      heading: "Answer",
      className: "wide",
      cell: (row) => (
        <>
          <Line context={context} text={row.summary} unlinked />
          <CurlLine curl={findCurl(row, rows, context.spec, origin)} />
        </>
      ),
    },
    { heading: "Type", cell: ({ mediaType }) => <code>{mediaType.split(";", 1)[0]}</code> },
    { heading: "Schema", cell: Schemas },
    { heading: "Try it", className: "nowrap", cell: (row) => <Example context={context} row={row} /> },
  ];
  return <Table label="Addresses" columns={columns} rows={rows} keyOf={({ method, path }) => `${method} ${path}`} />;
}

const CurlLine = ({ curl }: { readonly curl: string | undefined }) =>
  curl === undefined ? null : <code className="to-copy">{curl}</code>;

/** As many as stand in a cell without hiding the other rows. */
const SHOWN = 4;

function Schemas({ request, schemas }: Row) {
  const links = (request === undefined ? schemas : [request, ...schemas]).map(toSchemaLink);
  if (links.length <= SHOWN) return links;
  return (
    <details>
      <summary>{`${links.length} schemas, one a kind`}</summary>
      {links}
    </details>
  );
}

const toSchemaLink = (name: SchemaName) => (
  <a key={name} href={`/api/v1/schemas/${name}`}>
    {name}
  </a>
);

function Example({ context, row }: InContext & { readonly row: Row }) {
  if (row.method !== "GET") return <span className="quiet">by POST</span>;
  const path = findExamplePath(row, context.spec);
  if (path === undefined) return <span className="quiet">nothing fits yet</span>;
  return <a href={toHref(context, path)}>example</a>;
}
