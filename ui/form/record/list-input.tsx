"use client";

import { toFieldLabel } from "#domain/register/record/label.ts";
import { Fragment, use } from "react";
import { Folded } from "#ui/form/record/folded.tsx";
import { FormContext, RecordContext, type RecordFacts } from "#ui/form/record/form-context.ts";
import type { NodeInput } from "#ui/form/record/form-grid.tsx";
import { FromPattern } from "#ui/form/record/from-pattern.tsx";
import { toName, type FormNode } from "#forms/form-tree.ts";
import type { Columns } from "#ui/form/record/layout.ts";
import { Sheet } from "#ui/form/record/sheet/sheet.tsx";
import { Issues, LabelledField } from "#ui/form/record/labelled-field.tsx";
import { layouts } from "#ui/kinds/layouts.ts";
import { Do, RowButtons } from "#ui/form/record/row-buttons.tsx";
import { Ticked } from "#ui/text/ticked.tsx";
import { hasValue } from "#ui/form/record/row-title.ts";
import { RowInput } from "#ui/form/record/row-input.tsx";

type ListNode = Extract<FormNode, { type: "list" }>;

interface ListInputProps {
  readonly node: ListNode;
  readonly input: NodeInput;
}

/** So many rows of a list that says all it has to say are shown before somebody asks for them. */
const FEW = 2;

/** Rows that can be added, moved and removed. An empty list takes one line. */
export function ListInput({ node, input }: ListInputProps) {
  const { path, label, hint, rows, instead } = node;
  const round = use(FormContext).rounds.get(path) ?? 0;
  const record = use(RecordContext);
  const columns = record && toSheetColumns(record, path);
  if (columns) return <Sheet node={node} columns={columns} input={input} />;
  if (rows.length === 0 && !instead)
    return (
      <div className="form-list-empty" id={path}>
        <span className="list-name">{label}</span>
        <AddButtons node={node} />
        <MorePatterns path={path} />
        {hint === undefined ? null : (
          <p className="hint">
            <Ticked text={hint} />
          </p>
        )}
        <Issues path={path} />
      </div>
    );
  return (
    <Folded
      path={path}
      title={label}
      {...(hint === undefined ? {} : { hint })}
      note={String(rows.length)}
      isOpen={round > 0 || !rows.every(hasValue) || (rows.length <= FEW && !path.endsWith("/sources"))}
    >
      <Fragment key={round}>
        {instead ? <Instead path={path} label={label} instead={instead} /> : null}
        <Rows node={node} input={input} />
        <AddButtons node={node} />
        <MorePatterns path={path} />
      </Fragment>
    </Folded>
  );
}

/** Of a list of the record itself that is shown as a sheet. */
function toSheetColumns({ kind, path: record }: RecordFacts, path: string): Columns | undefined {
  const list = path.slice(`${record}/body/`.length);
  return layouts[kind].sheets?.includes(list) ? layouts[kind].rows?.[list] : undefined;
}

const MorePatterns = ({ path }: Pick<ListNode, "path">) =>
  path.endsWith("/body/properties") ? <FromPattern path={path} /> : null;

function Rows({ node: { path, label, rows, isPlain }, input: Input }: ListInputProps) {
  const record = use(RecordContext);
  const name = toName(path);
  const columns = record && layouts[record.kind].rows?.[name];
  if (rows.length === 0) return null;
  return (
    <ol className={isPlain ? "form-rows plain" : columns ? "form-rows table" : "form-rows"}>
      {rows.map((row, index) => (
        <li key={row.path} className={isPlain ? undefined : "form-row"}>
          {row.type === "group" ? (
            <RowInput
              row={row}
              input={Input}
              list={label}
              index={index}
              count={rows.length}
              {...(columns ? { columns } : {})}
            />
          ) : (
            <>
              <Input node={{ ...row, label: `${label}, ${index + 1}` }} />
              <RowButtons path={row.path} name={`${label} ${index + 1}`} index={index} count={rows.length} />
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

const AddButtons = ({ node: { path, label, variants } }: { readonly node: ListNode }) => (
  <p className="row-buttons">
    {variants.map((variant) => {
      const what = toFieldLabel(variant);
      return (
        <Do
          key={variant}
          value={`add:${path}:${variant}`}
          name={`Add ${what === "" ? "" : `${what} `}to ${label.toLowerCase()}`}
        >
          Add {what}
        </Do>
      );
    })}
  </p>
);

const insteadWords = { "": "choose", word: "", list: "the list below" } as const;

interface InsteadProps {
  readonly path: string;
  readonly label: string;
  readonly instead: NonNullable<ListNode["instead"]>;
}

const Instead = ({ path, label, instead: { word, chosen } }: InsteadProps) => (
  <LabelledField path={`${path}/as`} label={`${label}: what is known`}>
    {(shared) => (
      <select {...shared} defaultValue={chosen}>
        {(["", "word", "list"] as const).map((value) => (
          <option key={value} value={value}>
            {insteadWords[value] || word}
          </option>
        ))}
      </select>
    )}
  </LabelledField>
);
