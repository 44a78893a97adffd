/** What questions about pairs cost in a register of many kernels: one step, the way there and back, the smallest repair, the matrix. */
import { toAnswer } from "#domain/pair/answer/answer.ts";
import { toPairs } from "#domain/pair/answer/to-pairs.ts";
import { findPath, type PathQuestion } from "#domain/pair/path/find-path.ts";
import { parseBody } from "#domain/register/parse.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import type { KindName } from "#domain/register/reference.ts";
import { toSpec, type Spec } from "#domain/register/spec.ts";
import { toMedian, type Figure } from "./figure.ts";
import { fillWith, toContentFolder } from "./large/fill.ts";
import { draftRegister, type Draft } from "./large/records.ts";
import { startFront } from "./processes.ts";

interface Size {
  readonly kernels: number;
  readonly pairs: number;
}

const LARGE: Size = { kernels: 1_000, pairs: 20_000 };
/** As many as a server checks in the memory that it takes for that: each pair has findings. */
const SERVED: Size = { kernels: 250, pairs: 5_000 };
const COMPONENTS = 40;
const ROUNDS = 9;
const AT = "2025-01-27T12:00:00.000Z";
const TODAY = "2025-02-01";

const components = Array.from({ length: COMPONENTS }, (_, at) => `part-${at}`);
const toKernel = (place: number): string => `6.${place}`;

interface Input {
  readonly kind: KindName;
  readonly slug: string;
  readonly body: object;
}

function toRecord({ kind, slug, body: input }: Input): AnyRecord {
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
function listInputs({ kernels, pairs }: Size, isOpen: (from: number, to: number) => boolean): readonly Input[] {
  const formats = (place: number) =>
    components.map((component, at) => {
      const now = `${component}-v${Math.floor((place + at) / 100) + 1}`;
      const before = `${component}-v${Math.max(1, Math.floor((place + at) / 100))}`;
      const next = `${component}-v${Math.floor((place + at) / 100) + 2}`;
      return { component, writes: [now], reads: [...new Set([before, now, next])], requires: [] };
    });
  const releases = Array.from({ length: kernels }, (_, place): Input => ({
    kind: "kernel",
    slug: toKernel(place),
    body: {
      version: toKernel(place),
      rank: place,
      arch: "x86_64",
      pageSize: 4096,
      about: "A release.",
      formats: formats(place),
    },
  }));
  const steps = Array.from({ length: pairs }, (_, at) => {
    const [from, far] = [Math.floor(at / 20) % kernels, (at % 10) + 1];
    return at % 20 < 10 ? [from, from + far] : [from + far, from];
  }).filter(([from = 0, to = 0]) => from < kernels && to < kernels);
  const ways = steps.map(([from = 0, to = 0]): Input => ({
    kind: "pair",
    slug: `${toKernel(from)}-to-${toKernel(to)}`,
    body: {
      from: toKernel(from),
      to: toKernel(to),
      standing: isOpen(from, to) ? "supported" : "discussed",
      text: "As it was said.",
      components,
    },
  }));
  const parts = components.map((slug): Input => ({
    kind: "component",
    slug,
    body: { title: slug, summary: "A part.", standing: "merged" },
  }));
  return [...releases, ...ways, ...parts];
}

const toRegister = (isOpen: (from: number, to: number) => boolean): Spec =>
  toSpec({ revision: 1, at: AT, records: listInputs(LARGE, isOpen).map(toRecord), exceptions: [] });

const toName = ({ kernels, pairs }: Size): string =>
  `${kernels.toLocaleString("en")} kernels, ${pairs.toLocaleString("en")} pairs`;

export function measurePairs(): readonly Figure[] {
  const open = toRegister(() => true);
  // Between two thirds nobody declared anything: two pairs are missing, whichever way is taken.
  const cut = toRegister((from, to) =>
    [LARGE.kernels / 3, (2 * LARGE.kernels) / 3].every((border) => from < border === to < border),
  );
  const ends = { from: toKernel(0), to: toKernel(LARGE.kernels - 1), components: [], features: [] };
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
  const name = toName(LARGE);
  return [
    { name: `${name}: the verdict of one`, value: times(() => toAnswer(pairs, step)), unit: "ms", budget: 1 },
    { name: `${name}: the first question of its components`, value: first, unit: "ms" },
    { name: `${name}: the way there and back`, value: times(() => ask(open)), unit: "ms", budget: 20 },
    { name: `${name}: the smallest repair`, value: times(() => ask(cut)), unit: "ms", budget: 200 },
  ];
}

/** Each of them is another page, asked for once: what is shared between readers is measured elsewhere. */
export async function measureMatrix(dataDirectory: string): Promise<readonly Figure[]> {
  const charter = draftRegister(1, "bench").filter(({ kind }) => kind === "charter");
  const inputs = listInputs(SERVED, (from) => from % 2 === 0).map(({ body, ...rest }): Draft => ({
    ...rest,
    toBody: () => body,
  }));
  await fillWith(dataDirectory, [...charter, ...inputs], 1);
  const server = await startFront(dataDirectory, { CONTENT_DIR: toContentFolder(dataDirectory) });
  const ask = async (path: string): Promise<number> => {
    const began = performance.now();
    const answer = await fetch(`${server.address}${path}`);
    await answer.text();
    if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
    return performance.now() - began;
  };
  const askAll = async (query: string): Promise<number> => {
    const times: number[] = [];
    for (let at = 0; at < ROUNDS; at += 1)
      times.push(await ask(`/pairs?upto=${toKernel(SERVED.kernels - 1 - 20 * at)}${query}`));
    return toMedian(times);
  };
  const first = await ask("/pairs");
  const matrix = await askAll("");
  const answered = await askAll("&features=iommufd");
  const csv = await ask("/api/v1/pairs.csv");
  await server.stop();
  const name = toName(SERVED);
  return [
    { name: `${name}: the first page after a start`, value: first, unit: "ms" },
    { name: `${name}: the matrix of 40 x 40`, value: matrix, unit: "ms", budget: 300 },
    { name: `${name}: the same with answers`, value: answered, unit: "ms" },
    { name: `${name}: all of them as CSV`, value: csv, unit: "ms" },
  ];
}
