/**
 * What a chair makes of a draft: which of its items are on the agenda, in which order, and how long each takes. A plan
 * is written into the address of the page, so that nothing is kept; what it names that is no longer drafted is said.
 */
import type { AgendaDraft } from "#domain/agenda/draft.ts";
import type { AgendaItem } from "#domain/agenda/item.ts";
import { limits } from "#domain/limits.ts";
import { toSha256 } from "#domain/register/record/canonical.ts";
import { fail, ok, type Result } from "#domain/result.ts";

export interface Planned {
  /** Of an item. */
  readonly id: string;
  readonly minutes?: number;
}

export type Plan = readonly Planned[];

export interface AgendaEntry extends AgendaItem {
  readonly minutes?: number;
  /** By the clock of the call, `08:10`; undefined behind an item of which nobody knows how long it takes. */
  readonly startsAt?: string;
}

export interface Agenda extends Pick<AgendaDraft, "call" | "more"> {
  readonly entries: readonly AgendaEntry[];
  /** What the draft has and the agenda leaves out. */
  readonly leftOut: readonly AgendaItem[];
  /** What the plan names and the draft does not have. */
  readonly gone: readonly string[];
  /** Of all items that have some. */
  readonly minutes: number;
}

const MOST_MINUTES = 480;
/** `topics/rollback~10`: an id and its minutes. */
const ENTRY = /^([a-z]+\/[A-Za-z0-9.#_-]{1,240})(?:~([1-9]\d{0,2}))?$/;

export const toPlanText = (plan: Plan): string =>
  plan.map(({ id, minutes }) => (minutes === undefined ? id : `${id}~${minutes}`)).join(",");

/** An empty text leaves everything out. */
export function parsePlan(text: string): Result<Plan, string> {
  const parts = text === "" ? [] : text.split(",");
  if (parts.length > limits.agendaItems) return fail(`names more than ${limits.agendaItems} items`);
  const plan: Planned[] = [];
  for (const [index, part] of parts.entries()) {
    const [, id, digits] = ENTRY.exec(part) ?? [];
    const minutes = digits === undefined ? undefined : Number(digits);
    if (id === undefined || (minutes ?? 0) > MOST_MINUTES)
      return fail(
        `is not an item at place ${index + 1}: write \`topics/rollback\`, or \`topics/rollback~10\` with its minutes, up to ${MOST_MINUTES}`,
      );
    if (plan.some((planned) => planned.id === id)) return fail(`names \`${id}\` twice`);
    plan.push({ id, ...(minutes !== undefined && { minutes }) });
  }
  return ok(plan);
}

/** Without a plan the agenda is as it was drafted. */
export function planAgenda({ call, items, others, more }: AgendaDraft, plan: Plan | undefined): Agenda {
  const all = new Map([...items, ...others].map((item) => [item.id, item]));
  const chosen: Plan = plan ?? items.map(({ id }) => ({ id }));
  const entries: AgendaEntry[] = [];
  let at: number | undefined = 0;
  for (const { id, minutes } of chosen) {
    const item = all.get(id);
    if (!item) continue;
    const startsAt = at === undefined ? undefined : addMinutes(call.time, at);
    entries.push({ ...item, ...(minutes !== undefined && { minutes }), ...(startsAt !== undefined && { startsAt }) });
    at = at === undefined || minutes === undefined ? undefined : at + minutes;
  }
  const ids = new Set(chosen.map(({ id }) => id));
  return {
    call,
    more,
    entries,
    leftOut: [...all.values()].filter(({ id }) => !ids.has(id)),
    gone: [...ids].filter((id) => !all.has(id)),
    minutes: entries.reduce((sum, { minutes = 0 }) => sum + minutes, 0),
  };
}

export const toPlan = ({ entries }: Pick<Agenda, "entries">): Plan =>
  entries.map(({ id, minutes }) => ({ id, ...(minutes !== undefined && { minutes }) }));

function addMinutes(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const total = (hour * 60 + minute + minutes) % (24 * 60);
  return [Math.floor(total / 60), total % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

/** What its two fields in a form are called: short, because the address of the form has those of all items. */
export function toFieldNames(id: string): { readonly place: string; readonly minutes: string } {
  const key = toSha256(id).slice(0, 8);
  return { place: `p${key}`, minutes: `m${key}` };
}

/**
 * The plan that somebody typed into the form; undefined where the form was not sent. An item without a place is left
 * out, and of two with one place the one that was drafted first comes first.
 */
export function findTypedPlan(
  { items, others }: Pick<AgendaDraft, "items" | "others">,
  typed: (field: string) => string | undefined,
): Plan | undefined {
  const rows = [...items, ...others].map(({ id }) => {
    const names = toFieldNames(id);
    return { id, place: typed(names.place), minutes: typed(names.minutes) };
  });
  if (rows.every(({ place }) => place === undefined)) return undefined;
  return rows
    .flatMap(({ id, place = "", minutes = "" }) => (PLACE.test(place) ? [{ id, place: Number(place), minutes }] : []))
    .sort((a, b) => a.place - b.place)
    .map(({ id, minutes }) => ({ id, ...(isMinutes(minutes) && { minutes: Number(minutes) }) }));
}

/** Between two items there is always room for another: 2.5 is between 2 and 3. */
const PLACE = /^\d{1,3}(?:\.\d{1,3})?$/;
const isMinutes = (text: string): boolean => /^[1-9]\d{0,2}$/.test(text) && Number(text) <= MOST_MINUTES;
