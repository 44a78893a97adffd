import { limits } from "#domain/limits.ts";
import type { Change } from "#domain/register/record/diff.ts";
import { kinds } from "#domain/register/kinds.ts";
import type { KindName } from "#domain/register/reference.ts";
import { findPartShape } from "#forms/part.ts";
import { showUnseen } from "#domain/visible-text.ts";
import { toShape } from "#forms/shape.ts";
import { compareUnshown } from "#texts/unshown-words.ts";

interface NotOnPageProps {
  readonly kind: KindName;
  /** The proposed body. */
  readonly body: unknown;
  readonly changes: readonly Change[];
}

/** Under a record as its page would be: words that change and that the page does not show. */
export function NotOnPage({ kind, body, changes }: NotOnPageProps) {
  const shape = toShape(kinds[kind].schema);
  const unshown = changes.flatMap(({ path, label, before, after }) => {
    const at = findPartShape(shape, body, path);
    // Of other fields a page shows what was typed.
    if (at?.type !== "text" || at.text.max !== limits.prose) return [];
    const change = compareUnshown(toText(before), toText(after));
    return change ? [{ path, label, ...change }] : [];
  });
  if (unshown.length === 0) return null;
  return (
    <div className="not-on-page">
      <p>Also changed, not shown on the page:</p>
      <ul>
        {unshown.map(({ path, label, removed, added }) => (
          <li key={path}>
            {label}:{" "}
            {removed.map((words, index) => (
              <span key={index}>
                <del>
                  <span className="unseen">removed: </span>
                  <code>{showUnseen(words)}</code>
                </del>{" "}
              </span>
            ))}
            {added.map((words, index) => (
              <span key={index}>
                <ins>
                  <span className="unseen">added: </span>
                  <code>{showUnseen(words)}</code>
                </ins>{" "}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

const toText = (value: unknown): string => (typeof value === "string" ? value : "");
