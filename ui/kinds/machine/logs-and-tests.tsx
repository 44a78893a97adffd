import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toHref, toPath, type InContext } from "#ui/page-context.ts";

interface LogsAndTestsProps extends InContext {
  readonly record: RegisterRecord<"machine">;
  readonly hasKit: boolean;
}

/** What an implementation can be held against the machine with. */
export function LogsAndTests({ context, record: { slug, number, retired, body }, hasKit }: LogsAndTestsProps) {
  const path = toPath("machine", slug);
  const { length } = body.logMapping;
  const patterns = length === 0 ? "Its lines are the names of events." : `${length} patterns say what its lines tell.`;
  return (
    <ul className="plain-list">
      {retired ? null : (
        <li>
          <a href={toHref(context, `${path}/replay`)}>Replay a log</a>: whether the machine can have done what it tells.{" "}
          {patterns}
        </li>
      )}
      {hasKit ? (
        <li>
          <a href={`/api/v1${path}/versions/${number}.tests.json`} download={`${slug}-${number}.tests.json`}>
            Test kit
          </a>
          : walks that take every transition, and the requests that are refused with their results, as JSON.
        </li>
      ) : null}
    </ul>
  );
}
