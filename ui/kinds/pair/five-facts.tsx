import type { ReactNode } from "react";
import { toAnswer, type Answer, type Pairs } from "#domain/pair/answer/answer.ts";
import { toDerived } from "#domain/pair/answer/derived.ts";
import { toPairs } from "#domain/pair/answer/to-pairs.ts";
import type { Pair } from "#domain/pair/schema.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { toPathPath } from "#exports/pair-paths.ts";
import { NewestTest } from "#ui/kinds/pair/newest-test.tsx";
import { toLink } from "#ui/kinds/parts.tsx";
import { quiet } from "#ui/list/columns.tsx";
import { toHref, type InContext, type PageContext } from "#ui/page-context.ts";
import { PairStanding } from "#ui/pairs/pair-standing.tsx";
import { WordMark } from "#ui/pairs/word-mark.tsx";
import { RecordLink } from "#ui/record/record-link.tsx";
import { Table, type Column } from "#ui/table/table.tsx";

type PairRecord = RegisterRecord<"pair">;

/** One direction of a step, with what is on record of it and what follows from that. */
export interface Direction {
  readonly from: string;
  readonly to: string;
  readonly pair: PairRecord | undefined;
  /** Of the register as it is read, whatever an older version or a draft says: only what is in effect is answered for. */
  readonly answer: Answer;
  /** For the components that the pair names. */
  readonly derived: Answer["derived"];
  /** Features with which it is closed: as a pair of the other direction says, or as the formats do. */
  readonly closing: readonly string[];
}

interface Directions {
  readonly there: Direction;
  readonly back: Direction;
}

/** What this version of the pair says, and beside it what the register answers. */
export function toDirections(context: PageContext, record: PairRecord): Directions {
  const { from, to, downstream, components = [] } = record.body;
  const pairs = toPairs(context.spec, context, { today: context.today, downstream });
  const [back] = pairs.findPairs(to, from);
  const describe = (a: string, b: string, pair: PairRecord | undefined): Direction => {
    const used = pair?.body.components ?? components;
    return {
      from: a,
      to: b,
      pair,
      answer: toAnswer(pairs, { from: a, to: b, components: [], features: [] }),
      derived: toDerived(pairs.find, { from: a, to: b, components: used }),
      closing: listClosing(pairs, a, b),
    };
  };
  return { there: describe(from, to, record), back: describe(to, from, back) };
}

interface Row {
  readonly name: string;
  readonly about: string;
  readonly cell: (direction: Direction) => ReactNode;
}

/** What is declared, derived, tested, open and recommended, side by side and in both directions: nothing follows from one to another. */
export function FiveFacts({ context, there, back }: InContext & Directions) {
  const columns: readonly Column<Row>[] = [
    {
      heading: "Fact",
      names: true,
      cell: ({ name, about }) => (
        <>
          {name} <span className="quiet fact-about">{about}</span>
        </>
      ),
    },
    ...[there, back].map((direction, at) => ({
      heading: `${direction.from} → ${direction.to}${at === 1 ? ", the way back" : ""}`,
      cell: ({ cell }: Row) => cell(direction),
    })),
  ];
  return (
    <Table
      label="What is known of both directions"
      columns={columns}
      rows={toRows(context, there.pair?.body.downstream)}
      keyOf={({ name }) => name}
    />
  );
}

const toRows = (context: PageContext, downstream: string | undefined): readonly Row[] => [
  {
    name: "Declared",
    about: "what somebody stands behind",
    cell: (direction) => <Declared context={context} direction={direction} />,
  },
  {
    name: "Derived",
    about: "what formats and builds say",
    cell: ({ derived }) => (
      <>
        <WordMark word={derived.verdict} />
        {derived.verdict === "yes" ? null : <span className="quiet"> {toParts(derived)}</span>}
      </>
    ),
  },
  {
    name: "Tested",
    about: "what came of trying it",
    cell: ({ pair }) => <NewestTest tests={pair?.body.tests} today={context.today} />,
  },
  {
    name: "Window",
    about: "while it holds, and what closes it",
    cell: (direction) => <Window {...direction} />,
  },
  {
    name: "Recommended",
    about: "whether somebody would take it",
    cell: ({ pair, answer }) => <Recommended pair={pair} answer={answer} />,
  },
  {
    name: "May I?",
    about: "all of it together",
    cell: ({ from, to, answer }) => (
      <>
        <WordMark word={answer.answer} />{" "}
        <a href={toHref(context, toPathPath({ from, to, downstream, components: [], features: [] }))}>
          {answer.reasons.length === 0 ? "nothing stands against it" : toCount(answer.reasons.length, "reason")}
        </a>
      </>
    ),
  },
];

function Declared({ context, direction: { pair } }: InContext & { readonly direction: Direction }) {
  if (!pair) return quiet("nothing is on record");
  const { decision, guarantor, downstream } = pair.body;
  return (
    <>
      <RecordLink context={context} id={toRecordId("pair", pair.slug)} />:{" "}
      <PairStanding context={context} pair={pair} />
      <br />
      <span className="quiet">
        {toGuarantor(guarantor)}; decision: {toLink(context, "decision", decision) ?? "none"}
        {downstream === undefined ? null : <>; of the downstream {downstream}</>}
      </span>
    </>
  );
}

const toGuarantor = (guarantor: Pair["guarantor"]): string =>
  !guarantor || guarantor.by === "nobody" ? "nobody guarantees it" : `guaranteed by ${guarantor.name ?? guarantor.by}`;

function toParts({ components, pageSize, arch }: Answer["derived"]): string {
  const open = components.filter(({ verdict }) => verdict !== "yes").map(({ component }) => component);
  return [
    ...open,
    ...(pageSize.verdict === "yes" ? [] : ["page size"]),
    ...(arch.verdict === "yes" ? [] : ["architecture"]),
  ].join(", ");
}

function Window({ pair, answer, closing }: Direction) {
  const lapsed = answer.reasons.filter(({ about }) => about === "condition").length;
  const conditions = pair?.body.conditions.length ?? 0;
  if (conditions === 0 && closing.length === 0) return quiet("nothing is known to close it");
  return (
    <>
      {conditions === 0 ? null : (
        <>
          {toCount(conditions, "condition")}
          {lapsed > 0 ? <b>, {lapsed} lapsed</b> : null}
          {closing.length > 0 ? "; " : null}
        </>
      )}
      {closing.length === 0 ? null : <>closed by {closing.join(", ")}</>}
    </>
  );
}

function listClosing(pairs: Pairs, from: string, to: string): readonly string[] {
  const declared = pairs.findClosing(to, from).flatMap(({ body }) => body.closedBy.map(({ feature }) => feature));
  const named = pairs.find("kernel", from)?.body.features.flatMap(({ name }) => name ?? []) ?? [];
  const features = [...new Set([...declared, ...named])];
  if (features.length === 0) return [];
  const { gates } = toAnswer(pairs, { from, to, components: [], features });
  return [...new Set(gates.map(({ feature }) => feature))];
}

function Recommended({ pair, answer }: Pick<Direction, "pair" | "answer">) {
  const applying = answer.risks.filter(({ applies }) => applies !== "no").length;
  const by = pair?.body.recommended;
  return (
    <>
      <WordMark word={by?.verdict ?? "unknown"} />{" "}
      <span className="quiet">
        {by ? `${by.by} ${by.verdict === "yes" ? "recommends it" : "advises against it"}` : "nobody said"}
        {applying > 0 ? `; ${toCount(applying, "risk")} may apply` : ""}
      </span>
    </>
  );
}

const toCount = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;
