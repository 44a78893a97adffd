"use client";

import { use } from "react";
import { patterns } from "#domain/machine/formula/patterns.ts";
import { RecordContext } from "#ui/form/record/form-context.ts";
import { LabelledField } from "#ui/form/record/labelled-field.tsx";
import { blankNames } from "#forms/property-pattern.ts";
import { Do } from "#ui/form/record/row-buttons.tsx";

/** A property from a pattern with its blanks filled: a button of the form makes the row of it. */
export function FromPattern({ path }: { readonly path: string }) {
  const record = use(RecordContext);
  if (!record) return null;
  const name = `${record.path}/pattern`;
  const typed = record.pattern ?? {};
  return (
    <details className="from-pattern" open={record.pattern !== undefined}>
      <summary>A property from a pattern</summary>
      <fieldset>
        <legend className="unseen">A property from a pattern</legend>
        <div className="form-grid">
          <div>
            <LabelledField path={`${name}/id`} label="What it says">
              {(shared) => (
                <select {...shared} defaultValue={typed["id"] ?? ""}>
                  <option value="">choose</option>
                  {patterns.map(({ id, reading }) => (
                    <option key={id} value={id}>
                      {reading.replaceAll(/[{}]/g, "")}
                    </option>
                  ))}
                </select>
              )}
            </LabelledField>
          </div>
          {blankNames.map((blank) => (
            <div key={blank} className="width-4">
              <LabelledField path={`${name}/${blank}`} label={blank}>
                {(shared) => (
                  <input
                    {...shared}
                    defaultValue={typed[blank] ?? ""}
                    list={`${record.path}/ids/moments`}
                    autoComplete="off"
                    spellCheck={false}
                  />
                )}
              </LabelledField>
            </div>
          ))}
        </div>
        <p className="hint">
          For each letter a state, <code>part.state</code> in a composition; where an event has led,{" "}
          <code>after(event)</code>; or a formula of these. A letter that the words do not have stays empty.
        </p>
        <p className="row-buttons">
          <Do value={`pattern:${path}`} name="Add the property">
            Add it
          </Do>
        </p>
      </fieldset>
    </details>
  );
}
