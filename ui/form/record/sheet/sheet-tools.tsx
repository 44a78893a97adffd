"use client";

import { use } from "react";
import { hasElements } from "#forms/rename-element.ts";
import { sheetNames } from "#forms/sheet-names.ts";
import { toName, type FormNode } from "#forms/form-tree.ts";
import { FormContext } from "#ui/form/record/form-context.ts";
import { LabelledField } from "#ui/form/record/labelled-field.tsx";
import { Do } from "#ui/form/record/row-buttons.tsx";

interface SheetToolsProps {
  readonly node: Extract<FormNode, { type: "list" }>;
  /** Names of its columns. */
  readonly columns: readonly string[];
}

/** What can be done with a sheet, and with its chosen row. */
export function SheetTools({ node: { path, label, rows }, columns }: SheetToolsProps) {
  const list = label.toLowerCase();
  const { issues, pasted } = use(FormContext);
  const isWrong = (name: string) => (issues.has(`${path}/${name}`) ? { open: true } : {});
  return (
    <div className="sheet-tools">
      <p className="row-buttons">
        <span className="count">{rows.length}</span>{" "}
        <Do value={`add:${path}:`} name={`Add to ${list}`}>
          Add
        </Do>
        {rows.length === 0 ? null : (
          <>
            <Do value={`duplicate:${path}/*`} name={`Duplicate the chosen row of ${list}`}>
              Duplicate
            </Do>
            <Do value={`remove:${path}/*`} name={`Remove the chosen row of ${list}`}>
              Remove
            </Do>
            <Do value={`up:${path}/*`} name={`Move the chosen row of ${list} up`}>
              ↑
            </Do>
            <Do value={`down:${path}/*`} name={`Move the chosen row of ${list} down`}>
              ↓
            </Do>
            <Do value={`details:${path}/*`} name={`Details of the chosen row of ${list}`}>
              Details
            </Do>
          </>
        )}
        {pasted === path ? (
          <Do value={`undo:${path}`} name={`Undo the paste into ${list}`}>
            Undo paste
          </Do>
        ) : null}
      </p>
      {hasElements(toName(path)) && rows.length > 0 ? (
        <details className="sheet-tool" id={`${path}/rename`} {...isWrong(sheetNames.name)}>
          <summary>Rename</summary>
          <div className="sheet-tool-body">
            <LabelledField path={`${path}/${sheetNames.name}`} label={`New id of the chosen row of ${list}`}>
              {(shared) => <input {...shared} autoComplete="off" spellCheck={false} />}
            </LabelledField>
            <Do value={`rename:${path}/*`} name={`Rename it everywhere in ${list}`}>
              Rename everywhere
            </Do>
          </div>
        </details>
      ) : null}
      <details className="sheet-tool" id={`${path}/paste`} {...isWrong(sheetNames.pasted)}>
        <summary>Paste rows</summary>
        <div className="sheet-tool-body">
          <LabelledField
            path={`${path}/${sheetNames.pasted}`}
            label={`Rows for ${list}`}
            hint={`Copied from a spreadsheet (${columns.join(", ")}), or lines of Mermaid such as “a --> b : event”.`}
          >
            {(shared) => <textarea {...shared} rows={4} className="code" spellCheck={false} />}
          </LabelledField>
          <input type="hidden" name={`${path}/${sheetNames.at}`} defaultValue="" />
          <Do value={`paste:${path}:${columns.join(",")}`} name={`Add the pasted rows to ${list}`}>
            Add the rows
          </Do>
        </div>
      </details>
    </div>
  );
}
