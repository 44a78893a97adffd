"use client";

import { use } from "react";
import { findAt } from "#domain/register/record/at-path.ts";
import { toFormNode, type FormNode } from "#forms/form-tree.ts";
import { findPartShape } from "#forms/part.ts";
import { toPartName } from "#forms/part-names.ts";
import { RecordContext } from "#ui/form/record/form-context.ts";
import { Inputs } from "#ui/form/record/form-grid.tsx";
import { Issues } from "#ui/form/record/labelled-field.tsx";
import { RecordInput } from "#ui/form/record/record-inputs.tsx";
import { Do } from "#ui/form/record/row-buttons.tsx";
import { kindFacts } from "#forms/kind-facts.ts";
import { withCapital } from "#domain/capital.ts";

interface PartInputsProps {
  /** Of the change in the form. */
  readonly path: string;
  readonly index: number;
  readonly body: unknown;
  readonly part: string;
  /** What the record is called. */
  readonly record: string;
}

/** One part of a record. All else goes along as it is. */
export function PartInputs({ path, index, body, part, record }: PartInputsProps) {
  const name = toPartName(body, part);
  const isRow = /\/\d+$/.test(part);
  return (
    <>
      <input type="hidden" name={`${path}/part`} value={part} />
      <input type="hidden" name={`${path}/rest`} value={JSON.stringify(body)} />
      <p className="hint" id={`${path}/part`}>
        Only the {name} is changed here. The rest of {record} stays as it is, and is checked together with it.
      </p>
      <Issues path={`${path}/part`} />
      <Part path={path} body={body} part={part} label={name} />
      <p className="row-buttons">
        {isRow ? (
          <Do value={`remove:${path}/body${part}`} name={`Remove the ${name}`}>
            Remove the {name}
          </Do>
        ) : null}
        <Do value={`whole:${index}`} name={`Show all of ${record}`}>
          Show the whole form
        </Do>
      </p>
    </>
  );
}

function Part({
  path,
  body,
  part,
  label,
}: Pick<PartInputsProps, "path" | "body" | "part"> & { readonly label: string }) {
  const record = use(RecordContext);
  const shape = record && findPartShape(kindFacts[record.kind].shape, body, part);
  if (!shape) return null;
  const node = toFormNode(shape, findAt(body, part), {
    path: `${path}/body${part}`,
    label: withCapital(label),
    isOptional: false,
  });
  if (node.type !== "group") return <RecordInput node={node} />;
  return (
    <div role="group" aria-label={label} id={node.path}>
      <Issues path={node.path} />
      <Inputs nodes={toOrdered(node.nodes)} input={RecordInput} />
    </div>
  );
}

/** Single values before lists, so that short fields stand side by side. */
const toOrdered = (nodes: readonly FormNode[]): readonly FormNode[] => [
  ...nodes.filter(({ type }) => type !== "list" && type !== "group"),
  ...nodes.filter(({ type }) => type === "list" || type === "group"),
];
