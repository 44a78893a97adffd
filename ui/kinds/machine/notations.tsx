import type { RegisterRecord } from "#domain/record/record.ts";
import { notationNames, notations } from "#exports/api/notations.ts";
import { toShownPath } from "#ui/kinds/machine/shown-path.ts";
import { toHref, type Reading } from "#ui/reading.ts";
import { Line } from "#ui/text/line.tsx";

interface NotationsProps {
  readonly reading: Reading;
  readonly record: RegisterRecord<"machine">;
}

/** Every notation there is; one that cannot carry this machine says why instead of leading nowhere. */
export function Notations({ reading, record }: NotationsProps) {
  const address = `/api/v1${toShownPath(reading, record)}`;
  return (
    <ul className="notations">
      <li>
        <a href={toHref(reading, address)}>JSON</a>
        <small className="detail">with everything the register knows of it</small>
      </li>
      {notationNames.map((name) => {
        const { title, label, toContent } = notations[name];
        const written = toContent(record, reading.spec);
        return (
          <li key={name}>
            {written.ok ? <a href={toHref(reading, `${address}.${name}`)}>{title}</a> : <b>{title}</b>}
            <small className="detail">
              {written.ok ? label : <Line reading={reading} text={`cannot carry it: ${written.failure}`} />}
            </small>
          </li>
        );
      })}
    </ul>
  );
}
