import { kinds } from "#domain/register/kinds.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { toTitle } from "#domain/register/spec.ts";
import { toEditing, toPartHref } from "#ui/record/editing.ts";

const MOST_SHOWN = 100;

/** Where an address asks for a part that the record does not have. */
export function NoSuchPart({ record }: { readonly record: AnyRecord }) {
  const { path, places } = toEditing(record);
  const parts = [...places.values()];
  const shown = parts.slice(0, MOST_SHOWN);
  return (
    <div className="alone">
      <h1>There is no such part</h1>
      <p className="lede">
        {toTitle(record)} has nothing by that name, or not any more.{" "}
        <a href={path}>The whole {kinds[record.kind].label}</a> can be changed as well.
      </p>
      <h2>What can be changed by itself</h2>
      <ul className="links">
        {shown.map(({ address, name }) => (
          <li key={address}>
            <a href={toPartHref(path, address)}>
              {name} <code>{address}</code>
            </a>
          </li>
        ))}
      </ul>
      {parts.length > shown.length ? <p className="quiet">and {parts.length - shown.length} more.</p> : null}
    </div>
  );
}
