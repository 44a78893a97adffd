/**
 * What somebody narrows the matrix of pairs by, read against the register. Kernels, pairs and their guarantors are narrowed
 * to what is known to fit; features narrow nothing: with them the answer of each way is another one.
 */
import { limits } from "#domain/limits.ts";
import { listNearest } from "#domain/nearest.ts";
import { readComponents, readDownstream } from "#domain/pair/answer/read-question.ts";
import { pairStandings, type Pair } from "#domain/pair/schema.ts";
import type { Problem } from "#domain/problem.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import type { Spec } from "#domain/register/spec.ts";
import { remember } from "#domain/remember.ts";
import { fail, ok, type Result } from "#domain/result.ts";

export interface AskedMatrix {
  /** Slugs. */
  readonly components: readonly string[];
  readonly features: readonly string[];
  /** Empty where it is not asked for. */
  readonly arch: string;
  readonly guarantor: string;
  readonly standing: string;
  readonly downstream: string;
}

export interface MatrixQuestion extends Pick<AskedMatrix, "components" | "features"> {
  /** As kernels name it; `unknown` for those that name none. */
  readonly arch: string | undefined;
  /** One of the kinds, or the name of a downstream; `unknown` where nobody was named. */
  readonly guarantor: string | undefined;
  readonly standing: Pair["standing"] | undefined;
  /** Whose pairs are shown over those of the baseline. */
  readonly downstream: string | undefined;
}

/** What is asked for by this word is what nobody said. */
export const UNKNOWN = "unknown";

export const guarantorKinds = ["upstream", "downstream", "nobody"] as const satisfies readonly NonNullable<
  Pair["guarantor"]
>["by"][];

type Records = Pick<Spec, "records">;

export const archOf = (kernel: RegisterRecord<"kernel"> | undefined): string => kernel?.body.arch ?? UNKNOWN;

/** The architectures that kernels name, and that they name none. */
export const listArchs = remember(({ records }: Records): readonly string[] => listOnce(records.kernel.map(archOf)));

/** All kinds of guarantors, the names of those that have one, and that nobody was named. */
export const listGuarantors = remember(({ records }: Records): readonly string[] => {
  const names = records.pair.flatMap(({ body }) => body.guarantor?.name ?? []);
  return [...new Set([...guarantorKinds, ...listOnce(names), UNKNOWN])];
});

/** Features of which a pair says something, or a kernel that it has them. */
export const listKnownFeatures = remember(({ records }: Records): readonly string[] =>
  listOnce([
    ...records.pair.flatMap(({ body }) => body.closedBy.map(({ feature }) => feature)),
    ...records.kernel.flatMap(({ body }) => body.features.flatMap(({ name }) => name ?? [])),
  ]),
);

const listOnce = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();

export function readMatrixQuestion(spec: Records, asked: AskedMatrix): Result<MatrixQuestion, Problem> {
  const components = readComponents(spec, asked.components);
  if (!components.ok) return components;
  const { features } = asked;
  if (features.length > limits.askedFeatures)
    return refuse("features", `has ${features.length} names; at most ${limits.askedFeatures} are answered at once`);
  const arch = readWord("arch", asked.arch, listArchs(spec));
  if (!arch.ok) return arch;
  const guarantor = readWord("guarantor", asked.guarantor, listGuarantors(spec));
  if (!guarantor.ok) return guarantor;
  const standing = readWord("standing", asked.standing, pairStandings);
  if (!standing.ok) return standing;
  const downstream = readDownstream(spec, asked.downstream === "" ? undefined : asked.downstream);
  if (!downstream.ok) return downstream;
  return ok({
    components: components.value,
    features,
    arch: arch.value,
    guarantor: guarantor.value,
    standing: standing.value,
    downstream: downstream.value,
  });
}

/** Whether anything is asked for; of nothing, everything is shown as it was declared. */
export const isAsked = ({ components, features, ...words }: AskedMatrix | MatrixQuestion): boolean =>
  components.length > 0 ||
  features.length > 0 ||
  Object.values(words).some((word) => word !== undefined && word !== "");

const refuse = (parameter: string, message: string) => fail<Problem>({ type: "bad-parameter", parameter, message });

const SHOWN = 10;

function readWord<Word extends string>(
  parameter: string,
  text: string,
  known: readonly Word[],
): Result<Word | undefined, Problem> {
  if (text === "") return ok(undefined);
  const found = known.find((word) => word === text);
  if (found !== undefined) return ok(found);
  return refuse(
    parameter,
    `is none that the register knows: \`${text.slice(0, limits.shownName)}\`; ${toHint(text, known)}`,
  );
}

function toHint(text: string, known: readonly string[]): string {
  if (known.length === 0) return "there is none yet";
  if (known.length <= SHOWN) return `known: ${known.join(", ")}`;
  const near = listNearest(text, known);
  return near.length > 0
    ? `near it: ${near.join(", ")}`
    : `known: ${known.slice(0, SHOWN).join(", ")} and ${known.length - SHOWN} more`;
}
