// Started by bench/large-register.ts on a filled folder of data, in a process of its own: prints one line of JSON. What a
// reader would wait for meanwhile is how long the thread that answers is kept busy at a time.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";
import { DAY_MS } from "#domain/durations.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { openRegister, type OpenRegister } from "#server/register/open-register.ts";
import { openDatabase } from "#server/store/database.ts";
import { toFilePlace } from "#server/store/place.ts";
import { findNewestRevision } from "#server/store/revisions.ts";
import { loadSpec } from "#server/store/load-spec.ts";
import { toMedian } from "../figure.ts";
import { AUTHOR, filledAt, toContentFolder } from "./fill.ts";

/** The most cited of some kinds, whose acceptance touches most. */
const slugs = [
  "machines/machine-1",
  "topics/topic-3",
  "decisions/decision-2",
  "actions/action-1",
  "terms/preserved-session",
];

const [dataDirectory = ""] = process.argv.slice(2);

const loadMs = await measureLoad();
let now = filledAt();
const opened = await openRegister({
  dataDirectory,
  contentDirectory: toContentFolder(dataDirectory),
  clock: () => now,
});
if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
const { register, close } = opened.value;
const ids = await Promise.all(slugs.map((id) => propose(register, id)));
now = new Date(now.getTime() + 3 * DAY_MS);
await check();
const waits = monitorEventLoopDelay({ resolution: 1 });
const times: number[] = [];
const waited: number[] = [];
for (const id of ids) {
  await delay(100);
  waits.enable();
  const began = performance.now();
  const taken = await register.proposals.step({ id, step: { type: "accept" }, actor: { id: "chair", role: "chair" } });
  if (!taken.ok) throw new Error(JSON.stringify(taken.failure));
  await check();
  times.push(performance.now() - began);
  waits.disable();
  waited.push(waits.max / 1e6);
  waits.reset();
}
await close();
const [firstMs = NaN, ...others] = times;
const measured: Measured = {
  loadMs,
  firstMs,
  acceptMs: toMedian(others),
  worstMs: Math.max(...others),
  waitMs: Math.max(...waited.slice(1)),
};
console.log(JSON.stringify(measured));

export interface Measured {
  readonly loadMs: number;
  /** Of the acceptance that looks at everything, because nothing was looked at before it. */
  readonly firstMs: number;
  readonly acceptMs: number;
  readonly worstMs: number;
  readonly waitMs: number;
}

async function measureLoad(): Promise<number> {
  const database = await openDatabase(toFilePlace(dataDirectory));
  const newest = await findNewestRevision(database);
  const began = performance.now();
  await loadSpec(database, newest);
  const ms = performance.now() - began;
  await database.$disconnect();
  return ms;
}

async function check(): Promise<void> {
  const spec = await register.spec();
  if (!spec.ok) throw new Error("there is no newest revision");
  await register.check(spec.value);
}

/** A proposal that changes one word of a record, and has gone as far as its last call. */
async function propose({ spec, proposals }: OpenRegister["register"], id: string): Promise<number> {
  const present = await spec();
  const record = present.ok ? present.value.byId.get(id) : undefined;
  if (!record) throw new Error(`there is no ${id}`);
  const { kind, slug, number: base } = record;
  const content = {
    title: id,
    message: "One word.",
    changes: [{ op: "update" as const, kind, slug, base, body: reword(record) }],
  };
  const drafted = await proposals.draft({ content, actor: { id: AUTHOR, role: "member" }, isSubmitted: true });
  if (!drafted.ok) throw new Error(JSON.stringify(drafted.failure));
  const steps = [
    { step: { type: "take-position", position: "support" }, actor: { id: "supporter", role: "member" } },
    { step: { type: "start-last-call" }, actor: { id: "chair", role: "chair" } },
  ] as const;
  for (const { step, actor } of steps) {
    const taken = await proposals.step({ id: drafted.value.id, step, actor });
    if (!taken.ok) throw new Error(JSON.stringify(taken.failure));
  }
  return drafted.value.id;
}

function reword({ body }: AnyRecord): object {
  return JSON.parse(JSON.stringify(body).replace("As of version", "Since version")) as object;
}
