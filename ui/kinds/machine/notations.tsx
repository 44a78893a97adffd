import type { RegisterRecord } from "#domain/register/record/record.ts";
import { machineNotations } from "#exports/machine-notations.ts";
import type { MachineFacts } from "#exports/machine-facts.ts";
import { toShownPath } from "#ui/kinds/machine/shown-path.ts";
import { toHref, type InContext } from "#ui/page-context.ts";
import { Line } from "#ui/text/line.tsx";

interface NotationsProps extends InContext {
  readonly record: RegisterRecord<"machine">;
  readonly unwritten: MachineFacts["unwritten"];
}

/** Every notation there is; one that cannot carry this machine says why instead of leading nowhere. */
export function Notations({ context, record, unwritten }: NotationsProps) {
  const address = `/api/v1${toShownPath(context, record)}`;
  return (
    <ul className="notations">
      <li>
        <a href={toHref(context, address)}>JSON</a>
        <small className="detail">with everything the register knows of it</small>
      </li>
      {machineNotations.map(({ ending, title, label }) => {
        const reason = unwritten[ending];
        return (
          <li key={ending}>
            {reason === undefined ? <a href={toHref(context, `${address}.${ending}`)}>{title}</a> : <b>{title}</b>}
            <small className="detail">
              {reason === undefined ? label : <Line context={context} text={`cannot carry it: ${reason}`} />}
            </small>
          </li>
        );
      })}
    </ul>
  );
}
