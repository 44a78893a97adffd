import type { ReactNode } from "react";

/** A column of a table: its heading, and what a row shows in it. */
export interface Column<Row> {
  readonly heading: string;
  readonly cell: (row: Row) => ReactNode;
  /** Names the row; read out with every cell of it. At most one column. */
  readonly names?: boolean;
  readonly className?: string;
}

export interface TableProps<Row> {
  /** What the table holds; read out, and shown where there is no heading above it. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row, index: number) => string;
  readonly idOf?: (row: Row, index: number) => string;
  readonly classOf?: (row: Row) => string;
}

/**
 * Rows and columns. As wide as it needs to be: it scrolls by itself, the page does not. On a phone each row is a block
 * of its own, its cells below each other with their headings.
 */
export function Table<Row>({ label, columns, rows, keyOf, idOf, classOf }: TableProps<Row>) {
  return (
    // A region that scrolls must be reachable with the keyboard.

    <div className="scroll" role="region" aria-label={label} tabIndex={0}>
      <table className="stacks">
        <thead>
          <tr>
            {columns.map(({ heading, className }) => (
              <th key={heading} scope="col" className={className}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={keyOf(row, index)} id={idOf?.(row, index)} className={classOf?.(row)}>
              {columns.map(({ heading, cell, names, className }) =>
                names ? (
                  <th key={heading} scope="row" className={className}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={heading} className={className} data-heading={heading}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
