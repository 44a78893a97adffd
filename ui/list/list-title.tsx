import type { PageOf } from "#ui/list/list.ts";

interface ListTitleProps {
  readonly heading: string;
  /** How many there are at all; not said where the page counts by parts. */
  readonly count?: number;
  /** Where another one is proposed, and what else there is about them. */
  readonly actions?: readonly PageOf[];
}

/** The heading of a list with how many it has, and beside it the ways on from there. */
export function ListTitle({ heading, count, actions = [] }: ListTitleProps) {
  return (
    <div className="title-row">
      <h1>
        {heading} {count === undefined ? null : <span className="count">{count}</span>}
      </h1>
      {actions.length > 0 ? (
        <ul className="actions">
          {actions.map(({ label, href }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** The way to the form of a new record of a collection. */
export const toNewOne = (collection: string) => ({ label: "Propose a new one", href: `/${collection}/new` });
