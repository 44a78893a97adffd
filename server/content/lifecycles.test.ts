import { expect, it } from "vitest";
import { decisionTable, UNRECORDED } from "#domain/decision/lifecycle.ts";
import { decisionStatuses } from "#domain/decision/schema.ts";
import type { Machine } from "#domain/machine/schema.ts";
import { listProposalMoves } from "#domain/proposal/lifecycle.ts";
import { isClosed, proposalStates } from "#domain/proposal/proposal.ts";
import { topicTable } from "#domain/topic/lifecycle.ts";
import { topicStatuses } from "#domain/topic/schema.ts";
import { readRecord } from "#server/content/read-record.ts";

interface Arrow {
  readonly from: string;
  readonly event: string;
  readonly to: string;
}

async function readMachine(slug: string): Promise<Machine> {
  const file = `machines/${slug}.yaml`;
  const read = await readRecord({ root: "content", file, kind: "machine", slug, hasOriginal: false });
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value.record.body as Machine; // read as a machine
}

const toLines = (arrows: readonly Arrow[]): readonly string[] =>
  arrows.map(({ from, event, to }) => `${from} ${event} ${to}`).sort();

const idsOf = (elements: readonly { readonly id: string }[]): readonly string[] => elements.map(({ id }) => id).sort();

it.each([
  {
    slug: "concordance-proposal",
    what: "proposal",
    states: [...proposalStates],
    initial: "draft",
    // A state that a machine ends in has no transitions; the comments after an end are a note of the record.
    arrows: listProposalMoves().filter(({ from }) => !isClosed(from)),
    ends: proposalStates.filter(isClosed),
  },
  {
    slug: "concordance-decision",
    what: "decision",
    states: [UNRECORDED, ...decisionStatuses],
    initial: UNRECORDED,
    arrows: decisionTable,
    ends: decisionStatuses.filter((status) => !decisionTable.some(({ from }) => from === status)),
  },
  {
    slug: "concordance-topic",
    what: "topic",
    states: [UNRECORDED, ...topicStatuses],
    initial: UNRECORDED,
    arrows: topicTable,
    ends: topicStatuses.filter((status) => !topicTable.some(({ from }) => from === status)),
  },
])("publishes the life of a $what as the code lets it be lived", async ({ slug, states, initial, arrows, ends }) => {
  const machine = await readMachine(slug);
  expect(idsOf(machine.states)).toEqual([...states].sort());
  expect(machine.initial).toBe(initial);
  expect(toLines(machine.transitions)).toEqual(toLines(arrows));
  expect(idsOf(machine.events)).toEqual([...new Set(arrows.map(({ event }) => event))].sort());
  expect(idsOf(machine.states.filter(({ kind }) => kind === "final"))).toEqual([...ends].sort());
});

it("leaves only comments out of the published life of a proposal", () => {
  const left = listProposalMoves().filter(({ from }) => isClosed(from));
  expect(new Set(left.map(({ event }) => event))).toEqual(new Set(["comment"]));
});
