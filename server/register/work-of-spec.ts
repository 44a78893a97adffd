/** Work about one Spec that a thread does once, however many ask for it: its outcome is kept as long as the Spec is. */
import { LRUCache } from "lru-cache";
import type { Result } from "#domain/result.ts";
import type { Spec } from "#domain/register/spec.ts";
import { withLifetime } from "#server/register/with-lifetime.ts";
import type { Overload } from "#server/work/work.ts";

type Outcome<Value> = Promise<Result<Value, Overload>>;

/** `most`: of one Spec. What found no free thread, or broke, is tried again for whoever asks next. */
export function openWorkOfSpec<Value>(most: number) {
  const cached = new WeakMap<Spec, LRUCache<string, Outcome<Value>>>();
  return async (spec: Spec, key: string, start: () => Outcome<Value>): Outcome<Value> =>
    withLifetime(await findOrStart(spec, key, start));

  function findOrStart(spec: Spec, key: string, start: () => Outcome<Value>): Outcome<Value> {
    const ofSpec = cached.get(spec) ?? new LRUCache<string, Outcome<Value>>({ max: most });
    cached.set(spec, ofSpec);
    const known = ofSpec.get(key);
    if (known) return known;
    const started = start();
    ofSpec.set(key, started);
    const forget = () => ofSpec.delete(key);
    started.then((done) => done.ok || done.failure.type === "over-limit" || forget(), forget);
    return started;
  }
}
