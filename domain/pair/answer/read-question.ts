/** A question as people and programs ask it, read against the register: names of kernels and components that are there. */
import { limits } from "#domain/limits.ts";
import { toVersionSlug } from "#domain/kernel/version.ts";
import { listNearest } from "#domain/nearest.ts";
import type { Question, Setting } from "#domain/pair/answer/answer.ts";
import { listDownstreams } from "#domain/pair/layer.ts";
import type { Problem } from "#domain/problem.ts";
import { collections } from "#domain/register/reference.ts";
import type { Spec } from "#domain/register/spec.ts";
import { fail, ok, type Result } from "#domain/result.ts";

export interface AskedQuestion extends Setting {
  /** Slugs of kernels, or versions as `uname -r` prints them. */
  readonly from: string;
  readonly to: string;
  /** Whose pairs are asked about; left out, those of the baseline. */
  readonly downstream?: string | undefined;
}

type Records = Pick<Spec, "records">;

type Refused = Extract<Problem, { type: "bad-parameter" }>;

const refuse = (parameter: string, message: string) => fail<Refused>({ type: "bad-parameter", parameter, message });

export function readQuestion(spec: Records, asked: AskedQuestion): Result<Question, Refused> {
  const from = findKernel(spec, "from", asked.from);
  if (!from.ok) return from;
  const to = findKernel(spec, "to", asked.to);
  if (!to.ok) return to;
  if (from.value === to.value)
    return refuse("to", `is the same kernel as \`from\`, ${to.value}; a kernel hands over to another one`);
  const setting = readSetting(spec, asked);
  return setting.ok ? ok({ ...setting.value, from: from.value, to: to.value }) : setting;
}

/** Without the two kernels: what is in use, and whose pairs are asked about. */
export function readSetting(spec: Records, asked: Omit<AskedQuestion, "from" | "to">): Result<Setting, Refused> {
  const components = readComponents(spec, asked.components);
  if (!components.ok) return components;
  const downstream = readDownstream(spec, asked.downstream);
  if (!downstream.ok) return downstream;
  const { features, hardware = [], accepted = [] } = asked;
  if (features.length > limits.askedFeatures)
    return refuse("features", toTooMany(features.length, limits.askedFeatures));
  for (const [parameter, names] of Object.entries({ hardware, accepted }))
    if (names.length > limits.askedNames) return refuse(parameter, toTooMany(names.length));
  return ok({ components: components.value, features, hardware, accepted });
}

/** Undefined for the baseline. */
export function readDownstream(spec: Records, asked: string | undefined): Result<string | undefined, Refused> {
  const known = listDownstreams(spec).map(({ id }) => id);
  if (asked === undefined || known.includes(asked)) return ok(asked);
  return refuse("downstream", `is none that the charter names: ${quote(asked)}${toHint(asked, known)}`);
}

/** Each of them is in the register. */
export function readComponents(spec: Records, asked: readonly string[]): Result<readonly string[], Refused> {
  if (asked.length > limits.askedNames) return refuse("components", toTooMany(asked.length));
  const known = spec.records.component.map(({ slug }) => slug);
  const strange = asked.find((component) => !known.includes(component));
  if (strange === undefined) return ok(asked);
  return refuse("components", `names no component of the register: ${quote(strange)}${toHint(strange, known)}`);
}

/** The slug of the kernel that has this slug or version. */
export function findKernel({ records }: Records, parameter: "from" | "to", text: string): Result<string, Refused> {
  // Not by the address that the text would have: `6.12_` is another build than 6.12. A plus that was not encoded came as
  // a blank, which no version has.
  const asked = text.replaceAll(" ", "+");
  const found = records.kernel.filter(
    ({ slug, body }) => `${collections.kernel}/${slug}` === asked || slug === asked || body.version === asked,
  );
  const [kernel, another] = found;
  if (kernel && !another) return ok(kernel.slug);
  if (another)
    return refuse(
      parameter,
      `is the version of ${found.length} kernels: ${quote(text)}; name one by its address: ${found.map(({ slug }) => `${collections.kernel}/${slug}`).join(", ")}`,
    );
  const known = records.kernel.map((one) => one.slug);
  return refuse(parameter, `is no kernel of the register: ${quote(text)}${toHint(toVersionSlug(text), known)}`);
}

const toTooMany = (count: number, most: number = limits.askedNames): string =>
  `has ${count} names; at most ${most} are answered at once`;

const quote = (text: string): string => `\`${text}\``;

function toHint(name: string, known: readonly string[]): string {
  const near = listNearest(name, known);
  if (near.length > 0) return `; near it: ${near.join(", ")}`;
  return known.length === 0
    ? "; there is none yet"
    : `; there are ${known.length}, such as ${known.slice(-3).join(", ")}`;
}
