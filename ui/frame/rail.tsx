import { kinds } from "#domain/register/kinds.ts";
import { kindNames, type KindName } from "#domain/register/reference.ts";
import { can, type Permission } from "#domain/policy.ts";
import { toHref, type InContext } from "#ui/page-context.ts";

/** The first part of the address of a page that belongs to no kind. */
export const places = {
  overview: "",
  proposals: "proposals",
  findings: "findings",
  editions: "editions",
  api: "docs/api",
  search: "search",
  mails: "mails",
  audit: "audit",
  usage: "usage",
  accounts: "accounts",
  status: "admin/status",
} as const;

interface RailProps extends InContext {
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
const first: readonly KindName[] = ["machine", "term", "pair", "kernel", "component"];
const last: readonly KindName[] = ["person"];
const placed: ReadonlySet<KindName> = new Set([...first, ...last, "charter"]);
const order = [...first, ...kindNames.filter((kind) => !placed.has(kind)), ...last];

/** For those whose role lets them read it. */
const managing: readonly (Item & { readonly needs: Permission })[] = [
  { place: places.mails, label: "Mails to the list", needs: "mail:send" },
  { place: places.audit, label: "Audit log", needs: "audit:read" },
  { place: places.usage, label: "Use of the API", needs: "usage:read" },
  { place: places.accounts, label: "Accounts", needs: "people:manage" },
  { place: places.status, label: "Status", needs: "status:read" },
];

/** The ways into the register, each with how much is there. */
export function Rail({ context, current }: RailProps) {
  const records = order.map((kind): Item => {
    const { collection, heading } = kinds[kind];
    return { place: collection, label: heading, count: context.spec.records[kind].length };
  });
  const wrong = context.findings.filter(({ level }) => level !== "note").length;
  const waits = context.waitingOnVisitor.length;
  const rest: readonly Item[] = [
    { place: places.proposals, label: "Proposals", count: context.openProposals },
    ...(context.visitor
      ? [{ place: `${places.proposals}#waiting-on-me`, label: "Waiting on you", count: waits, warn: waits > 0 }]
      : []),
    { place: "charter", label: "Charter" },
    { place: places.findings, label: "Findings", count: context.findings.length, warn: wrong > 0 },
    { place: places.editions, label: "Editions" },
    { place: places.api, label: "API" },
  ];
  const managed = managing.filter(({ needs }) => context.visitor && can(context.visitor.role, needs));
  return (
    <>
      <Items context={context} current={current} items={[{ place: places.overview, label: "Overview" }, ...records]} />
      <Items context={context} current={current} items={rest} />
      {managed.length > 0 ? <Items context={context} current={current} items={managed} /> : null}
    </>
  );
}

function Items({ context, current, items }: RailProps & { readonly items: readonly Item[] }) {
  return (
    <ul>
      {items.map(({ place, label, count, warn }) => (
        <li key={place}>
          <a href={toHref(context, `/${place}`)} aria-current={place === current ? "page" : undefined}>
            {label} {count === undefined ? null : <b className={warn ? "warn" : undefined}>{count}</b>}
          </a>
        </li>
      ))}
    </ul>
  );
}
