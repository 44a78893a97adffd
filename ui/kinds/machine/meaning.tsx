import type { ReactNode } from "react";
import type { MeaningShown, RenameQuestion } from "#exports/machine-meaning.ts";
import { ClassMark, classMarks } from "#ui/difference/class-mark.tsx";
import { Table, type Column } from "#ui/table/table.tsx";
import { Ticked } from "#ui/text/ticked.tsx";

interface MeaningProps {
  readonly meaning: MeaningShown;
  /** Where what looks renamed can be answered: what to answer with. */
  readonly toAnswer?: ((question: RenameQuestion) => ReactNode) | undefined;
}

/** What differs between two bodies of a machine by meaning: how grave it is, why, and what became of each name. */
export function Meaning({ meaning, toAnswer }: MeaningProps) {
  const { differences, mapping, sequences, questions, isBreakingByNameOnly } = meaning;
  return (
    <div className="by-meaning">
      {meaning.class === undefined ? (
        <p className="empty">By meaning the two are the same.</p>
      ) : (
        <p className="meaning-class">
          <ClassMark of={meaning.class} />{" "}
          {isBreakingByNameOnly
            ? "by name only: what else differs is less, for code that follows the mapping of names."
            : `${classMarks[meaning.class].says}.`}
        </p>
      )}
      {questions.length > 0 ? (
        <ul className="plain-list meaning-questions" aria-label="Renamed, or not">
          {questions.map((question) => (
            <li key={question.text}>
              <Ticked text={question.text} /> {toAnswer?.(question)}
            </li>
          ))}
        </ul>
      ) : null}
      {differences.length > 0 ? (
        <Table
          label="Differences by meaning"
          columns={columns}
          rows={differences}
          keyOf={({ element, op, name, rule }, index) => `${element} ${op} ${name} ${rule} ${index}`}
        />
      ) : null}
      {mapping.length > 0 ? (
        <Table
          label="What became of the names"
          columns={nameColumns}
          rows={mapping}
          keyOf={({ list, old, names }) => `${list} ${old.join(" ")} ${names.join(" ")}`}
        />
      ) : null}
      {differences.length > 0 && sequences.length > 0 ? (
        <ul className="plain-list quiet" aria-label="Sequences of events">
          {sequences.map((sentence) => (
            <li key={sentence}>
              <Ticked text={sentence} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

type Difference = MeaningShown["differences"][number];

const columns: readonly Column<Difference>[] = [
  { heading: "Class", className: "nowrap", cell: (one) => <ClassMark of={one.class} /> },
  {
    heading: "What differs",
    names: true,
    cell: ({ element, op, name, fields }) => (
      <>
        {element} <code>{name}</code> {op}
        {op === "changed" && element !== "machine" && fields.length > 0 ? (
          <small className="detail">{fields.join(", ")}</small>
        ) : null}
      </>
    ),
  },
  {
    heading: "The rule that decided",
    className: "wide",
    cell: ({ rule, reason, isDecided }) => (
      <>
        {reason}
        <small className="detail">
          <code>{rule}</code>
          {isDecided ? null : ", not decided"}
        </small>
      </>
    ),
  },
];

const nameColumns: readonly Column<MeaningShown["mapping"][number]>[] = [
  { heading: "Of", names: true, className: "nowrap", cell: ({ list }) => list },
  { heading: "Before", cell: ({ old }) => <Names names={old} none="new" /> },
  { heading: "Now", className: "wide", cell: ({ names }) => <Names names={names} none="gone" /> },
];

const Names = ({ names, none }: { readonly names: readonly string[]; readonly none: string }) =>
  names.length === 0 ? <span className="quiet">{none}</span> : <code>{names.join(", ")}</code>;
