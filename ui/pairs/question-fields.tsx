import { listDownstreams } from "#domain/pair/layer.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { findRecord, type Spec } from "#domain/register/spec.ts";
import { remember } from "#domain/remember.ts";
import type { InContext } from "#ui/page-context.ts";

/** Those that a kernel lists or a pair names, which alone are asked about. */
const listUsed = remember(({ records }: Pick<Spec, "records">): readonly string[] => [
  ...new Set([
    ...records.pair.flatMap(({ body }) => body.components ?? []),
    ...records.kernel.flatMap(({ body }) => body.formats.map(({ component }) => component)),
  ]),
]);

interface ComponentBoxesProps extends InContext {
  readonly ticked: readonly string[];
  readonly legend: string;
  readonly hint: string;
}

/** Which components a question about pairs is about; nothing where there is none to ask about. */
export function ComponentBoxes({ context: { spec }, ticked, legend, hint }: ComponentBoxesProps) {
  const used = [...new Set([...listUsed(spec), ...ticked])].filter((slug) =>
    spec.byId.has(toRecordId("component", slug)),
  );
  if (used.length === 0) return null;
  return (
    <fieldset className="path-components">
      <legend>{legend}</legend>
      {used.map((slug) => (
        <label key={slug} className="ticked">
          <input type="checkbox" name="components" value={slug} defaultChecked={ticked.includes(slug)} />{" "}
          {findRecord(spec, "component", slug)?.body.title ?? slug}
        </label>
      ))}
      <p className="hint">{hint}</p>
    </fieldset>
  );
}

interface DownstreamFieldProps extends InContext {
  readonly chosen: string | undefined;
}

/** Whose pairs are asked about; nothing where the charter names no downstream. */
export function DownstreamField({ context: { spec }, chosen }: DownstreamFieldProps) {
  const named = listDownstreams(spec);
  if (named.length === 0 && chosen === undefined) return null;
  return (
    <div className="form-field">
      <label htmlFor="asked-downstream">Whose pairs</label>
      <select id="asked-downstream" name="downstream" defaultValue={chosen ?? ""}>
        <option value="">the baseline&rsquo;s</option>
        {named.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}, over the baseline
          </option>
        ))}
        {chosen === undefined || named.some(({ id }) => id === chosen) ? null : (
          <option value={chosen}>{chosen}</option>
        )}
      </select>
    </div>
  );
}

/** Names that a field offers while one types. */
export const OFFERED = 500;

/** What a field offers while one types. */
export const Names = ({ id, names }: { readonly id: string; readonly names: readonly string[] }) => (
  <datalist id={id}>
    {names.slice(0, OFFERED).map((name) => (
      <option key={name} value={name} />
    ))}
  </datalist>
);
