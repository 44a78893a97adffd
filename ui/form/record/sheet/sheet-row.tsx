"use client";

import { memo } from "react";
import type { Issue } from "#domain/problem.ts";
import { sheetNames } from "#forms/sheet-names.ts";
import { toName, type FormNode } from "#forms/form-tree.ts";
import { toNodeValue } from "#forms/node-value.ts";
import { Inputs, type NodeInput } from "#ui/form/record/form-grid.tsx";
import { CellInput } from "#ui/form/record/sheet/cell-input.tsx";
import { Ticked } from "#ui/text/ticked.tsx";

interface SheetRowProps {
  readonly row: FormNode;
  /** The row as text: what decides whether it has to be shown anew. */
  readonly said: string;
  readonly index: number;
  /** The name of the inputs that choose a row. */
  readonly chooser: string;
  readonly isChosen: boolean;
  readonly isOpen: boolean;
  /** As text: what is wrong in it, by path. */
  readonly wrong: string;
  /** Of the fields that are columns. */
  readonly names: readonly string[];
  /** What a row is called. */
  readonly word: string;
  readonly input: NodeInput;
}

/** A large machine has hundreds of rows, and a button changes few of them. */
export const SheetRow = memo(
  Row,
  (before, after) =>
    before.said === after.said &&
    before.wrong === after.wrong &&
    before.isOpen === after.isOpen &&
    before.index === after.index,
);

function Row({ row, index, chooser, isChosen, isOpen, wrong, names, word, input }: SheetRowProps) {
  const nodes = row.type === "group" ? row.nodes : [];
  const issues = JSON.parse(wrong) as readonly (readonly [string, readonly Issue[]])[]; // as the sheet wrote it
  const cells = names.flatMap((name) => nodes.filter((node) => toName(node.path) === name));
  const others = nodes.filter((node) => !names.includes(toName(node.path)));
  const isInCell = (at: string) => at === row.path || cells.some(({ path }) => path === at);
  // What is wrong with a field is said where the field is.
  const isShown = isOpen || issues.some(([at]) => !isInCell(at));
  const called = `${word} ${index + 1}`;
  return (
    <>
      <tr id={row.path} data-row={index}>
        <td>
          <label className="sheet-choose">
            <input
              type="radio"
              name={chooser}
              value={index}
              defaultChecked={isChosen}
              aria-label={`Choose ${called}`}
            />
            <span aria-hidden="true">{index + 1}</span>
          </label>
          {isShown ? null : (
            <input type="hidden" name={`${row.path}/${sheetNames.rest}`} value={JSON.stringify(toValues(others))} />
          )}
        </td>
        {cells.map((node) => (
          <td key={node.path} data-column={toName(node.path)}>
            <CellInput
              node={node}
              name={`${node.label}, ${called}`}
              isWrong={issues.some(([at]) => at === node.path)}
            />
          </td>
        ))}
      </tr>
      {issues.some(([at]) => isInCell(at)) ? (
        <tr className="sheet-issues">
          <td />
          <td colSpan={cells.length}>
            {issues.map(([at, list]) =>
              isInCell(at) ? (
                <p key={at} id={`${at}-issue`} className="issue">
                  {cells.find(({ path }) => path === at)?.label}{" "}
                  <Ticked text={list.map(({ message }) => message).join("; ")} />
                </p>
              ) : null,
            )}
          </td>
        </tr>
      ) : null}
      {isShown ? (
        <tr className="sheet-details">
          <td>
            <input type="hidden" name={`${row.path}/${sheetNames.open}`} value="true" />
          </td>
          <td colSpan={cells.length}>
            <div role="group" aria-label={`Details of ${called}`}>
              <Inputs nodes={others} input={input} />
            </div>
          </td>
        </tr>
      ) : null}
    </>
  );
}

const toValues = (nodes: readonly FormNode[]) =>
  Object.fromEntries(nodes.map((node) => [toName(node.path), toNodeValue(node)]));
