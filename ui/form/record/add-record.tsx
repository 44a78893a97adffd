"use client";

import { LabelledField } from "#ui/form/record/labelled-field.tsx";
import { RecordPicker } from "#ui/form/record/record-picker.tsx";
import { Do } from "#ui/form/record/row-buttons.tsx";

interface AddRecordProps {
  readonly kinds: readonly { readonly name: string; readonly label: string }[];
  readonly isFirst: boolean;
  /** What was typed and led to no record. */
  readonly typed: string;
}

export const AddRecord = ({ kinds, isFirst, typed }: AddRecordProps) => (
  <details className="form-part" open={isFirst || typed !== ""}>
    <summary>{isFirst ? "Choose a record" : "Add another record to this proposal"}</summary>
    <div className="form-part-body">
      <LabelledField path="add-record" label="A record that is there" hint="Such as machines/luo-session.">
        {(shared) => <RecordPicker shared={shared} value={typed} kind="any" />}
      </LabelledField>
      <LabelledField path="add-kind" label="or a new one">
        {(shared) => (
          <select {...shared} defaultValue="">
            <option value="">none</option>
            {kinds.map(({ name, label }) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        )}
      </LabelledField>
      <Do value="add-record" name="Add the record to this proposal">
        Add
      </Do>
    </div>
  </details>
);
