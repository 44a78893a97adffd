import type { Condition } from "#domain/action/schema.ts";
import { toDayText } from "#ui/dates.ts";
import { Statement } from "#ui/margin/noted.tsx";
import type { InContext } from "#ui/page-context.ts";
import { toPartHref } from "#ui/record/editing.ts";
import { toListPart, type Part } from "#ui/record/part.tsx";

interface ConditionsProps extends InContext {
  readonly conditions: readonly Condition[];
}

/** What has to be shown, one by one; each with what shows it, or the way to say so. */
export const toConditionsPart = ({ context, conditions }: ConditionsProps): Part =>
  toListPart("acceptance", "Done when", conditions, <Conditions context={context} conditions={conditions} />);

function Conditions({ context, conditions }: ConditionsProps) {
  const met = conditions.filter((condition) => condition.met).length;
  return (
    <>
      <p>
        {met} of {conditions.length} met.
      </p>
      <ul className="facts">
        {conditions.map((condition, index) => (
          <li key={index}>
            <Statement context={context} fact={condition} />
            {condition.met ? (
              <Statement context={context} fact={condition.met}>
                <b>✓ Met{condition.met.day === undefined ? null : ` on ${toDayText(condition.met.day)}`}</b>
              </Statement>
            ) : (
              <p className="quiet">
                Not met, as far as the register knows. <MetLink context={context} condition={condition} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function MetLink({ context: { editing }, condition }: InContext & { readonly condition: Condition }) {
  const place = editing?.places.get(condition);
  if (!editing || !place) return null;
  return (
    <a rel="nofollow" href={toPartHref(editing.path, `${place.address}/met`)}>
      Propose that it is met
    </a>
  );
}
