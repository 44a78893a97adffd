import { levels } from "#domain/check/finding.ts";
import { LevelMark } from "#ui/findings/level-mark.tsx";
import { toHref, type InContext } from "#ui/page-context.ts";

/** How many findings there are of each level. */
export function FindingCounts({ context }: InContext) {
  const { findings } = context;
  if (findings.length === 0) return <p>Every rule holds over the whole register.</p>;
  return (
    <ul className="marks">
      {levels.map((level) => {
        const count = findings.filter((finding) => finding.level === level).length;
        return count === 0 ? null : (
          <li key={level}>
            <a href={toHref(context, `/findings#${level}`)}>
              {count} <LevelMark level={level} />
            </a>
          </li>
        );
      })}
    </ul>
  );
}
