import fc from "fast-check";
import { expect, it } from "vitest";
import { listPlaces } from "#domain/check/places.ts";
import { openRunChecks, runChecks } from "#domain/check/run-checks.ts";
import { aSupportedPair } from "#domain/pair/test-builders.ts";
import { parseBody } from "#domain/register/parse.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { kindNames, toRecordId } from "#domain/register/reference.ts";
import { toSpec, type Spec } from "#domain/register/spec.ts";
import { readContent } from "#server/content/read-content.ts";

const content = await readContent("content");
if (!content.ok) throw new Error("content/ is refused: run npm run check:content");
const ofContent = content.value.records.map(
  (record) =>
    ({
      ...record,
      number: 1,
      retired: false,
      hash: "",
      author: "content",
      message: "",
      proposal: "1",
      revision: 1,
      at: "2025-02-01T00:00:00.000Z",
    }) as AnyRecord, // kind and body of a record of content belong together
);
// A supported pair stands on much, of which content/ has none.
const all: readonly AnyRecord[] = [...ofContent, ...(aSupportedPair() as AnyRecord[])];
const days = ["2025-01-20", "2025-02-01", "2026-03-01", "2030-01-01"];
const stepTypes = [
  "add",
  "change",
  "change",
  "change",
  "retire",
  "remove",
  "except",
  "another-day",
  "go-back",
] as const;

/** What happens is a walk of numbers: each picks one of what there is to pick from by then. */
interface Step {
  readonly type: (typeof stepTypes)[number];
  readonly at: number;
  readonly from: number;
  readonly place: number;
}
interface State {
  readonly spec: Spec;
  readonly today: string;
}

const pick = <Item>(items: readonly Item[], at: number): Item | undefined => items[at % items.length];
const withRecords = ({ spec, today }: State, records: readonly AnyRecord[]): State => ({
  spec: toSpec({ ...spec, revision: spec.revision + 1, records }),
  today,
});

function take(state: State, { type, at, from, place }: Step, past: readonly State[]): State {
  const { spec, today } = state;
  const records = [...spec.byId.values()];
  // Of each kind as often as of any other.
  const kind = pick([...new Set(records.map((record) => record.kind))], at);
  const held = pick(
    records.filter((record) => record.kind === kind),
    Math.floor(at / kindNames.length),
  );
  const replace = (one: AnyRecord | undefined, next?: AnyRecord): State =>
    withRecords(state, [...records.filter((record) => record !== one), ...(next ? [next] : [])]);
  switch (type) {
    case "add": {
      const added = pick(all, from);
      const id = added && toRecordId(added.kind, added.slug);
      return added && !spec.byId.has(id ?? "") ? replace(undefined, added) : state;
    }
    case "change": {
      const others = all.filter((record) => record.kind === kind);
      return held ? replace(held, change(held, pick(others, from), place)) : state;
    }
    case "retire":
      return held ? replace(held, { ...held, retired: !held.retired }) : state;
    case "remove":
      return replace(held);
    case "except": {
      const finding = pick(runChecks(spec, { today }).findings, at);
      if (!finding || finding.record === "register") return state;
      const { rule, record, path } = finding;
      const exception = { rule, record, path, reason: "known", until: pick(days, from) ?? today };
      return { spec: toSpec({ ...spec, records, exceptions: [...spec.exceptions, exception] }), today };
    }
    case "another-day":
      return { spec, today: pick(days, at) ?? today };
    case "go-back":
      return { spec: pick(past, at)?.spec ?? spec, today };
  }
}

/** A record with some values as another record of its kind has them, without them, or bent a little; as far as its schema lets it. */
function change(record: AnyRecord, other: AnyRecord | undefined, place: number): AnyRecord {
  const places = [...listPlaces(record.body), ...listPlaces(other?.body)].map(({ path }) => path);
  // Fields of the record itself hold most of what rules ask for, and are few among all that is inside of them.
  const fields = [...new Set(places.filter((path) => path.lastIndexOf("/") === 0))];
  return [0, 1, 2, 3].reduce((one, turn) => {
    const path = pick(turn < 2 ? fields : places, Math.floor(place / (turn + 1)));
    return path ? (graft(one, path, turn % 2 === 0 ? follow(other?.body, toKeys(path)) : bend(one, path)) ?? one) : one;
  }, record);
}

const toKeys = (path: string): string[] => path.split("/").slice(1);

function graft(record: AnyRecord, path: string, value: unknown): AnyRecord | undefined {
  const body = structuredClone(record.body) as object;
  const keys = toKeys(path);
  const last = keys.pop() ?? "";
  const holder = follow(body, keys);
  if (typeof holder !== "object" || holder === null) return undefined;
  Object.assign(holder, { [last]: value });
  const parsed = parseBody(record.kind, JSON.parse(JSON.stringify(body)));
  return parsed.ok ? ({ ...record, body: parsed.value } as AnyRecord) : undefined; // parsed by its own kind
}

/** A name that is slightly another one, a list with its first element twice, a number one higher. */
function bend(record: AnyRecord, path: string): unknown {
  const value = follow(record.body, toKeys(path));
  if (typeof value === "string") return value.endsWith("x") ? value.slice(0, -1) : `${value}x`;
  if (typeof value === "number") return value + 1;
  return Array.isArray(value) ? [...(value as unknown[]), ...(value as unknown[]).slice(0, 1)] : undefined;
}

const follow = (value: unknown, keys: readonly string[]): unknown =>
  keys.reduce((at, key) => (at as Record<string, unknown> | undefined)?.[key], value);

const number = fc.noBias(fc.nat(1_000_000));
const step: fc.Arbitrary<Step> = fc.record({
  type: fc.constantFrom(...stepTypes),
  at: number,
  from: number,
  place: number,
});

it("finds after any history what a look at the whole register finds", { timeout: 120_000 }, () => {
  const found = new Set<string>();
  const history = fc.tuple(
    fc.subarray(ofContent, { maxLength: 50 }),
    fc.array(step, { minLength: 20, maxLength: 40, size: "max" }),
  );
  fc.assert(
    fc.property(history, ([some, steps]) => {
      const records = [...some, ...all.slice(ofContent.length)];
      const run = openRunChecks();
      const spec = toSpec({ revision: 1, at: "2025-02-01T00:00:00.000Z", records, exceptions: [] });
      const past: State[] = [{ spec, today: "2025-02-01" }];
      for (const one of steps) {
        const state = take(past.at(-1) ?? { spec, today: "" }, one, past);
        past.push(state);
        const report = run(state.spec, state);
        expect(report).toEqual(runChecks(state.spec, state));
        for (const { rule } of [...report.findings, ...report.excepted]) found.add(rule);
      }
    }),
    { numRuns: 10 },
  );
  // Histories in which nothing is found would hold nothing. By chance 30 to 37 rules find something.
  expect(found.size).toBeGreaterThan(20);
});
