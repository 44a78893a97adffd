import type { RegisterRecord } from "#domain/record/record.ts";
import { findRecord } from "#domain/spec.ts";
import { notationNames, notations } from "#exports/api/notations.ts";
import { toHref, toPath, type Reading } from "#ui/reading.ts";
import { Line } from "#ui/text/line.tsx";

interface NotationsProps {
  readonly reading: Reading;
  readonly record: RegisterRecord<"machine">;
}

/** Every notation there is; one that cannot carry this machine says why instead of leading nowhere. */
export function Notations({ reading, record }: NotationsProps) {
  const path = `/api/v1${toPath("machine", record.slug)}`;
  const isNewest = findRecord(reading.spec, "machine", record.slug)?.number === record.number;
  const address = isNewest ? path : `${path}/versions/${record.number}`;
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
