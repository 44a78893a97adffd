import { listKinds } from "#domain/register/kinds.ts";
import type { Missing } from "#exports/missing.ts";

/** There is nothing here: what was looked for, what may have been meant, and all that there is. */
export function MissingPage({ missing }: { readonly missing: Missing }) {
  return (
    <div className="missing-page">
      <h1>Nothing is at this address</h1>
      <p className="lede">
        {missing.what} {missing.hint}
      </p>
      {missing.near.length > 0 ? (
        <>
          <h2>You may have meant</h2>
          <ul className="links">
            {missing.near.map(({ path, label }) => (
              <li key={path}>
                <a href={path}>{label}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h2>What the register holds</h2>
      <ul className="kinds">
        {listKinds().map(({ collection, heading, holds }) => (
          <li key={collection}>
            <a href={`/${collection}`}>{heading}</a> <span className="quiet">{holds}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
