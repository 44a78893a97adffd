import type { Finding } from "#domain/check/finding.ts";
import type { RegisterRecord } from "#domain/record/record.ts";
import { Diagram } from "#ui/kinds/machine/diagram.tsx";
import type { ViewProps } from "#ui/kinds/view.ts";
import { Findings } from "#ui/proposals/consequences.tsx";
import type { Reading } from "#ui/reading.ts";

/** A machine as it would be. */
export interface Drawn {
  readonly record: RegisterRecord<"machine">;
  readonly drawing: NonNullable<ViewProps<"machine">["drawing"]>;
}

export interface PreviewFacts {
  readonly caused: readonly Finding[];
  readonly mended: readonly Finding[];
  readonly drawings: readonly Drawn[];
}

/** What accepting the proposal as it is typed would do. */
export const ProposalPreview = ({ reading, facts }: { readonly reading: Reading; readonly facts: PreviewFacts }) => (
  <section className="form-preview" aria-labelledby="preview">
    <h2 id="preview">Preview</h2>
    <Findings reading={reading} consequences={{ ...facts, issues: [], touched: [] }} />
    {facts.drawings.map(({ record, drawing }) => (
      <section key={record.slug} aria-label={record.body.title}>
        <h3>{record.body.title}</h3>
        <Diagram reading={reading} record={record} drawing={drawing} />
      </section>
    ))}
  </section>
);
