import { limits } from "#domain/limits.ts";
import type { Change } from "#domain/register/record/diff.ts";
import type { KindName } from "#domain/register/reference.ts";
import { findPartShape } from "#forms/part.ts";
import { showUnseen } from "#domain/visible-text.ts";
import { compareUnshown } from "#texts/unshown-words.ts";
import { kindFacts } from "#forms/kind-facts.ts";

interface NotOnPageProps {
  readonly kind: KindName;
  /** The proposed body. */
  readonly body: unknown;
  readonly changes: readonly Change[];
}

/** Under a record as its page would be: words that change and that the page does not show. */
export function NotOnPage({ kind, body, changes }: NotOnPageProps) {
  const shape = kindFacts[kind].shape;
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
            {label}: <Words as="del" said="removed" words={removed} />
            <Words as="ins" said="added" words={added} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const toText = (value: unknown): string => (typeof value === "string" ? value : "");

interface WordsProps {
  readonly as: "del" | "ins";
  /** What befell them, for who does not see it. */
  readonly said: string;
  readonly words: readonly string[];
}

const Words = ({ as: Tag, said, words }: WordsProps) =>
  words.map((one, index) => (
    <span key={index}>
      <Tag>
        <span className="unseen">{`${said}: `}</span>
        <code>{showUnseen(one)}</code>
      </Tag>{" "}
    </span>
  ));
