import { findCarrying, type Carrying } from "#domain/decision/carrying.ts";
import { toStrength } from "#domain/decision/strength.ts";
import { carryingWords } from "#ui/kinds/decision/carrying-words.ts";
import {
  meetingFilter,
  quiet,
  sentenceColumn,
  statusFilter,
  toMeetingColumn,
  toStatusColumn,
  toTitleColumn,
} from "#ui/list/columns.tsx";
import type { Filter, List } from "#ui/list/list.ts";

const strengthFilter: Filter<"decision"> = {
  name: "strength",
  label: "Strength",
  wordOf: ({ body }) => toStrength(body),
};

const carriedFilter: Filter<"decision"> = {
  name: "carried",
  label: "Register",
  wordOf: (record, { spec }) => findCarrying(spec, record).state,
  labelOf: (word) => carryingWords[word as Carrying["state"]], // a choice is a word that `wordOf` gave
};

function CarriedWord({ state }: Pick<Carrying, "state">) {
  const word = carryingWords[state];
  if (state === "not-owed") return quiet(word);
  return state === "debt" ? <b>{word}</b> : word;
}

/** The index of all resolutions. */
export const decisionList: List<"decision"> = {
  columns: (context) => [
    toTitleColumn(context, "Decision"),
    toStatusColumn(context),
    { heading: "Strength", cell: ({ body }) => toStrength(body) },
    toMeetingColumn(context),
    { heading: "Whose work", cell: ({ body }) => body.burden.replace("-", " ") },
    {
      heading: "In the register",
      cell: (record) => <CarriedWord state={findCarrying(context.spec, record).state} />,
    },
    { ...sentenceColumn, heading: "Statement" },
  ],
  filters: [
    statusFilter,
    strengthFilter,
    meetingFilter,
    { name: "burden", label: "Whose work", wordOf: ({ body }) => body.burden },
    carriedFilter,
  ],
};
