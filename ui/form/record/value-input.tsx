"use client";

import { use } from "react";
import { RecordContext, type RecordFacts } from "#ui/form/record/form-context.ts";
import { toName, type FormNode } from "#forms/form-tree.ts";
import { LabelledField, type SharedAttributes } from "#ui/form/record/labelled-field.tsx";
import { layouts } from "#ui/kinds/layouts.ts";
import { RecordPicker } from "#ui/form/record/record-picker.tsx";

export type ValueNode = Extract<FormNode, { type: "text" | "number" | "choice" }>;

export const ValueInput = ({ node }: { readonly node: ValueNode }) => (
  <LabelledField path={node.path} label={node.label} hint={node.hint} isOptional={node.isOptional}>
    {(given) => {
      const shared = { ...given, required: node.isRequired ?? false };
      return node.type === "choice" ? (
        <ChoiceInput shared={shared} node={node} />
      ) : node.type === "number" ? (
        <input {...shared} defaultValue={node.value} inputMode="numeric" autoComplete="off" />
      ) : (
        <TextInput shared={shared} node={node} />
      );
    }}
  </LabelledField>
);

interface ChoiceInputProps {
  readonly shared: SharedAttributes;
  readonly node: Extract<FormNode, { type: "choice" }>;
}

const ChoiceInput = ({ shared, node }: ChoiceInputProps) => (
  <select {...shared} defaultValue={node.value}>
    <Options {...node} />
  </select>
);

export const Options = ({ value, words, isOptional, isTruth = false }: ChoiceInputProps["node"]) => (
  <>
    <option value="">{isOptional ? "not said" : "choose"}</option>
    {[...words, ...(value === "" || words.includes(value) ? [] : [value])].map((word) => (
      <option key={word} value={word}>
        {isTruth ? (truths[word] ?? word) : word.replaceAll("-", " ")}
      </option>
    ))}
  </>
);

const truths: Readonly<Record<string, string>> = { true: "yes", false: "no" };

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
  const list = toIdList(record, path);
  return (
    <input
      {...shared}
      defaultValue={value}
      {...(list === undefined ? {} : { list, spellCheck: false })}
      autoComplete="off"
    />
  );
}

/** What a field that names a state or an event is filled from. */
export function toIdList(record: RecordFacts | undefined, path: string): string | undefined {
  const named = record && layouts[record.kind].ids?.[toName(path)];
  return named === undefined ? undefined : `${record?.path ?? ""}/ids/${named}`;
}
