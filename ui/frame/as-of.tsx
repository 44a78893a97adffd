import { toDayText } from "#ui/dates.ts";
import type { AskedFor, InContext } from "#ui/page-context.ts";

/** What says of when the page is, and where a long list goes on, which is elsewhere in another revision. */
const leftOut: ReadonlySet<string> = new Set(["revision", "on", "after", "before", "part"]);

/** What a page that was asked for with these is asked for with at another revision as well. */
const listKept = (asked: AskedFor = {}): readonly (readonly [name: string, value: string])[] =>
  Object.entries(asked)
    .filter(([name]) => !leftOut.has(name))
    .flatMap(([name, value = []]) => [value].flat().map((one) => [name, one] as const));

/** The same question, in a form that asks for another revision of the page. */
const Kept = ({ context }: InContext) =>
  listKept(context.asked).map(([name, value], index) => <input key={index} type="hidden" name={name} value={value} />);

interface AsOfProps extends InContext {
  /** The page is of no revision, so there is no way to another one. */
  readonly hasNoPast: boolean;
}

/** Which revision the page speaks of, and the way to another one. A plain form: it asks for the same address. */
export function AsOf({ context, hasNoPast }: AsOfProps) {
  const { revision, at } = context.spec;
  const words = (
    <>
      <span className="as-of-words">As of </span>revision {revision}
      <span className="as-of-words"> · {toDayText(at)}</span>
    </>
  );
  if (hasNoPast) return <span className="as-of quiet">{words}</span>;
  return (
    <details className="as-of">
      <summary>{words}</summary>
      <div className="as-of-forms">
        <form method="get">
          <Kept context={context} />
          <label>
            Show this page as of revision
            <input type="number" name="revision" min={1} max={context.newest} defaultValue={revision} required />
          </label>
          <button type="submit" className="button">
            Show the revision
          </button>
        </form>
        <form method="get">
          <Kept context={context} />
          <label>
            or as it was at the end of a day (UTC)
            <input type="date" name="on" defaultValue={at.slice(0, 10)} required />
          </label>
          <button type="submit" className="button">
            Show the day
          </button>
          <p>
            The register has {context.newest} {context.newest === 1 ? "revision" : "revisions"}; each accepted change
            makes one, and none is ever changed.
          </p>
        </form>
      </div>
    </details>
  );
}

interface LookingBackProps extends InContext {
  readonly path: string;
  /** What the page tells of is shown as it is now, and only its links look back. */
  readonly isOfNow: boolean;
}

/** Says that the page looks back, and leads to now. */
export function LookingBack({ context, path, isOfNow }: LookingBackProps) {
  if (!context.pinned) return null;
  const now = path.includes("?") ? path : toAskedPath(path, context.asked);
  if (isOfNow)
    return (
      <p className="looking-back">
        Proposals are shown here <strong>as they are now</strong>. The records that this page leads to are those of
        revision {context.spec.revision}, {toDayText(context.spec.at)}. <a href={now}>Follow the newest</a>
      </p>
    );
  const { revision, at } = context.spec;
  const newest = revision === context.newest;
  return (
    <p className="looking-back">
      This is the register as of <strong>revision {revision}</strong>, {toDayText(at)}
      {newest ? ", which is the newest." : `. The newest is revision ${context.newest}.`}{" "}
      <a href={now}>{newest ? "Follow the newest" : "Back to now"}</a>
    </p>
  );
}

function toAskedPath(path: string, asked: AskedFor | undefined): string {
  const kept = new URLSearchParams(listKept(asked).map(([name, value]) => [name, value])).toString();
  return kept === "" ? path : `${path}?${kept}`;
}
