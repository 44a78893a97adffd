/**
 * Runs rules over one Spec after another, and looks again only at what changed between them. What rules found in a
 * record is remembered with all that they asked, and holds as long as each question has the same answer.
 */
import type { Finding } from "#domain/check/finding.ts";
import type { Around, EachCheck, Index, RecordState, Rule, Simple, TogetherCheck } from "#domain/check/rule.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { kindNames, toRecordId, type KindName } from "#domain/register/reference.ts";
import type { Spec } from "#domain/register/spec.ts";

/** In no order; `today` is a calendar day, `2025-01-27`. */
export type ListFindings = (spec: Spec, today: string) => readonly Finding[];

type Lists = Spec["records"];

type RuleOf<Check> = Omit<Rule, "check"> & { readonly check: Check };

/** What there is to ask of one Spec on one day. */
interface Present extends Pick<Around, "today" | "ask"> {
  readonly byId: Spec["byId"];
}

const toState = (record: AnyRecord | undefined): RecordState =>
  record === undefined ? "absent" : record.retired ? "retired" : "live";

/** Of one record: what was found, and all that was asked for it. */
interface Seen {
  readonly findings: readonly Finding[];
  readonly today: string | undefined;
  readonly records: ReadonlyMap<string, AnyRecord | undefined>;
  readonly states: ReadonlyMap<string, RecordState>;
  readonly answers: readonly { readonly index: Index<KindName>; readonly key: string; readonly answer: Simple }[];
}

export function openFindings(rules: readonly Rule[]): ListFindings {
  const ofKind = new Map(
    kindNames.map((kind) => [kind, rules.filter(isEach).filter(({ check }) => looksAt(check, kind))]),
  );
  const together = rules.filter(isTogether);
  // A Spec shares the objects of unchanged records with the one it was loaded from: an object says which version it is.
  const seen = new WeakMap<AnyRecord, Seen>();
  const keepLists = openLists();
  const findTogether = openLast<readonly Finding[]>();
  const findIndex = openLast<(key: string) => Simple>();

  return ({ records, byId }, today) => {
    const lists = keepLists(records);
    const ask = toAsk((index) =>
      findIndex(index, pick(lists, index.kinds), (picked) => rememberKeys(index.make(picked))),
    );
    const present: Present = { byId, today, ask };
    const lookAt = (record: AnyRecord): readonly Finding[] => {
      const before = seen.get(record);
      if (before && isStill(before, present)) return before.findings;
      const now = lookAtRecord(ofKind.get(record.kind) ?? [], record, present);
      seen.set(record, now);
      return now.findings;
    };
    const lookTogether = (rule: RuleOf<TogetherCheck>): readonly Finding[] =>
      findTogether(rule, pick(lists, rule.check.kinds), (picked) => lookAtAll(rule, picked));
    return [
      ...kindNames.flatMap((kind) => lists[kind].flatMap((record) => lookAt(record as AnyRecord))),
      ...together.flatMap(lookTogether),
    ];
  };
}

/** Each index is found once, however many ask it. */
function toAsk(find: (index: Index<KindName>) => (key: string) => Simple): Around["ask"] {
  const found = new Map<Index<KindName>, (key: string) => Simple>();
  return (index, key) => {
    const answerTo = found.get(index) ?? find(index);
    found.set(index, answerTo);
    return answerTo(key) as never; // of what type, the index says
  };
}

/** Many records ask the same, and all of them are asked about again after each change. */
function rememberKeys(answerTo: (key: string) => Simple): (key: string) => Simple {
  const known = new Map<string, Simple>();
  return (key) => {
    if (known.has(key)) return known.get(key);
    const answer = answerTo(key);
    known.set(key, answer);
    return answer;
  };
}

const pick = (lists: Lists, kinds: readonly KindName[]): Lists =>
  Object.fromEntries(kinds.map((kind) => [kind, lists[kind]])) as unknown as Lists; // no other is looked at

const isEach = (rule: Rule): rule is RuleOf<EachCheck> => rule.check.type === "each";
const isTogether = (rule: Rule): rule is RuleOf<TogetherCheck> => rule.check.type === "together";
const looksAt = ({ kinds }: EachCheck, kind: KindName): boolean => kinds.includes(kind);

function isStill({ today, records, states, answers }: Seen, present: Present): boolean {
  if (today !== undefined && today !== present.today) return false;
  for (const [id, record] of records) if (present.byId.get(id) !== record) return false;
  for (const [id, state] of states) if (toState(present.byId.get(id)) !== state) return false;
  return answers.every(({ index, key, answer }) => present.ask(index, key) === answer);
}

function lookAtRecord(rules: readonly RuleOf<EachCheck>[], record: AnyRecord, present: Present): Seen {
  const records = new Map<string, AnyRecord | undefined>();
  const states = new Map<string, RecordState>();
  const answers = new Map<Index<KindName>, Map<string, Simple>>();
  let day: string | undefined;
  const around: Around = {
    get today() {
      return (day = present.today);
    },
    find: (kind, slug) => findById(toRecordId(kind, slug)) as never, // the id names the kind
    findById,
    stateOf: (id) => {
      const state = toState(present.byId.get(id));
      states.set(id, state);
      return state;
    },
    ask: (index, key) => {
      const answer = present.ask(index, key);
      answers.set(index, (answers.get(index) ?? new Map<string, Simple>()).set(key, answer));
      return answer;
    },
  };
  function findById(id: string): AnyRecord | undefined {
    const found = present.byId.get(id);
    records.set(id, found);
    return found;
  }
  const id = toRecordId(record.kind, record.slug);
  const findings = rules.flatMap(({ name, level, check }) =>
    [...check.look(record, around)].map((found) => ({ rule: name, level, record: id, ...found })),
  );
  return { findings, today: day, records, states, answers: listAnswers(answers) };
}

const listAnswers = (answers: ReadonlyMap<Index<KindName>, ReadonlyMap<string, Simple>>): Seen["answers"] =>
  [...answers].flatMap(([index, ofIndex]) => [...ofIndex].map(([key, answer]) => ({ index, key, answer })));

const lookAtAll = ({ name, level, check }: RuleOf<TogetherCheck>, records: Lists): readonly Finding[] =>
  [...check.look(records)].map((report) => ({ rule: name, level, ...report }));

/** Gives the list of a kind that was there before where nothing in it has changed, so that lists can be compared as they are. */
function openLists(): (records: Lists) => Lists {
  let last: Lists | undefined;
  return (records) => {
    const before = last;
    last = Object.fromEntries(
      kindNames.map((kind) => [kind, before && isSame(before[kind], records[kind]) ? before[kind] : records[kind]]),
    ) as unknown as Lists; // each list under its own kind
    return last;
  };
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

/** What was made last for each key, as long as the lists that it was made from are the same ones. */
function openLast<Made>() {
  const known = new Map<unknown, { readonly lists: Lists; readonly made: Made }>();
  return (key: unknown, lists: Lists, make: (lists: Lists) => Made): Made => {
    const last = known.get(key);
    if (last && isSame(Object.values(last.lists), Object.values(lists))) return last.made;
    const made = make(lists);
    known.set(key, { lists, made });
    return made;
  };
}
