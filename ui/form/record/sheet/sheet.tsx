"use client";

import { use, useRef } from "react";
import { sheetNames } from "#forms/sheet-names.ts";
import { toItemWord } from "#forms/part-names.ts";
import { toName, type FormNode } from "#forms/form-tree.ts";
import { FormContext, RecordContext } from "#ui/form/record/form-context.ts";
import type { NodeInput } from "#ui/form/record/form-grid.tsx";
import { Issues } from "#ui/form/record/labelled-field.tsx";
import type { Columns } from "#ui/form/record/layout.ts";
import { SheetRow } from "#ui/form/record/sheet/sheet-row.tsx";
import { SheetTools } from "#ui/form/record/sheet/sheet-tools.tsx";
import { useSheetKeys } from "#ui/form/record/sheet/use-sheet-keys.ts";

/** Rows that are shown without a box that scrolls. */
const FEW = 6;

interface SheetProps {
  readonly node: Extract<FormNode, { type: "list" }>;
  readonly columns: Columns;
  /** Shows a field that has no column. */
  readonly input: NodeInput;
}

/** A list as a sheet: a row a line, and buttons about the row that is chosen. */
export function Sheet({ node, columns, input }: SheetProps) {
  const { path, label, rows } = node;
  const box = useRef<HTMLDivElement>(null);
  const { rounds, issues } = use(FormContext);
  const view = use(RecordContext)?.view;
  useSheetKeys(box, path);
  const names = Object.keys(columns);
  const word = toItemWord(toName(path));
  const wrong = [...issues].filter(([at]) => at.startsWith(`${path}/`));
  return (
    <div className="sheet" role="group" aria-label={label} id={path} ref={box}>
      <SheetTools node={node} columns={names} />
      <Issues path={path} />
      {rows.length === 0 ? null : (
        <div
          className={rows.length > FEW ? "sheet-box tall" : "sheet-box"}
          role="region"
          aria-label={`Rows of ${label.toLowerCase()}`}
          tabIndex={-1}
        >
          <table key={rounds.get(path) ?? 0}>
            <colgroup>
              <col className="sheet-number" />
              {names.map((name) => (
                <col key={name} className={`sheet-${columns[name] ?? 2}`} />
              ))}
            </colgroup>
            <thead>
              <tr>
                <th scope="col">
                  <span className="unseen">Chosen</span>
                </th>
                {names.map((name) => (
                  <th key={name} scope="col">
                    {toHeading(rows[0], name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <SheetRow
                  key={index}
                  row={row}
                  said={JSON.stringify(row)}
                  index={index}
                  chooser={`${path}/${sheetNames.chosen}`}
                  isChosen={view?.chosen.some((at) => row.path.endsWith(`/body${at}`)) ?? false}
                  isOpen={view?.open.some((at) => row.path.endsWith(`/body${at}`)) ?? false}
                  wrong={JSON.stringify(wrong.filter(([at]) => at === row.path || at.startsWith(`${row.path}/`)))}
                  names={names}
                  word={word}
                  input={input}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

const toHeading = (row: FormNode | undefined, name: string): string =>
  row?.type === "group" ? (row.nodes.find((node) => toName(node.path) === name)?.label ?? name) : name;
