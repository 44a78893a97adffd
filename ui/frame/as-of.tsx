import { toDayText } from "#ui/dates.ts";
import type { Reading } from "#ui/page-context.ts";

/** Which revision the page speaks of, and the way to another one. A plain form: it asks for the same address. */
export function AsOf({ reading }: { readonly reading: Reading }) {
  const { revision, at } = reading.spec;
  return (
    <details className="as-of">
      <summary>
        <span className="as-of-words">As of </span>revision {revision}
        <span className="as-of-words"> · {toDayText(at)}</span>
      </summary>
      <form method="get">
        <label>
          Show this page as of revision
          <input type="number" name="revision" min={1} max={reading.newest} defaultValue={revision} required />
        </label>
        <button type="submit" className="button">
          Show
        </button>
        <p>
          The register has {reading.newest} {reading.newest === 1 ? "revision" : "revisions"}; each accepted change
          makes one, and none is ever changed.
        </p>
      </form>
    </details>
  );
}

/** Says that the page looks back, and leads to now. */
export function LookingBack({ reading, path }: { readonly reading: Reading; readonly path: string }) {
  if (!reading.pinned) return null;
  const { revision, at } = reading.spec;
  const newest = revision === reading.newest;
  return (
    <p className="looking-back">
      This is the register as of <strong>revision {revision}</strong>, {toDayText(at)}
      {newest ? ", which is the newest." : `. The newest is revision ${reading.newest}.`}{" "}
      <a href={path}>{newest ? "Follow the newest" : "Back to now"}</a>
    </p>
  );
}
