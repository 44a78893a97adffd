"use client";

import { Folded } from "#ui/form/record/folded.tsx";
import { withCapital } from "#domain/capital.ts";
import { Inputs, type NodeInput } from "#ui/form/record/form-grid.tsx";
import { toName, type FormNode } from "#forms/form-tree.ts";
import type { Columns } from "#ui/form/record/layout.ts";
import { Do, RowButtons } from "#ui/form/record/row-buttons.tsx";
import { hasValue, toRowTitle } from "#ui/form/record/row-title.ts";

type GroupNode = Extract<FormNode, { type: "group" }>;

interface RowInputProps {
  readonly row: GroupNode;
  readonly input: NodeInput;
  /** What the list is called. */
  readonly list: string;
  readonly index: number;
  readonly count: number;
  /** The fields in one line; without them a row has its fields one below the other. */
  readonly columns?: Columns;
}

/** Where a passage stands in its note; the picker fills it, and few will type it. */
const PLACE = ["offset", "length", "sha256"];

export function RowInput({ row, input, list, index, count, columns }: RowInputProps) {
  const { path, nodes } = row;
  const said = toRowTitle(row, index);
  const type = nodes.find(({ type }) => type === "fixed");
  const isPassage = type?.type === "fixed" && type.value === "passage";
  const isFolded = (node: FormNode) =>
    columns ? columns[toName(node.path)] === undefined : isPassage && PLACE.includes(toName(node.path));
  const lined = columns
    ? Object.keys(columns).flatMap((name) => nodes.filter((node) => toName(node.path) === name))
    : nodes.filter((node) => !isFolded(node));
  const folded = nodes.filter((node) => node.type !== "fixed" && isFolded(node));
  return (
    <div role="group" aria-label={`${list} ${said}`} id={path}>
      <div className="row-line">
        <span className="row-number" aria-hidden="true">
          {index + 1} {type?.type === "fixed" ? type.value : ""}
        </span>
        {columns ? (
          <Inputs nodes={lined} input={input} toWidth={(node) => columns[toName(node.path)]} />
        ) : (
          <div>
            {isPassage ? (
              <p className="row-buttons">
                <Do value={`passage:${path}`} name={`Choose the sentence of ${list.toLowerCase()} ${index + 1}`}>
                  Choose the sentence in a note
                </Do>
              </p>
            ) : null}
            <Inputs nodes={lined} input={input} />
          </div>
        )}
        <RowButtons path={path} name={`${list} ${said}`} index={index} count={count} />
      </div>
      {folded.length === 0 ? null : (
        <Folded
          path={`${path}/more`}
          title={isPassage ? "Where exactly" : withCapital(folded.map(({ label }) => label.toLowerCase()).join(", "))}
          note={toCounts(folded)}
          covers={folded.map((node) => node.path)}
          isOpen={!isPassage && folded.some((node) => toName(node.path) !== "sources" && hasValue(node))}
        >
          <Inputs nodes={folded} input={input} />
        </Folded>
      )}
    </div>
  );
}

const toCounts = (nodes: readonly FormNode[]): string =>
  nodes.flatMap((node) => (node.type === "list" && node.rows.length > 0 ? [String(node.rows.length)] : [])).join(", ");
