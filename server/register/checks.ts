/** What the checks say of a Spec, remembered: nothing about it changes but what day it is. Of the next one only what changed is looked at. */
import type { CheckReport } from "#domain/check/finding.ts";
import { openRunChecks } from "#domain/check/run-checks.ts";
import type { Spec } from "#domain/register/spec.ts";

export type CheckOn = (spec: Spec, day: string) => CheckReport;

export function openChecks(): CheckOn {
  const runChecks = openRunChecks();
  return onceADay((spec, day) => runChecks(spec, { today: day }));
}

/** A promise that is broken is not remembered. */
export function onceADay<Made>(make: (spec: Spec, day: string) => Made): (spec: Spec, day: string) => Made {
  const cached = new WeakMap<Spec, { readonly day: string; readonly made: Made }>();
  return (spec, day) => {
    const known = cached.get(spec);
    if (known?.day === day) return known.made;
    const made = make(spec, day);
    cached.set(spec, { day, made });
    if (made instanceof Promise) made.catch(() => cached.delete(spec));
    return made;
  };
}
