/** Work that is done where it is asked for, with the names of the jobs that were asked. */
import { fail } from "#domain/result.ts";
import type { Spec } from "#domain/register/spec.ts";
import { openJobs, workHere } from "#server/work/jobs.ts";
import type { DoWork, Overload } from "#server/work/work.ts";

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
