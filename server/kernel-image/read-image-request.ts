/** The image of a kernel that a program sends: who sends it, how often, and what comes of it. */
import type { Actor } from "#domain/policy.ts";
import type { Problem } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { Spec } from "#domain/register/spec.ts";
import type { ChangeForm } from "#forms/kept-form.ts";
import { toImageWords, toKernelChange, type NamedKernel } from "#forms/kernel-image.ts";
import type { KernelImage } from "#api/kernel-image-schema.ts";
import type { RequestProblem } from "#api/problem-details.ts";
import type { ImageOrProposal, Need } from "#api/row.ts";
import { requireTokenActor } from "#server/api/token-actor.ts";
import { proposeContent, readKey } from "#server/api/write-proposal.ts";
import { receiveImage } from "#server/kernel-image/receive-image.ts";
import { tellImage } from "#server/kernel-image/tell-image.ts";
import { countRequest } from "#server/limits/request-limits.ts";
import type { Register } from "#server/register/register.ts";

type Failure = Problem | RequestProblem;

interface Where {
  readonly spec: Spec;
  readonly register: Pick<Register, "work" | "now" | "proposals" | "requests">;
}

export async function readImageRequest(
  request: Request,
  need: Extract<Need, { type: "image" }>,
  { spec, register }: Where,
): Promise<Result<ImageOrProposal, Failure>> {
  // Nothing is read for who names no kernel, or may not propose.
  const asked = checkNamed(need, spec);
  if (!asked.ok) return asked;
  const writer = need.isDryRun ? ok(undefined) : await findWriter(request.headers);
  if (!writer.ok) return writer;
  const counted = await countRequest(register.requests, "image-by-address", request.headers.get("x-client-address"));
  if (!counted.ok) return counted;
  const image = await receiveImage(request, writer.value ? "member" : "stranger");
  if (!image.ok) return image;
  const told = tellImage(image.value, spec.records.component);
  const change = isNamed(need) ? toKernelChange(image.value, need, spec) : ok(undefined);
  if (!change.ok) return fail({ type: "invalid", issues: [change.failure] });
  if (!writer.value)
    return ok({ type: "image", image: { ...told, change: change.value ? toPlain(change.value) : null } });
  const content = { ...toImageWords(change.value?.slug ?? "", told.sha256), changes: [change.value] };
  const made = await proposeContent(content, { ...writer.value, register });
  return made.ok ? ok({ type: "proposal", proposal: made.value }) : made;
}

const isNamed = ({ kernel, version }: NamedKernel): boolean => kernel !== undefined || version !== undefined;

const toPlain = ({ op, slug, base, body }: ChangeForm): NonNullable<KernelImage["change"]> => ({
  op: op === "update" ? "update" : "create",
  kind: "kernel",
  slug,
  ...(base !== undefined && { base }),
  body,
});

/** Whether there is a kernel to keep it with, before it is known what that is. */
function checkNamed(
  { isDryRun, kernel, version }: Extract<Need, { type: "image" }>,
  spec: Spec,
): Result<undefined, Problem> {
  if (isDryRun && !isNamed({ kernel, version })) return ok(undefined);
  const named = toKernelChange({ strings: [], sha256: "" }, { kernel, version }, spec);
  if (!named.ok)
    return fail({ type: "bad-parameter", parameter: toParameter(named.failure.path), message: named.failure.message });
  const { rank } = named.value.body as { readonly rank?: number };
  return rank === undefined && !isDryRun
    ? fail({ type: "bad-parameter", parameter: "release", message: NO_RANK })
    : ok(undefined);
}

/** The number of a version of a record is called `version` in addresses already. */
const toParameter = (path: string): string => (path === "/version" ? "release" : path.slice(1));

const NO_RANK =
  "does not say by its numbers alone where it stands in the order of releases; propose the kernel with its rank first, and name it then";

async function findWriter(
  headers: Headers,
): Promise<Result<{ readonly actor: Actor; readonly key: string | undefined }, Problem>> {
  const actor = await requireTokenActor(headers, { scope: "proposals:write", permission: "proposal:write" });
  if (!actor.ok) return actor;
  const key = readKey(headers);
  return key.ok ? ok({ actor: actor.value, key: key.value }) : key;
}
