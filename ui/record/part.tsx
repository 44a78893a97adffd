import type { ReactNode } from "react";

/**
 * A part of a record's page: a heading with an anchor, and its content. Views answer a list of parts; one
 * whose `content` is undefined is not there, so a view can name all its parts without conditions around them.
 */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly count?: number;
  /** What of the record it shows, where that is a list. */
  readonly list?: readonly unknown[];
  /** Stands beside the heading. */
  readonly beside?: ReactNode;
  readonly content: ReactNode | undefined;
  /** It says nothing of the record itself, but where else it is found: where it is only proposed it is not there yet. */
  readonly isAround?: boolean;
}

export const ifAny = (list: readonly unknown[], content: ReactNode): ReactNode | undefined =>
  list.length > 0 ? content : undefined;

/** What a list has, with how much that is. Where it has nothing, that is said in the words of `none`, or it is not there. */
export const toListPart = (
  id: string,
  title: string,
  list: readonly unknown[],
  content: ReactNode,
  none?: string,
): Part => ({
  id,
  title,
  count: list.length,
  list,
  content: ifAny(list, content) ?? (none && <p className="empty">{none}</p>),
});

const listParts = (parts: readonly Part[]): readonly Part[] => parts.filter(({ content }) => content !== undefined);

export function Parts({ parts }: { readonly parts: readonly Part[] }) {
  return listParts(parts).map(({ id, title, count, beside, content }) => (
    <section key={id} className="part" aria-labelledby={id}>
      <h2 id={id} className="part-head">
        {title} {count === undefined ? null : <span className="count">{count}</span>}
      </h2>
      {beside}
      {content}
    </section>
  ));
}

/** Where the parts are: one line of links below the head of a page that has several. */
export function PartLinks({ parts }: { readonly parts: readonly Part[] }) {
  const shown = listParts(parts);
  if (shown.length < 3) return null;
  return (
    <nav className="part-links" aria-label="On this page">
      <ul>
        {shown.map(({ id, title, count }) => (
          <li key={id}>
            <a href={`#${id}`}>
              {title} {count === undefined ? null : <span className="count">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
