/** Where a quote stands in a note, in bytes, and of which note it is: found wherever the words stand there once. */
import { toOriginal, toOriginalIndex } from "#domain/meeting/original.ts";
import { listQuotePlaces } from "#domain/meeting/passage.ts";
import { findRecord, type Spec } from "#domain/register/spec.ts";
import { asList, asObject } from "#forms/form-tree.ts";
import type { ProposalForm } from "#forms/proposal-form.ts";

interface Note {
  readonly text: string;
  readonly sha256: string;
}

type FindNote = (meeting: string) => Note | undefined;

/** The form with the places of all its quotes that have none yet. Notes of the register, and of the form itself. */
export function withFoundPassages(form: ProposalForm, spec: Pick<Spec, "byId" | "records">): ProposalForm {
  const find = toFindNote(form, spec);
  return {
    ...form,
    changes: form.changes.map((change) =>
      change.text === undefined ? { ...change, body: fill(change.body, find) } : change,
    ),
  };
}

function toFindNote({ changes }: ProposalForm, spec: Pick<Spec, "byId" | "records">): FindNote {
  const known = new Map<string, Note | undefined>();
  return (meeting) => {
    if (!known.has(meeting)) {
      const typed = changes.find(({ kind, slug, op }) => op === "create" && kind === "meeting" && slug === meeting);
      const text = asObject(asObject(typed?.body)["original"])["text"];
      const note = typeof text === "string" ? toOriginal(text) : findRecord(spec, "meeting", meeting)?.body.original;
      known.set(meeting, note);
    }
    return known.get(meeting);
  };
}

function fill(value: unknown, find: FindNote): unknown {
  if (Array.isArray(value))
    return replaced(
      value,
      asList(value).map((item) => fill(item, find)),
    );
  if (typeof value !== "object" || value === null) return value;
  if (asObject(value)["type"] === "passage") return { ...value, ...findPlace(asObject(value), find) };
  const members = Object.entries(value).flatMap(([name, member]) => {
    const filled = fill(member, find);
    return filled === member ? [] : [[name, filled] as const];
  });
  return members.length === 0 ? value : { ...value, ...Object.fromEntries(members) };
}

const replaced = (before: readonly unknown[], after: readonly unknown[]): readonly unknown[] =>
  after.every((item, index) => item === before[index]) ? before : after;

/** Nothing where it is known already, where the words stand nowhere, and where nobody can tell which place is meant. */
function findPlace(
  { meeting, quote, offset, length, sha256 }: Readonly<Record<string, unknown>>,
  find: FindNote,
): object {
  if (typeof meeting !== "string" || typeof quote !== "string") return {};
  if (offset !== undefined && length !== undefined && sha256 !== undefined) return {};
  const note = find(meeting);
  const places = note ? listQuotePlaces(toOriginalIndex(note), quote) : [];
  const [place] = places;
  return note && place && places.length === 1 ? { ...place, sha256: note.sha256 } : {};
}
