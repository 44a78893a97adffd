import type { Finding } from "#domain/check/finding.ts";
import { LevelMark } from "#ui/findings/level-mark.tsx";
import type { InContext } from "#ui/page-context.ts";
import { Line } from "#ui/text/line.tsx";

/** What the checks report about a pair, in full, where its standing is read. */
export function PairFindings({ context, findings }: InContext & { readonly findings: readonly Finding[] }) {
  return (
    <ul className="facts">
      {findings.map(({ rule, level, path, message }) => (
        <li key={`${rule} ${path} ${message}`}>
          <p>
            <LevelMark level={level} />: <code>{path === "" ? rule : path}</code>{" "}
            <Line context={context} text={message} />
          </p>
        </li>
      ))}
    </ul>
  );
}
