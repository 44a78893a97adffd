/**
 * What a row of the API says that is a function of the register alone. About a large machine that takes a while (each
 * notation is written, walked, compared), as does writing out all schemas: that is worked out on a thread.
 */
import type { Problem } from "#domain/problem.ts";
import type { Version } from "#domain/register/record/record.ts";
import type { KindName } from "#domain/register/reference.ts";
import type { Result } from "#domain/result.ts";
import { findRecord, type Spec } from "#domain/register/spec.ts";
import type { Answer } from "#api/answer.ts";
import { parseTarget, type Target } from "#api/match.ts";
import { isLarge } from "#server/register/machine-facts.ts";
import type { AnswerOrder } from "#server/work/job-types.ts";

export type ListVersions = (kind: KindName, slug: string) => Promise<readonly Version[]>;

/** Whether the row writes out every schema, or works out something about a machine that is large, or was. */
export function isDear({ row, params }: Target, spec: Spec, versions: readonly Version[] = []): boolean {
  if (row.name === "getOpenApi") return true;
  if (!row.path.startsWith("/api/v1/machines/{slug}")) return false;
  const { slug } = params as { readonly slug: string }; // the path of the row says so
  const now = findRecord(spec, "machine", slug);
  const before = versions.filter((version): version is Version<"machine"> => version.kind === "machine");
  return [...(now ? [now] : []), ...before].some((machine) => isLarge(machine, spec));
}

export async function workOutAnswer(
  { path, base }: AnswerOrder,
  spec: Spec,
  listVersions: ListVersions,
): Promise<Result<Answer, Problem>> {
  const { pathname, searchParams } = new URL(path, base);
  const target = parseTarget(pathname, searchParams, base);
  if (!target.ok) return target;
  const { row, params, query } = target.value;
  const need = row.needs(params, query);
  const needed = need.type === "versions" ? await listVersions(need.kind, need.slug) : undefined;
  return row.answer({ spec, base, params, query, needed });
}
