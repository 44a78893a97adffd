import { kinds } from "#domain/kinds.ts";
import type { KindName } from "#domain/reference.ts";
import { toHref, type Reading } from "#ui/page-context.ts";

/** The first part of the address of a page that belongs to no kind. */
export const places = {
  overview: "",
  proposals: "proposals",
  findings: "findings",
  editions: "editions",
  api: "docs/api",
} as const;

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

// What people come for first; the registry's own order is by what builds on what.
const order: readonly Exclude<KindName, "charter">[] = [
  "machine",
  "term",
  "pair",
  "kernel",
  "component",
  "topic",
  "decision",
  "meeting",
  "action",
  "person",
];

/** The ways into the register, each with how much is there. */
export function Rail({ reading, current }: RailProps) {
  const records = order.map((kind): Item => {
    const { collection, heading } = kinds[kind];
    return { place: collection, label: heading, count: reading.spec.records[kind].length };
  });
  const wrong = reading.findings.filter(({ level }) => level !== "note").length;
  const waits = reading.waitingOnVisitor.length;
  const rest: readonly Item[] = [
    { place: places.proposals, label: "Proposals", count: reading.openProposals },
    ...(reading.visitor
      ? [{ place: `${places.proposals}#waiting-on-me`, label: "Waiting on you", count: waits, warn: waits > 0 }]
      : []),
    { place: "charter", label: "Charter" },
    { place: places.findings, label: "Findings", count: reading.findings.length, warn: wrong > 0 },
    { place: places.editions, label: "Editions" },
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
