/**
 * Pairs in the form of Cincinnati (https://github.com/openshift/cincinnati, docs/design/openshift.md): its clients take
 * each edge for an upgrade, so only what answers yes is one, and no way to an older kernel.
 */
import { toAnswer, type Pairs, type Setting } from "#domain/pair/answer/answer.ts";
import { BASELINE, listDownstreams } from "#domain/pair/layer.ts";
import { limits } from "#domain/limits.ts";
import type { Problem } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { AnsweredRisk } from "#domain/pair/answer/risks.ts";
import { groupBy } from "#domain/group-by.ts";
import { compareVersions } from "#domain/kernel/version.ts";
import { toSemanticVersion } from "#domain/kernel/semantic-version.ts";
import type { AnyRecord, RegisterRecord } from "#domain/register/record/record.ts";
import type { Spec } from "#domain/register/spec.ts";
import { toAddressAsOf, toPageAddress } from "#exports/addresses.ts";
import { toRegisterHead } from "#api/answers.ts";
import type { GraphAnswer } from "#api/pair-schemas.ts";

type PairRecord = RegisterRecord<"pair">;

interface Graphed {
  readonly spec: Spec;
  readonly pairs: Pairs;
  readonly base: string;
  /** As clients name it; undefined where all kernels are asked for. */
  readonly arch: string | undefined;
  /** Where it was asked as of one. */
  readonly revision: number | undefined;
}

const versionOf = ({ body }: RegisterRecord<"kernel">): string => toSemanticVersion(body.version);

/** Those that clients send by the names of Go, beside the ones that `uname -m` prints. */
const unames: Readonly<Record<string, string>> = { amd64: "x86_64", arm64: "aarch64" };

/** What is known to fit: a kernel whose architecture nobody knows is no node for somebody who names one. */
const isOf =
  (arch: string | undefined) =>
  ({ body }: RegisterRecord<"kernel">): boolean =>
    arch === undefined || (body.arch !== undefined && toUname(body.arch) === toUname(arch));

const toUname = (arch: string): string => unames[arch] ?? arch;

/** The downstream whose pairs a channel has; undefined for the baseline. */
export function readChannel(spec: Spec, channel = BASELINE): Result<string | undefined, Problem> {
  if (channel === BASELINE) return ok(undefined);
  const known = listDownstreams(spec).map(({ id }) => id);
  if (known.includes(channel)) return ok(channel);
  const message = `must be one of ${[BASELINE, ...known].join(", ")}; it is \`${channel.slice(0, limits.shownName)}\``;
  return fail({ type: "bad-parameter", parameter: "channel", message });
}

export function toGraphAnswer({ spec, pairs, base, arch, revision }: Graphed, asked: Setting): GraphAnswer {
  const named = groupBy(spec.records.kernel.filter(isOf(arch)), versionOf);
  // Clients know a kernel by its version alone: of those that share one, nobody could say which is meant.
  const kernels = [...named.values()].flatMap((alike) => (alike.length === 1 ? alike : []));
  const places = new Map(kernels.map(({ slug }, place) => [slug, place]));
  const upgrades = pairs.all.flatMap((pair) => {
    const { from, to } = pair.body;
    const [start, end] = [places.get(from), places.get(to)];
    // Kernels come in release order, which their versions have to bear out.
    if (start === undefined || end === undefined || start >= end) return [];
    if (compareVersions(kernels[start]?.body.version ?? "", kernels[end]?.body.version ?? "") > 0) return [];
    const { answer, risks } = toAnswer(pairs, { from, to, ...asked });
    // Its clients offer each edge to their users: what somebody advises against is none.
    return answer === "yes" && pair.body.recommended?.verdict !== "no"
      ? [{ pair, risks: risks.filter(isOpen), edge: [start, end] as [number, number] }]
      : [];
  });
  const versionAt = (slug: string): string => {
    const kernel = kernels[places.get(slug) ?? 0];
    return kernel ? versionOf(kernel) : "";
  };
  const addressOf = (record: AnyRecord): string => toAddressAsOf(toPageAddress(base, record), revision);
  return {
    ...toRegisterHead(spec, base, "pair-graph"),
    nodes: kernels.map((kernel) => ({
      version: versionOf(kernel),
      payload: addressOf(kernel),
      metadata: { version: kernel.body.version, ...(kernel.body.arch !== undefined && { arch: kernel.body.arch }) },
    })),
    edges: upgrades.filter((upgrade) => !isConditional(upgrade)).map(({ edge }) => edge),
    conditionalEdges: upgrades.filter(isConditional).map(({ pair, risks }) => ({
      edges: [{ from: versionAt(pair.body.from), to: versionAt(pair.body.to) }],
      risks: toRisks(pair, risks, addressOf(pair)),
    })),
  };
}

interface Upgrade {
  readonly pair: PairRecord;
  readonly risks: readonly AnsweredRisk[];
}

const isOpen = ({ applies, isAccepted }: AnsweredRisk): boolean => applies !== "no" && !isAccepted;

const isConditional = ({ pair, risks }: Upgrade): boolean => pair.body.conditions.length + risks.length > 0;

/** Those that cannot apply to who asks are left out; of the others no client can tell, so each always does. */
const toRisks = (
  { body }: PairRecord,
  risks: readonly AnsweredRisk[],
  page: string,
): GraphAnswer["conditionalEdges"][number]["risks"] => [
  ...body.conditions.map(({ text }, place) => toRisk(`Condition${place + 1}`, text, `${page}#conditions`)),
  ...risks.map(({ risk: { name, message, condition, url } }) =>
    toRisk(name, `${message} It applies where ${condition}`, url ?? `${page}#risks`),
  ),
];

const toRisk = (name: string, message: string, url: string) => ({
  name,
  message,
  url,
  matchingRules: [{ type: "Always" as const }],
});
