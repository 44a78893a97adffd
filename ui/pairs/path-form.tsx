import { limits } from "#domain/limits.ts";
import { listKnownFeatures } from "#domain/pair/matrix/question.ts";
import type { Problem } from "#domain/problem.ts";
import type { Spec } from "#domain/register/spec.ts";
import { remember } from "#domain/remember.ts";
import { PATH } from "#exports/pair-paths.ts";
import type { AskedPath } from "#forms/asked-pair.ts";
import type { InContext } from "#ui/page-context.ts";
import { toRefusalText } from "#ui/pairs/refusal-text.ts";
import { ComponentBoxes, DownstreamField, Names, OFFERED } from "#ui/pairs/question-fields.tsx";

interface PathFormProps extends InContext {
  readonly asked: AskedPath;
  readonly refusal: Problem | undefined;
}

const REFUSAL = "path-refusal";
const KERNELS = "path-kernels";
const FEATURES = "path-feature-names";
const HARDWARE = "path-hardware-names";
const RISKS = "path-risk-names";

/** Which kernels, with what in use and what switched on. Works as it is sent: the address is the question. */
export function PathForm({ context, asked, refusal }: PathFormProps) {
  const { kernel } = context.spec.records;
  const wrong = refusal?.type === "bad-parameter" ? refusal.parameter : undefined;
  const kernelProps = { list: KERNELS, maxLength: limits.version, required: true, autoComplete: "off" } as const;
  const toWrong = (name: string) => (wrong === name ? { "aria-invalid": true, "aria-describedby": REFUSAL } : {});
  return (
    <form method="get" action={PATH} className="form path-form" aria-label="Which way">
      {context.pinned ? <input type="hidden" name="revision" value={context.spec.revision} /> : null}
      <div className="path-ends">
        <div className="form-field">
          <label htmlFor="path-from">From</label>
          <input id="path-from" name="from" defaultValue={asked.from} {...kernelProps} {...toWrong("from")} />
        </div>
        <div className="form-field">
          <label htmlFor="path-to">To</label>
          <input id="path-to" name="to" defaultValue={asked.to} {...kernelProps} {...toWrong("to")} />
        </div>
        <div className="form-field">
          <label htmlFor="path-features">Features switched on</label>
          <input
            id="path-features"
            name="features"
            list={FEATURES}
            defaultValue={asked.features.join(", ")}
            autoComplete="off"
            {...toWrong("features")}
          />
        </div>
        <div className="form-field">
          <label htmlFor="path-hardware">In the machine</label>
          <input
            id="path-hardware"
            name="hardware"
            list={HARDWARE}
            defaultValue={asked.hardware.join(", ")}
            autoComplete="off"
            {...toWrong("hardware")}
          />
        </div>
        <div className="form-field">
          <label htmlFor="path-accepted">Risks taken</label>
          <input
            id="path-accepted"
            name="accepted"
            list={RISKS}
            defaultValue={asked.accepted.join(", ")}
            autoComplete="off"
            {...toWrong("accepted")}
          />
        </div>
        <DownstreamField context={context} chosen={asked.downstream} />
        <div className="form-field">
          <label htmlFor="path-allowed">Over pairs</label>
          <select id="path-allowed" name="allowed" defaultValue={asked.allowed}>
            <option value="supported">declared supported</option>
            <option value="recommended">declared supported, and recommended</option>
            <option value="discussed">also under discussion, where the formats meet</option>
          </select>
        </div>
      </div>
      <datalist id={KERNELS}>
        {kernel.slice(-OFFERED).map(({ slug, body }) => (
          <option key={slug} value={body.version} />
        ))}
      </datalist>
      <Names id={FEATURES} names={listKnownFeatures(context.spec)} />
      <Names id={HARDWARE} names={listHardware(context.spec)} />
      <Names id={RISKS} names={listRiskNames(context.spec)} />
      <ComponentBoxes
        context={context}
        ticked={asked.components}
        legend="Components in use"
        hint="None ticked: those that each pair names."
      />
      <p className="row-buttons">
        <label className="ticked">
          <input type="checkbox" name="roundTrip" value="true" defaultChecked={asked.isRoundTrip} /> and back again
        </label>
        <button type="submit" className="button">
          Find the way
        </button>
      </p>
      {refusal ? (
        <p className="form-message refused" id={REFUSAL} role="alert">
          {toRefusalText(refusal)}
        </p>
      ) : null}
    </form>
  );
}

const listHardware = remember(({ records }: Pick<Spec, "records">): readonly string[] => [
  ...new Set(records.pair.flatMap(({ body }) => body.risks.flatMap(({ applies }) => applies?.hardware ?? []))),
]);

const listRiskNames = remember(({ records }: Pick<Spec, "records">): readonly string[] => [
  ...new Set(records.pair.flatMap(({ body }) => body.risks.map(({ name }) => name))),
]);
