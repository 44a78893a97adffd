/** A register with people who propose, over a real database, with a clock that tests move. */
import type { Proposal } from "#domain/proposal/proposal.ts";
import type { ProposalContent, ProposedChange, Step } from "#domain/proposal/schema.ts";
import type { Acting } from "#domain/proposal/takers.ts";
import { aBody } from "#domain/test-builders.ts";
import type { TakenStep } from "#server/proposals/proposals.ts";
import { openSpecCache } from "#server/register/spec-cache.ts";
import type { Database } from "#server/store/database.ts";
import { importContent } from "#server/store/at-start/import-content.ts";
import type { DatabasePlace } from "#server/store/place.ts";
import { emptySpec, loadSpec } from "#server/store/load-spec.ts";
import type { ProposalContext } from "#server/store/proposals/context.ts";
import { openJobs } from "#server/work/jobs.ts";
import { workHere } from "#server/work/test-builders.ts";
import { openProposals } from "#server/store/proposals/open-proposals.ts";
import { anAccount, aTerm, defineDatabase, noon } from "#server/store/test-builders.ts";

export const ada: Acting = { id: "ada", role: "member" };
export const bob: Acting = { id: "bob", role: "member" };
export const chair: Acting = { id: "chair", role: "chair" };
export const otherChair: Acting = { id: "other-chair", role: "chair" };

type Records = Parameters<typeof importContent>[2]["records"];

/** Revision 1: a charter that asks for one support and seven days, a term for each slug, and what else is given. */
export async function aRegister(
  slugs: readonly string[] = ["kexec", "kho"],
  place?: DatabasePlace,
  more: Records = [],
) {
  const key = JSON.stringify([slugs, more]);
  const make = founded.get(key) ?? defineDatabase((database) => aRegisterIn(database, slugs, more));
  founded.set(key, make);
  return onDatabase(await make(place));
}

const founded = new Map<string, ReturnType<typeof defineDatabase>>();

/** The same in a database that is empty. */
export async function aRegisterIn(database: Database, slugs: readonly string[], more: Records = []) {
  for (const { id, role } of [ada, bob, chair, otherChair]) await anAccount(database, id, role);
  const charter = { kind: "charter" as const, slug: "group", body: aBody("charter") };
  const records = [charter, ...slugs.map((slug) => aTerm(slug, `What ${slug} means.`)), ...more];
  await importContent(database, emptySpec, { records, exceptions: [] }, noon);
  return onDatabase(database);
}

/** Another server on the same database. */
export function onDatabase(database: Database) {
  let now = noon().getTime();
  const clock = () => new Date(now);
  const context: ProposalContext = {
    database,
    clock,
    findSpec: openSpecCache((revision, known) => loadSpec(database, revision, known)),
  };
  const work = workHere(openJobs(context));
  const proposals = openProposals(context, work);

  /** The step is taken, or the test ends. */
  async function step(id: number, taken: Step, actor: Acting): Promise<Proposal> {
    const result = await proposals.step({ id, step: taken, actor });
    if (!result.ok) throw new Error(`${taken.type}: ${JSON.stringify(result.failure)}`);
    return result.value;
  }

  async function submit(content: ProposalContent, actor = ada): Promise<Proposal> {
    const result = await proposals.draft({ content, actor, isSubmitted: true });
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    return result.value;
  }

  return {
    database,
    context,
    work,
    proposals,
    pass: (days: number) => void (now += days * 86_400_000),
    step,
    submit,
    /** Ready for a chair to accept: submitted by Ada, supported by Bob, its last call over once eight days pass. */
    async inLastCall(content: ProposalContent): Promise<number> {
      const { id } = await submit(content);
      await step(id, { type: "take-position", position: "support" }, bob);
      await step(id, { type: "start-last-call" }, chair);
      return id;
    },
    accept: (id: number, actor = chair, rest: Partial<TakenStep> = {}) =>
      proposals.step({ id, step: { type: "accept" }, actor, ...rest }),
  };
}

export const changing = (...changes: ProposedChange[]): ProposalContent => ({
  title: "Say it better",
  message: "Nobody knew.",
  changes,
});

export const updated = (slug: string, meaning: string, base = 1): ProposedChange => ({
  op: "update",
  kind: "term",
  slug,
  base,
  body: aBody("term", { meaning }),
});

export const created = (slug: string): ProposedChange => ({
  op: "create",
  kind: "term",
  slug,
  body: aBody("term", { title: slug }),
});
