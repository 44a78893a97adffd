/** What a question about pairs costs in a register of many kernels: one step, the way there and back, the smallest repair. */
import { toAnswer } from "#domain/pair/answer/answer.ts";
import { toPairs } from "#domain/pair/answer/to-pairs.ts";
import { findPath, type PathQuestion } from "#domain/pair/path/find-path.ts";
import { parseBody } from "#domain/register/parse.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import type { KindName } from "#domain/register/reference.ts";
import { toSpec, type Spec } from "#domain/register/spec.ts";
import { toMedian, type Figure } from "./figure.ts";

const KERNELS = 1_000;
const PAIRS = 20_000;
const COMPONENTS = 40;
const ROUNDS = 9;
const AT = "2025-01-27T12:00:00.000Z";
const TODAY = "2025-02-01";

const components = Array.from({ length: COMPONENTS }, (_, at) => `part-${at}`);
const toKernel = (place: number): string => `6.${place}`;

function aRecord(kind: KindName, slug: string, input: object): AnyRecord {
  const body = parseBody(kind, input);
  if (!body.ok) throw new Error(`${kind} ${slug}: ${JSON.stringify(body.failure)}`);
  const head = {
    number: 1,
    retired: false,
    hash: "",
    author: "bench",
    message: "",
    proposal: "1",
    revision: 1,
    at: AT,
  };
  return { kind, slug, body: body.value, ...head } as AnyRecord; // its own body
}

/**
 * Pairs lead one to ten kernels on and back. `isOpen` says which are declared supported: formats of a component change
 * every hundred kernels, where a way has to go over those that read both.
 */
function toRegister(isOpen: (from: number, to: number) => boolean): Spec {
  const formats = (place: number) =>
    components.map((component, at) => {
      const now = `${component}-v${Math.floor((place + at) / 100) + 1}`;
      const before = `${component}-v${Math.max(1, Math.floor((place + at) / 100))}`;
      const next = `${component}-v${Math.floor((place + at) / 100) + 2}`;
      return { component, writes: [now], reads: [...new Set([before, now, next])], requires: [] };
    });
  const kernels = Array.from({ length: KERNELS }, (_, place) =>
    aRecord("kernel", toKernel(place), {
      version: toKernel(place),
      rank: place,
      arch: "x86_64",
      pageSize: 4096,
      about: "A release.",
      formats: formats(place),
    }),
  );
  const steps = Array.from({ length: PAIRS }, (_, at) => {
    const [from, far] = [Math.floor(at / 20) % KERNELS, (at % 10) + 1];
    return at % 20 < 10 ? [from, from + far] : [from + far, from];
  }).filter(([from = 0, to = 0]) => from < KERNELS && to < KERNELS);
  const pairs = steps.map(([from = 0, to = 0]) =>
    aRecord("pair", `${toKernel(from)}-to-${toKernel(to)}`, {
      from: toKernel(from),
      to: toKernel(to),
      standing: isOpen(from, to) ? "supported" : "discussed",
      text: "As it was said.",
      components,
    }),
  );
  const parts = components.map((slug) =>
    aRecord("component", slug, { title: slug, summary: "A part.", standing: "merged" }),
  );
  return toSpec({ revision: 1, at: AT, records: [...kernels, ...pairs, ...parts], exceptions: [] });
}

export function measurePairs(): readonly Figure[] {
  const open = toRegister(() => true);
  // Between two thirds nobody declared anything: two pairs are missing, whichever way is taken.
  const cut = toRegister((from, to) =>
    [KERNELS / 3, (2 * KERNELS) / 3].every((border) => from < border === to < border),
  );
  const ends = { from: toKernel(0), to: toKernel(KERNELS - 1), components: [], features: [] };
  const question: PathQuestion = { ...ends, allowed: "supported", isRoundTrip: true };
  const report = { findings: [], excepted: [] };
  const ask = (spec: Spec) => findPath(toPairs(spec, report, { today: TODAY }), question);
  const began = performance.now();
  const found = ask(open);
  const first = performance.now() - began;
  const missing = ask(cut);
  if (!("way" in found.out) || !("missing" in missing.out) || missing.out.missing.repair?.length !== 2)
    throw new Error("the register to measure is not what it has to be");
  const step = { ...ends, to: toKernel(1) };
  const times = (work: () => unknown): number =>
    toMedian(
      Array.from({ length: ROUNDS }, () => {
        const began = performance.now();
        work();
        return performance.now() - began;
      }),
    );
  const pairs = toPairs(open, report, { today: TODAY });
  const name = `${KERNELS.toLocaleString("en")} kernels, ${PAIRS.toLocaleString("en")} pairs`;
  return [
    { name: `${name}: the verdict of one`, value: times(() => toAnswer(pairs, step)), unit: "ms", budget: 1 },
    { name: `${name}: the first question of its components`, value: first, unit: "ms" },
    { name: `${name}: the way there and back`, value: times(() => ask(open)), unit: "ms", budget: 20 },
    { name: `${name}: the smallest repair`, value: times(() => ask(cut)), unit: "ms", budget: 200 },
  ];
}
