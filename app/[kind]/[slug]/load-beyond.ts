/** What the page of a record shows beyond it, where its kind has something: a machine's drawing, where a decision stands. */
import type { AnyRecord, RegisterRecord, Version } from "#domain/register/record/record.ts";
import type { KindName } from "#domain/register/reference.ts";
import { drawMachine } from "#server/diagrams/draw-machine.ts";
import { findStanding } from "#server/register/decision-standing.ts";
import { findMachineFacts } from "#server/register/machine-facts.ts";
import { requireRegister } from "#server/register/register.ts";
import type { TermUses, UsesWish } from "#domain/search/term-uses.ts";
import type { Loaded, LoadedOf } from "#ui/kinds/faces.ts";
import { USES_BESIDE } from "#ui/kinds/term/view.tsx";
import type { PageContext } from "#ui/page-context.ts";
import { findParameter, findPassage, findRequestedWalk, requireOrigin, type Query } from "../../page-context.ts";

interface Page {
  readonly context: PageContext;
  readonly query: Query;
  /** Not on the page of one version, which shows what was made and nothing around it. */
  readonly isRecord?: boolean;
}

type Load<Kind extends KindName> = (record: RegisterRecord<Kind>, page: Page) => Promise<LoadedOf<Kind>>;

const loads: { readonly [Kind in keyof Loaded]: Load<Kind> } = {
  machine: async (record, { context, query }) => {
    const register = requireRegister();
    const facts = await findMachineFacts(register, record, context.spec);
    const drawing = await drawMachine(register, record, context.spec);
    return { facts, drawing, requested: await findRequestedWalk(query) };
  },
  decision: async (record, { context, isRecord }) =>
    isRecord ? findStanding(requireRegister(), context, record) : undefined,
  term: async (record, { context, isRecord }) => {
    if (!isRecord) return undefined;
    const uses = await findUses(record, context, { limit: USES_BESIDE, passed: 0 });
    return uses ?? "not-there";
  },
  pair: async ({ slug }, { context, isRecord }) => (isRecord ? listPairVersions(slug, context) : undefined),
  meeting: async (_, { query, isRecord }) => {
    if (!isRecord) return undefined;
    const passage = findPassage(await findParameter(query, "passage"));
    return {
      original: await findParameter(query, "original"),
      passage: passage && { ...passage, origin: requireOrigin() },
    };
  },
};

/** Up to the revision that is read. */
export const listPairVersions = async (slug: string, { spec }: PageContext): Promise<readonly Version<"pair">[]> =>
  (await requireRegister().listVersions("pair", slug)).filter(({ revision }) => revision <= spec.revision);

/** Undefined while they cannot be looked up. */
export async function findUses(
  { slug }: Pick<AnyRecord, "slug">,
  { spec, newest }: PageContext,
  wish: Omit<UsesWish, "slug">,
): Promise<TermUses | undefined> {
  const { revision } = spec;
  const uses = await requireRegister().findUses({ revision, isNewest: revision === newest, slug, ...wish });
  return uses.ok ? uses.value : undefined;
}

export async function loadBeyond(record: AnyRecord, page: Page): Promise<LoadedOf<KindName>> {
  // The table pairs each kind with its own, which TypeScript cannot follow through the union.
  return (loads as Partial<Record<KindName, Load<KindName>>>)[record.kind]?.(record, page);
}
