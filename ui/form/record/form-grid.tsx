"use client";

import type { ComponentType } from "react";
import type { FormNode } from "#forms/form-tree.ts";
import type { Width } from "#ui/form/record/layout.ts";

/** Shows one node. Handed down, because lists hold groups and groups hold lists. */
export type NodeInput = ComponentType<{ readonly node: FormNode }>;

interface InputsProps {
  readonly nodes: readonly FormNode[];
  readonly input: NodeInput;
  /** Undefined leaves it to the kind of input. */
  readonly toWidth?: (node: FormNode) => Width | undefined;
}

/** Inputs side by side where there is room, of twelve columns. */
export const Inputs = ({ nodes, input: Input, toWidth = () => undefined }: InputsProps) => (
  <div className="form-grid">
    {nodes.map((node) =>
      node.type === "fixed" ? (
        <Input key={node.path} node={node} />
      ) : (
        <div key={node.path} className={`width-${toWidth(node) ?? toUsualWidth(node)}`}>
          <Input node={node} />
        </div>
      ),
    )}
  </div>
);

/** Characters of a hint that a narrow column holds in a few lines. */
const MOST_IN_COLUMN = 100;

function toUsualWidth(node: FormNode): Width {
  switch (node.type) {
    case "choice":
    case "flag":
    case "number":
      return (node.hint?.length ?? 0) > MOST_IN_COLUMN ? 8 : 4;
    case "text": {
      const { max = 0, reference, isDay } = node.text;
      if (reference !== undefined || isDay || max <= 100) return 4;
      return max <= 200 ? 8 : 12;
    }
    default:
      return 12;
  }
}
