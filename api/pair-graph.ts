/**
 * Pairs in the form of Cincinnati (https://github.com/openshift/cincinnati, docs/design/openshift.md): its clients take
 * each edge for an upgrade, so only what answers yes is one, and no way to an older kernel.
 */
import { toAnswer, type Pairs, type Question } from "#domain/pair/answer/answer.ts";
import { toSemanticVersion } from "#domain/kernel/semantic-version.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import type { Spec } from "#domain/register/spec.ts";
import { toPageAddress } from "#exports/addresses.ts";
import { toRegisterHead } from "#api/answers.ts";
import type { GraphAnswer } from "#api/pair-schemas.ts";

type Asked = Pick<Question, "components" | "features">;
type PairRecord = RegisterRecord<"pair">;

export function toGraphAnswer(spec: Spec, pairs: Pairs, asked: Asked, base: string): GraphAnswer {
  const { records } = spec;
  const places = new Map(records.kernel.map(({ slug }, place) => [slug, place]));
  const upgrades = records.pair.flatMap((pair) => {
    const { from, to } = pair.body;
    const [start, end] = [places.get(from), places.get(to)];
    // Kernels come in release order.
    if (start === undefined || end === undefined || start >= end) return [];
    return toAnswer(pairs, { from, to, ...asked }).answer === "yes"
      ? [{ pair, edge: [start, end] as [number, number] }]
      : [];
  });
  const versionOf = (slug: string): string =>
    toSemanticVersion(records.kernel[places.get(slug) ?? 0]?.body.version ?? "");
  return {
    ...toRegisterHead(spec, base, "pair-graph"),
    nodes: records.kernel.map((kernel) => ({
      version: toSemanticVersion(kernel.body.version),
      payload: toPageAddress(base, kernel),
      metadata: { version: kernel.body.version, ...(kernel.body.arch !== undefined && { arch: kernel.body.arch }) },
    })),
    edges: upgrades.filter(({ pair }) => !isConditional(pair)).map(({ edge }) => edge),
    conditionalEdges: upgrades
      .filter(({ pair }) => isConditional(pair))
      .map(({ pair }) => ({
        edges: [{ from: versionOf(pair.body.from), to: versionOf(pair.body.to) }],
        risks: toRisks(pair, toPageAddress(base, pair)),
      })),
  };
}

const isConditional = ({ body }: PairRecord): boolean => body.conditions.length + body.risks.length > 0;

/** No program can tell whether one applies, so each always does. */
const toRisks = ({ body }: PairRecord, page: string): GraphAnswer["conditionalEdges"][number]["risks"] => [
  ...body.conditions.map(({ text }, place) => toRisk(`Condition${place + 1}`, text, `${page}#conditions`)),
  ...body.risks.map(({ name, message, condition, url }) =>
    toRisk(name, `${message} It applies where ${condition}`, url ?? `${page}#risks`),
  ),
];

const toRisk = (name: string, message: string, url: string) => ({
  name,
  message,
  url,
  matchingRules: [{ type: "Always" as const }],
});
