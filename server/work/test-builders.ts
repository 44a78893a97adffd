/** Work that is done where it is asked for, with the names of the jobs that were asked. */
import { fail, ok } from "#domain/result.ts";
import type { Spec } from "#domain/register/spec.ts";
import { openJobs, type DoJob } from "#server/work/jobs.ts";
import type { DoWork, Overload } from "#server/work/work.ts";

/** Nobody waits beside a test: the jobs are done where they are asked for. */
export const workHere =
  (jobs: DoJob): DoWork =>
  async (name, input) =>
    ok(await jobs(name, input));

/** For jobs that read no database; each is refused where there is a failure. */
export function aWork(spec: Spec, failure?: Overload) {
  const jobs = workHere(openJobs({ database: {} as never, findSpec: () => Promise.resolve(spec) })); // none reads it
  const names: string[] = [];
  const work: DoWork = (name, ...order) => {
    names.push(name);
    return failure ? Promise.resolve(fail(failure)) : jobs(name, ...order);
  };
  return { work, names };
}
