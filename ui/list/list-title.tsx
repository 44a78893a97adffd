interface ListTitleProps {
  readonly heading: string;
  /** How many there are at all; not said where the page counts by parts. */
  readonly count?: number;
  /** Where another one is proposed. */
  readonly propose?: { readonly label: string; readonly href: string } | undefined;
}

/** The heading of a list with how many it has, and beside it the way to propose another. */
export function ListTitle({ heading, count, propose }: ListTitleProps) {
  return (
    <div className="title-row">
      <h1>
        {heading} {count === undefined ? null : <span className="count">{count}</span>}
      </h1>
      {propose ? (
        <ul className="actions">
          <li>
            <a href={propose.href}>{propose.label}</a>
          </li>
        </ul>
      ) : null}
    </div>
  );
}

/** The way to the form of a new record of a collection. */
export const toNewOne = (collection: string) => ({ label: "Propose a new one", href: `/${collection}/new` });
