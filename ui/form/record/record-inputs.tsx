"use client";

import { Fragment, use } from "react";
import { Derived, Folded } from "#ui/form/record/folded.tsx";
import { RecordContext } from "#ui/form/record/form-context.ts";
import { Inputs } from "#ui/form/record/form-grid.tsx";
import { toName, type FormNode } from "#forms/form-tree.ts";
import { FlagField } from "#ui/form/record/labelled-field.tsx";
import type { Section } from "#ui/form/record/layout.ts";
import { ListInput } from "#ui/form/record/list-input.tsx";
import { hasBlankRow, hasValue } from "#ui/form/record/row-title.ts";
import { ValueInput } from "#ui/form/record/value-input.tsx";
import { layouts } from "#ui/kinds/layouts.ts";

export function RecordInput({ node }: { readonly node: FormNode }) {
  const record = use(RecordContext);
  if (record && layouts[record.kind].computed?.includes(toPattern(node.path.slice(`${record.path}/body`.length))))
    return null;
  switch (node.type) {
    case "group":
      return <GroupInput node={node} />;
    case "list":
      return <ListInput node={node} input={RecordInput} />;
    case "flag":
      return <FlagField path={node.path} label={node.label} hint={node.hint} value={node.value} />;
    case "fixed":
      return <input type="hidden" name={node.path} value={node.value} />;
    case "text":
    case "number":
    case "choice":
      return <ValueInput node={node} />;
  }
}

function GroupInput({ node }: { readonly node: Extract<FormNode, { type: "group" }> }) {
  const { path, label, hint, nodes, isOptional } = node;
  return (
    <Folded
      path={path}
      title={label}
      {...(hint === undefined ? {} : { hint })}
      note={isOptional ? "optional" : ""}
      isOpen={!isOptional || hasValue(node)}
    >
      <Inputs nodes={nodes} input={RecordInput} />
    </Folded>
  );
}

/** The fields of a record, as the layout of its kind has them. */
export function LaidOut({ nodes }: { readonly nodes: readonly FormNode[] }) {
  const record = use(RecordContext);
  if (!record) throw new Error("the fields of a record are laid out inside its context");
  return layouts[record.kind].sections.map((section) => (
    <Fragment key={section.title}>
      <SectionInputs section={section} nodes={nodes} path={record.path} />
    </Fragment>
  ));
}

interface SectionProps {
  readonly section: Section;
  readonly nodes: readonly FormNode[];
  readonly path: string;
}

function SectionInputs({ section: { title, fields, isFolded = false, otherwise }, nodes, path }: SectionProps) {
  const shown = fields.flatMap((name) => nodes.filter((node) => toName(node.path) === name));
  if (shown.length === 0) return null;
  if (isFolded)
    return (
      <Folded
        path={`${path}/section-${fields[0] ?? ""}`}
        title={title}
        covers={shown.map((node) => node.path)}
        note={shown.some(hasValue) ? toValue(shown) : <Derived path={shown[0]?.path ?? ""}>{otherwise}</Derived>}
        isOpen={shown.some(hasBlankRow)}
      >
        <Inputs nodes={shown} input={RecordInput} />
      </Folded>
    );
  return (
    <section className="form-section" aria-label={title}>
      <h2>{title}</h2>
      <Inputs nodes={shown} input={RecordInput} />
    </section>
  );
}

/** One number or word can be said in the line that stands for it. */
function toValue([only, ...others]: readonly FormNode[]): string {
  return others.length === 0 && only?.type === "number" ? only.value : "filled in";
}

/** Whichever item of a list it is in. */
const toPattern = (path: string): string => path.replace(/\/\d+(?=\/)/gu, "/*");
