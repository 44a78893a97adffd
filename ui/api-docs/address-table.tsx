import { Fragment, type ReactNode } from "react";
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
          <code>
            {method === "GET" ? null : `${method} `}
            <Breakable path={path} />
          </code>
          {query.map((name, index) => (
            <Fragment key={name}>
              <wbr />
              <code className="quiet">{`${index === 0 ? "?" : "&"}${name}=`}</code>
            </Fragment>
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
          {row.deprecation ? (
            <p>
              Deprecated{row.deprecation.sunset === undefined ? "" : `, from ${row.deprecation.sunset} on`}:{" "}
              <Line context={context} text={row.deprecation.instead} unlinked />
            </p>
          ) : null}
          <CurlLine curl={findCurl(row, rows, context.spec, origin)} />
        </>
      ),
    },
    {
      heading: "Shape",
      cell: (row) => (
        <>
          <code>{row.mediaType.split(";", 1)[0]}</code>
          {row.request === undefined ? null : <div>takes {toSchemaLink(row.request)}</div>}
          {row.reads ? <div>takes {row.reads.join(", ")}</div> : null}
          <div>
            <Schemas schemas={row.schemas} />
            <Example context={context} row={row} />
          </div>
        </>
      ),
    },
  ];
  return <Table label="Addresses" columns={columns} rows={rows} keyOf={({ method, path }) => `${method} ${path}`} />;
}

const CurlLine = ({ curl }: { readonly curl: string | undefined }) =>
  curl === undefined ? null : <code className="to-copy">{curl}</code>;

/** It may go on in a line of its own at each part. */
const Breakable = ({ path }: { readonly path: string }) =>
  path.split(/(?=\/)/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 ? <wbr /> : null}
      {part}
    </Fragment>
  ));

/** As many as stand in a cell without hiding the other rows. */
const SHOWN = 4;

function Schemas({ schemas }: Pick<Row, "schemas">) {
  const links = schemas.map(toSchemaLink).flatMap(separate);
  if (schemas.length <= SHOWN) return links;
  return (
    <details className="schemas">
      <summary>{`${schemas.length} schemas, one a kind`}</summary>
      {links}
    </details>
  );
}

const separate = (link: ReactNode, index: number): ReactNode[] => (index === 0 ? [link] : [" or ", link]);

const toSchemaLink = (name: SchemaName) => (
  <a key={name} href={`/api/v1/schemas/${name}`}>
    {name}
  </a>
);

function Example({ context, row }: InContext & { readonly row: Row }) {
  if (row.method !== "GET") return null;
  const separator = row.schemas.length > 0 && row.schemas.length <= SHOWN ? " · " : null;
  const path = findExamplePath(row, context.spec);
  return (
    <>
      {separator}
      {path === undefined ? (
        <span className="quiet">nothing fits yet</span>
      ) : (
        <a href={toHref(context, path)}>example</a>
      )}
    </>
  );
}
