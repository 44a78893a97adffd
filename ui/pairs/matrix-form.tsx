import type { ReactNode } from "react";
import { limits } from "#domain/limits.ts";
import {
  guarantorKinds,
  isAsked,
  listArchs,
  listGuarantors,
  listKnownFeatures,
  UNKNOWN,
  type AskedMatrix,
} from "#domain/pair/matrix/question.ts";
import { pairStandings } from "#domain/pair/schema.ts";
import type { Problem } from "#domain/problem.ts";
import { MATRIX } from "#exports/pair-paths.ts";
import { toHref, type InContext } from "#ui/page-context.ts";
import { ComponentBoxes, DownstreamField, Names } from "#ui/pairs/question-fields.tsx";
import { toRefusalText } from "#ui/pairs/refusal-text.ts";

interface MatrixFormProps extends InContext {
  readonly asked: AskedMatrix;
  readonly refusal: Problem | undefined;
}

const REFUSAL = "matrix-refusal";
const FEATURES = "matrix-features-known";

/** What the matrix and the list below it are narrowed by. Works as it is sent: the address is the question. */
export function MatrixForm({ context, asked, refusal }: MatrixFormProps) {
  const { spec, pinned } = context;
  const wrong = refusal?.type === "bad-parameter" ? refusal.parameter : undefined;
  const toWrong = (name: string) => (wrong === name ? { "aria-invalid": true, "aria-describedby": REFUSAL } : {});
  return (
    <details className="folded matrix-asked" open={isAsked(asked) || refusal !== undefined}>
      <summary>Narrow the matrix</summary>
      <form method="get" action={MATRIX} className="form path-form" aria-label="Narrow the matrix">
        {pinned ? <input type="hidden" name="revision" value={spec.revision} /> : null}
        <div className="path-ends">
          <Choice name="arch" label="Architecture" asked={asked} known={listArchs(spec)} wrong={toWrong("arch")}>
            {(arch) => (arch === UNKNOWN ? "unknown: the kernel names none" : arch)}
          </Choice>
          <Choice
            name="guarantor"
            label="Guarantor"
            asked={asked}
            known={listGuarantors(spec)}
            wrong={toWrong("guarantor")}
          >
            {toGuarantorLabel}
          </Choice>
          <Choice name="standing" label="Declared" asked={asked} known={pairStandings} wrong={toWrong("standing")}>
            {(standing) => standing.replaceAll("-", " ")}
          </Choice>
          <DownstreamField context={context} chosen={asked.downstream === "" ? undefined : asked.downstream} />
          <div className="form-field">
            <label htmlFor="matrix-features">Features switched on</label>
            <input
              id="matrix-features"
              name="features"
              list={FEATURES}
              maxLength={limits.address}
              defaultValue={asked.features.join(", ")}
              autoComplete="off"
              {...toWrong("features")}
            />
          </div>
        </div>
        <Names id={FEATURES} names={listKnownFeatures(spec)} />
        <ComponentBoxes
          context={context}
          ticked={asked.components}
          legend="Components in use"
          hint="Pairs that name all that are ticked, or what is built on them; the answer is for these."
        />
        <p className="row-buttons">
          <button type="submit" className="button">
            Narrow
          </button>
          {isAsked(asked) ? <a href={toHref(context, MATRIX)}>Show everything</a> : null}
        </p>
        {refusal ? (
          <p className="form-message refused" id={REFUSAL} role="alert">
            {toRefusalText(refusal)}
          </p>
        ) : null}
      </form>
    </details>
  );
}

function toGuarantorLabel(guarantor: string): string {
  if (guarantor === UNKNOWN) return "unknown: nobody is named";
  if (guarantor === "nobody") return "nobody, in so many words";
  return guarantorKinds.some((kind) => kind === guarantor) ? guarantor : `downstream: ${guarantor}`;
}

interface ChoiceProps {
  readonly name: "arch" | "guarantor" | "standing";
  readonly label: string;
  readonly asked: AskedMatrix;
  readonly known: readonly string[];
  readonly wrong: object;
  readonly children: (value: string) => ReactNode;
}

/** What was asked for and is not known stands there as well: the message beside it is about that. */
function Choice({ name, label, asked, known, wrong, children }: ChoiceProps) {
  const value = asked[name];
  const offered = value === "" || known.includes(value) ? known : [...known, value];
  return (
    <div className="form-field">
      <label htmlFor={`matrix-${name}`}>{label}</label>
      <select id={`matrix-${name}`} name={name} defaultValue={value} {...wrong}>
        <option value="">all</option>
        {offered.map((one) => (
          <option key={one} value={one}>
            {children(one)}
          </option>
        ))}
      </select>
    </div>
  );
}
