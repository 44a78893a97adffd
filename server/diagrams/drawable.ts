/** A machine that can be drawn, out of one that somebody is in the middle of typing. */
import type { z } from "zod";
import { eventSchema, machineSchema, stateSchema, transitionSchema, type Machine } from "#domain/machine/schema.ts";

const unfinished = {
  title: "A machine without a title yet",
  scope: "not said yet",
  summary: "Not said yet.",
  standing: "draft",
  describes: { text: "not said yet", implementation: "none" },
} as const;

/** Rows that are not whole yet are left out; undefined where not one state is. */
export function findDrawable(body: unknown, base: Machine | undefined): Machine | undefined {
  const whole = machineSchema.safeParse(body);
  if (whole.success) return whole.data;
  const typed: Readonly<Record<string, unknown>> = typeof body === "object" ? { ...body } : {};
  const states = listWhole(stateSchema, typed["states"]);
  const initial = states.some(({ id }) => id === typed["initial"]) ? typed["initial"] : states[0]?.id;
  const title = machineSchema.shape.title.safeParse(typed["title"]);
  const rough = machineSchema.safeParse({
    ...unfinished,
    ...base,
    ...(title.success ? { title: title.data } : {}),
    initial,
    states,
    events: listWhole(eventSchema, typed["events"]),
    transitions: listWhole(transitionSchema, typed["transitions"]),
  });
  return rough.success ? rough.data : undefined;
}

const listWhole = <Schema extends z.ZodType>(schema: Schema, rows: unknown): readonly z.output<Schema>[] =>
  Array.isArray(rows)
    ? rows.flatMap((row) => {
        const parsed = schema.safeParse(row);
        return parsed.success ? [parsed.data] : [];
      })
    : [];
