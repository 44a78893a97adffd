import { listKinds } from "#domain/kinds.ts";
import { toHref, type Reading } from "#ui/reading.ts";

/** The first part of the address of a page that belongs to no kind. */
export const places = { overview: "", findings: "findings", api: "docs/api" } as const;

interface RailProps {
  readonly reading: Reading;
  /** The first part of this page's address: a collection or one of `places`. */
  readonly current: string;
}

interface Item {
  readonly place: string;
  readonly label: string;
  readonly count?: number;
  readonly warn?: boolean;
}

/** The ways into the register, each with how much is there. */
export function Rail({ reading, current }: RailProps) {
  const records = listKinds()
    .filter(({ name }) => name !== "charter")
    .map(({ name, collection, heading }): Item => {
      return { place: collection, label: heading, count: reading.spec.records[name].length };
    });
  const wrong = reading.findings.filter(({ level }) => level !== "note").length;
  const rest: readonly Item[] = [
    { place: "charter", label: "Charter" },
    { place: places.findings, label: "Findings", count: reading.findings.length, warn: wrong > 0 },
    { place: places.api, label: "API" },
  ];
  return (
    <>
      <Items reading={reading} current={current} items={[{ place: places.overview, label: "Overview" }, ...records]} />
      <Items reading={reading} current={current} items={rest} />
    </>
  );
}

function Items({ reading, current, items }: RailProps & { readonly items: readonly Item[] }) {
  return (
    <ul>
      {items.map(({ place, label, count, warn }) => (
        <li key={place}>
          <a href={toHref(reading, `/${place}`)} aria-current={place === current ? "page" : undefined}>
            {label} {count === undefined ? null : <b className={warn ? "warn" : undefined}>{count}</b>}
          </a>
        </li>
      ))}
    </ul>
  );
}
