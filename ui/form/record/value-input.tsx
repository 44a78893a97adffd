"use client";

import { use } from "react";
import { RecordContext } from "#ui/form/record/form-context.ts";
import type { FormNode } from "#forms/form-tree.ts";
import { LabelledField, type SharedAttributes } from "#ui/form/record/labelled-field.tsx";
import { layouts } from "#ui/kinds/layouts.ts";
import { RecordPicker } from "#ui/form/record/record-picker.tsx";

export type ValueNode = Extract<FormNode, { type: "text" | "number" | "choice" }>;

export const ValueInput = ({ node }: { readonly node: ValueNode }) => (
  <LabelledField path={node.path} label={node.label} hint={node.hint} isOptional={node.isOptional}>
    {(shared) =>
      node.type === "choice" ? (
        <ChoiceInput shared={shared} node={node} />
      ) : node.type === "number" ? (
        <input {...shared} defaultValue={node.value} inputMode="numeric" autoComplete="off" />
      ) : (
        <TextInput shared={shared} node={node} />
      )
    }
  </LabelledField>
);

interface ChoiceInputProps {
  readonly shared: SharedAttributes;
  readonly node: Extract<FormNode, { type: "choice" }>;
}

const ChoiceInput = ({ shared, node: { value, words, isOptional } }: ChoiceInputProps) => (
  <select {...shared} defaultValue={value}>
    <option value="">{isOptional ? "not said" : "choose"}</option>
    {[...words, ...(value === "" || words.includes(value) ? [] : [value])].map((word) => (
      <option key={word} value={word}>
        {word.replaceAll("-", " ")}
      </option>
    ))}
  </select>
);

interface TextInputProps {
  readonly shared: SharedAttributes;
  readonly node: Extract<FormNode, { type: "text" }>;
}

function TextInput({ shared, node: { path, value, text } }: TextInputProps) {
  const record = use(RecordContext);
  const { max = 0, isDay, reference } = text;
  if (reference !== undefined) return <RecordPicker shared={shared} value={value} kind={reference} />;
  if (max > 200) return <textarea {...shared} defaultValue={value} rows={max > 4_000 ? 4 : 1} />;
  if (isDay && /^(?:\d{4}-\d\d-\d\d)?$/.test(value)) return <input {...shared} defaultValue={value} type="date" />;
  const named = record && layouts[record.kind].ids?.[path.slice(path.lastIndexOf("/") + 1)];
  return (
    <input
      {...shared}
      defaultValue={value}
      {...(named === undefined ? {} : { list: `${record?.path ?? ""}/ids/${named}`, spellCheck: false })}
      autoComplete="off"
    />
  );
}
