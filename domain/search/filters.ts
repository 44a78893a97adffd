/** What narrows a search: `kind:`, `status:`, `by:`, `before:` and `after:`. Whether anybody is called as `by:` says is asked of the index. */
import { toWordList } from "#domain/check/wording.ts";
import { findNearest } from "#domain/nearest.ts";
import { proposalStates } from "#domain/proposal/proposal.ts";
import { listKinds } from "#domain/register/kinds.ts";
import { collections, findKindByCollection, kindNames } from "#domain/register/reference.ts";
import { statuses } from "#domain/register/status.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { FoundKind } from "#domain/search/document.ts";
import { daySchema } from "#domain/text.ts";
import { toComparable } from "#domain/visible-text.ts";

export interface Filters {
  readonly kinds?: readonly FoundKind[];
  readonly statuses?: readonly string[];
  /** A person's name, or a part of it. */
  readonly by?: string;
  /** Only what is of an earlier day. */
  readonly before?: string;
  /** Only what is of a later day. */
  readonly after?: string;
}

const foundKinds: readonly FoundKind[] = [...kindNames, "proposal"];
const knownStatuses: ReadonlySet<string> = new Set([...Object.keys(statuses), ...proposalStates]);

/** What each filter wants behind its colon. */
const wanted: Readonly<Record<string, string>> = {
  kind: `a kind, such as \`kind:term\`: there are ${toWordList(foundKinds)}`,
  status: `a status, such as \`status:agreed\`: there are ${[...knownStatuses].join(", ")}`,
  by: "a name, such as `by:jason`: of a person, or of an account",
  before: "a day, a month or a year, such as `before:2025-02`",
  after: "a day, a month or a year, such as `after:2025-02`",
};

const DAY = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;

/** Undefined where the name is none of a filter: then it is a word with a colon. The failure says what would be right. */
export function parseFilter(name: string, value: string): Result<Filters, string> | undefined {
  if (value.trim() === "" && Object.hasOwn(wanted, name))
    return fail(`says nothing after \`${name}:\`; write ${wanted[name]}`);
  switch (name) {
    case "kind":
      return parseKind(value);
    case "status":
      return parseStatus(value);
    case "by":
      return ok({ by: value });
    case "before":
    case "after":
      return parseDay(name, value);
    default:
      return undefined;
  }
}

/** The kind by its own name, by its label or that of its collection, or with an s behind. */
function parseKind(value: string): Result<Filters, string> {
  const word = toComparable(value);
  const isNamed = (known: string) => known === word || `${known}s` === word;
  const kind =
    foundKinds.find(isNamed) ?? findKindByCollection(word) ?? listKinds().find(({ label }) => isNamed(label))?.name;
  if (kind) return ok({ kinds: [kind] });
  const near = findNearest(word, [...foundKinds, ...Object.values(collections)]);
  const there = `there are ${toWordList(foundKinds)}`;
  return fail(
    `has ${toShown(value)} after \`kind:\`, which is no kind; ${near ? `did you mean \`${near}\`? ` : ""}${there}`,
  );
}

function parseStatus(value: string): Result<Filters, string> {
  const word = toComparable(value).replaceAll(" ", "-");
  if (knownStatuses.has(word)) return ok({ statuses: [word] });
  const near = findNearest(word, knownStatuses);
  const there = `there are ${[...knownStatuses].join(", ")}`;
  return fail(
    `has ${toShown(value)} after \`status:\`, which is no status; ${near ? `did you mean \`${near}\`? ` : ""}${there}`,
  );
}

/** A day, or a month or a year: before its first day, or after its last. */
function parseDay(name: "before" | "after", value: string): Result<Filters, string> {
  const [, year, month, day] = DAY.exec(value.trim()) ?? [];
  const whole = name === "before" ? [year, month ?? "01", day ?? "01"] : [year, month ?? "12", day ?? "31"];
  // The last day of a month is not always a 31st; as a bound it does as well.
  const isDay = daySchema.safeParse([year, month ?? "01", day ?? "01"].join("-")).success;
  if (year === undefined || !isDay)
    return fail(
      `has ${toShown(value)} after \`${name}:\`, which is no day of the calendar; write one as 2025-02-10, or a month or a year`,
    );
  return ok({ [name]: whole.join("-") });
}

const MOST_SHOWN = 40;
const toShown = (value: string): string =>
  `\`${value.length > MOST_SHOWN ? `${value.slice(0, MOST_SHOWN)}…` : value}\``;
