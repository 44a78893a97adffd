"use client";

import { use } from "react";
import type { FormNode } from "#forms/form-tree.ts";
import { RecordContext } from "#ui/form/record/form-context.ts";
import { Options, toIdList } from "#ui/form/record/value-input.tsx";

interface CellInputProps {
  readonly node: FormNode;
  /** Tells it from the inputs of other rows. */
  readonly name: string;
  readonly isWrong: boolean;
}

/** A field in a sheet: its heading stands above the column. */
export function CellInput({ node, name, isWrong }: CellInputProps) {
  const record = use(RecordContext);
  const shared = {
    id: node.path,
    name: node.path,
    "aria-label": name,
    "aria-invalid": isWrong,
    ...(isWrong && { "aria-describedby": `${node.path}-issue` }),
  } as const;
  switch (node.type) {
    case "flag":
      return <input type="checkbox" {...shared} value="true" defaultChecked={node.value} />;
    case "choice":
      return (
        <select {...shared} defaultValue={node.value} required={node.isRequired ?? false}>
          <Options {...node} />
        </select>
      );
    case "number":
      return <input {...shared} defaultValue={node.value} inputMode="numeric" autoComplete="off" />;
    case "text": {
      const list = toIdList(record, node.path);
      const isLong = (node.text.max ?? 0) > 200;
      const all = { ...shared, defaultValue: node.value, required: node.isRequired ?? false };
      if (isLong) return <textarea {...all} rows={1} />;
      return <input {...all} {...(list === undefined ? {} : { list, spellCheck: false })} autoComplete="off" />;
    }
    default:
      return null;
  }
}
