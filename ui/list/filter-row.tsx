import type { KindName } from "#domain/register/reference.ts";
import { collections } from "#domain/register/reference.ts";
import { toListPath } from "#ui/list/list-facts.ts";
import { listChoices, type Choice, type Filter } from "#ui/list/list.ts";
import { toHref, type InContext } from "#ui/page-context.ts";

/** More than this are chosen from a field; as many links would push the list off the page. */
const LINKS_SHOWN = 12;

interface FilterRowProps extends InContext {
  readonly kind: KindName;
  readonly chosen: ReadonlyMap<string, string>;
  readonly filter: Filter<KindName>;
}

/** One question that a list is narrowed by; nothing where all records answer it alike. */
export function FilterRow({ context, kind, chosen, filter }: FilterRowProps) {
  const choices = listChoices(context.spec.records[kind], filter, context);
  const current = chosen.get(filter.name);
  if (choices.length < 2 && current === undefined) return null;
  const Choices = choices.length > LINKS_SHOWN ? ChoiceField : ChoiceLinks;
  const others = new Map([...chosen].filter(([name]) => name !== filter.name));
  return <Choices context={context} kind={kind} filter={filter} choices={choices} current={current} others={others} />;
}

interface ChoicesProps extends Omit<FilterRowProps, "chosen"> {
  readonly choices: readonly Choice[];
  readonly current: string | undefined;
  /** What the other filters are set to. */
  readonly others: ReadonlyMap<string, string>;
}

const toName = ({ label }: Filter<KindName>): string => `Narrow by ${label.toLowerCase()}`;

function ChoiceLinks({ context, kind, filter, choices, current, others }: ChoicesProps) {
  const all = { word: undefined, label: "all", count: context.spec.records[kind].length };
  return (
    <nav className="filter" aria-label={toName(filter)}>
      <span>{filter.label}</span>
      <ul>
        {[all, ...choices].map(({ word, label, count }) => (
          <li key={word ?? ""}>
            <a
              href={toHref(
                context,
                toListPath(kind, word === undefined ? others : new Map([...others, [filter.name, word]])),
              )}
              aria-current={word === current ? "true" : undefined}
            >
              {label} <span className="count">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function ChoiceField({ context, kind, filter, choices, current, others }: ChoicesProps) {
  const { spec, pinned } = context;
  const kept = [...others, ...(pinned ? [["revision", String(spec.revision)] as const] : [])];
  return (
    <form className="filter" method="get" action={`/${collections[kind]}`} aria-label={toName(filter)}>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor={`filter-${filter.name}`}>{filter.label}</label>
      <div>
        <select id={`filter-${filter.name}`} name={filter.name} defaultValue={current ?? ""}>
          <option value="">all ({spec.records[kind].length})</option>
          {choices.map(({ word, label, count }) => (
            <option key={word} value={word}>
              {label} ({count})
            </option>
          ))}
        </select>{" "}
        <button type="submit">Show</button>
      </div>
    </form>
  );
}
