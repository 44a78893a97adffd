/** The bundles of editions for the running server: kept ones at once, others made once, however many ask. */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Problem } from "#domain/problem.ts";
import { ok, type Result } from "#domain/result.ts";
import { listToDraw, type Drawing } from "#api/bundle-files.ts";
import type { FoundEdition } from "#api/row.ts";
import { toInstant, type Clock } from "#server/clock.ts";
import type { Bundles } from "#server/editions/bundles.ts";
import { findBundle, type KeptBundle } from "#server/editions/kept-bundles.ts";
import { limitLifetime } from "#server/register/once-a-request.ts";
import type { Register } from "#server/register/register.ts";
import type { Secrets, SecretsPlace } from "#server/secrets/secrets.ts";
import { listKeys, requireKey } from "#server/secrets/signing-keys.ts";

interface BundleSource extends Pick<Register, "draw" | "work"> {
  readonly spec: (revision: number) => ReturnType<Register["spec"]>;
  readonly dataDirectory: string;
  readonly secrets: Secrets;
  readonly secretsPlace: SecretsPlace;
  readonly base: string;
  readonly clock: Clock;
  readonly report: (message: string) => void;
}

export function openBundles(source: BundleSource): Bundles {
  const { dataDirectory, secrets, secretsPlace, base, clock, report, spec: findSpec, draw, work } = source;
  const folder = path.resolve(dataDirectory, "editions");
  const making = new Map<string, Promise<Result<KeptBundle, Problem>>>();

  async function make(found: FoundEdition): Promise<Result<KeptBundle, Problem>> {
    const spec = await findSpec(found.edition.revision);
    if (!spec.ok) return spec;
    const drawings = new Map<string, Drawing>();
    // One after the other: readers of pages wait for drawings, too.
    for (const machine of listToDraw(spec.value)) {
      const drawn = await draw(machine, "standalone");
      if (!drawn.ok && drawn.failure.type !== "over-limit") return drawn;
      drawings.set(machine.slug, drawn.ok ? { svg: drawn.value.svg } : { reason: toReason(drawn.failure) });
    }
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return work("make-bundle", { found, base, drawings, folder, secretsPlace, now: toInstant(clock) }, { isOwn: true });
  }

  function begin(found: FoundEdition): Promise<Result<KeptBundle, Problem>> {
    const { tag } = found.edition;
    const running = making.get(tag) ?? make(found).finally(() => making.delete(tag));
    making.set(tag, running);
    return running;
  }

  return {
    folder,
    findOrBegin: async (found) => {
      const kept = await findBundle(folder, found.edition);
      if (kept) return kept;
      limitLifetime("moment");
      void begin(found).catch((error: unknown) =>
        report(`the bundle of ${found.edition.tag} could not be made: ${error}`),
      );
      return undefined;
    },
    findOrMake: async (found) => {
      const kept = await findBundle(folder, found.edition);
      return kept ? ok(kept) : begin(found);
    },
    listKeys: async () => {
      const known = await listKeys(secrets);
      return known.length > 0 ? known : [await requireKey(secrets, toInstant(clock))];
    },
  };
}

const toReason = (problem: Problem): string =>
  problem.type === "over-limit" ? `its drawing takes more than ${problem.limit}` : "it was not drawn";
