import type { RegisterRecord } from "#domain/record/record.ts";
import { notationNames, notations } from "#api/notations.ts";
import type { MachineFacts } from "#exports/machine-facts.ts";
import { toShownPath } from "#ui/kinds/machine/shown-path.ts";
import { toHref, type PageContext } from "#ui/page-context.ts";
import { Line } from "#ui/text/line.tsx";

interface NotationsProps {
  readonly context: PageContext;
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
      {notationNames.map((name) => {
        const { title, label } = notations[name];
        const reason = unwritten[name];
        return (
          <li key={name}>
            {reason === undefined ? <a href={toHref(context, `${address}.${name}`)}>{title}</a> : <b>{title}</b>}
            <small className="detail">
              {reason === undefined ? label : <Line context={context} text={`cannot carry it: ${reason}`} />}
            </small>
          </li>
        );
      })}
    </ul>
  );
}
