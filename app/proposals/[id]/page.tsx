import { notFound } from "next/navigation";
import { kinds } from "#domain/kinds.ts";
import { parseBody } from "#domain/parse.ts";
import { listOffers } from "#domain/proposal/offers.ts";
import { listCausedErrors } from "#domain/proposal/outlook.ts";
import { listTouched } from "#domain/proposal/preview.ts";
import { isClosed, type Proposal } from "#domain/proposal/proposal.ts";
import type { ProposedChange } from "#domain/proposal/schema.ts";
import { listWaiting } from "#domain/proposal/waiting.ts";
import { diffBodies, type Change } from "#domain/record/diff.ts";
import type { Version } from "#domain/record/record.ts";
import { toRecordId } from "#domain/reference.ts";
import { toTitle } from "#domain/spec.ts";
import { listPreviewIssues } from "#server/proposals/proposals.ts";
import { requireRegister } from "#server/register/register.ts";
import { places } from "#ui/frame/rail.tsx";
import type { DifferenceShown } from "#ui/difference/difference-shown.ts";
import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { ProposalPage } from "#ui/proposals/proposal-page.tsx";
import type { Consequences, RecordChange } from "#ui/proposals/view.ts";
import type { PageContext } from "#ui/page-context.ts";
import {
  findNumber,
  findParameter,
  requireOrigin,
  requirePageContext,
  toRules,
  type Query,
} from "../../page-context.ts";
import { toDifferenceShown } from "../../machine-difference.ts";
import { merge, takeStep } from "./actions.ts";
import { drawNew } from "./draw-new.ts";
import { findRebase } from "./rebase.ts";

/** Of a larger proposal one record is shown at a time. */
const MOST_SHOWN = 20;

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Query;
}

export default async function Page({ params, searchParams }: Props) {
  const id = findNumber((await params).id, 1) ?? notFound();
  const context = await requirePageContext(searchParams);
  const { visitor } = context;
  const { proposals } = requireRegister();
  const [proposal, events] = await Promise.all([
    proposals.find(id, visitor?.id),
    proposals.listEvents(id, visitor?.id),
  ]);
  if (!proposal) notFound();

  const [show, on, path = ""] = await Promise.all(
    ["show", "on", "path"].map((name) => findParameter(searchParams, name)),
  );
  const isUnfinished = !isClosed(proposal.state);
  const [weighed, rebase, changes] = await Promise.all([
    isUnfinished ? weigh(context, proposal) : undefined,
    isUnfinished ? findRebase(proposal) : undefined,
    listRecordChanges(context, proposal, show),
  ]);
  const consensus = { now: requireRegister().now(), rules: toRules(context) };
  const page = {
    title: proposal.content.title,
    description: `Proposal ${id}: ${proposal.content.title}.`,
    path: `/proposals/${id}`,
    current: places.proposals,
  };
  return (
    <SiteFrame context={context} page={page} origin={requireOrigin()}>
      <ProposalPage
        view={{
          context,
          proposal,
          events,
          waiting: listWaiting([proposal], consensus),
          offers: listOffers(proposal, {
            ...consensus,
            viewer: visitor,
            errors: weighed?.errors ?? [],
          }),
          changes,
          consequences: weighed?.consequences,
          rebase,
          place: on === undefined ? undefined : { record: on, path },
          actions: { takeStep, merge },
        }}
      />
    </SiteFrame>
  );
}

/** What accepting it now would do, and what of that would keep it from being accepted. */
async function weigh(
  context: PageContext,
  proposal: Proposal,
): Promise<{ readonly consequences: Consequences; readonly errors: readonly string[] }> {
  const { content, author } = proposal;
  const touched = listTouched(context.links, content.changes);
  const outlook = await requireRegister().proposals.preview(content, author, proposal);
  if (outlook.ok) {
    const { caused, mended } = outlook.value;
    return { consequences: { caused, mended, issues: [], touched }, errors: listCausedErrors(outlook.value) };
  }
  const issues = listPreviewIssues(outlook.failure);
  return {
    consequences: { caused: [], mended: [], issues, touched },
    errors: issues.map(({ path, message }) => `${path} ${message}`),
  };
}

async function listRecordChanges(
  context: PageContext,
  proposal: Proposal,
  show: string | undefined,
): Promise<readonly RecordChange[]> {
  const { content, id } = proposal;
  const isSmall = content.changes.length <= MOST_SHOWN;
  return Promise.all(
    content.changes.map(async (change) => {
      const record = toRecordId(change.kind, change.slug);
      if (!isSmall && record !== show)
        return { record, title: toChangeTitle(context, change), change, difference: undefined, made: undefined };
      const versions: readonly Version[] = await requireRegister().listVersions(change.kind, change.slug);
      return {
        record,
        title: toChangeTitle(context, change),
        change,
        difference: await toDifference(context, proposal, change, versions),
        drawing: change.op === "create" ? await drawNew(context.spec, change) : undefined,
        made: versions.find(({ proposal }) => proposal === String(id)),
      };
    }),
  );
}

async function toDifference(
  { spec }: PageContext,
  { id, length }: Proposal,
  change: ProposedChange,
  versions: readonly Version[],
): Promise<DifferenceShown> {
  if (change.op === "retire") return { changes: [] };
  // Events keep bodies in canonical order; their schema gives the order of the fields back.
  const parsed = parseBody(change.kind, change.body);
  if (!parsed.ok) throw new Error(`the body of ${change.kind} ${change.slug} was parsed when it was proposed`);
  const base = change.op === "update" ? versions.find(({ number }) => number === change.base)?.body : undefined;
  // A new record starts from nothing, and a list with nothing in it says nothing.
  if (!base) return { changes: diffBodies({} as never, parsed.value).filter(isSaid) };
  const { kind, slug } = change;
  return toDifferenceShown(spec, `proposal ${id} ${length}`, { kind, slug, before: base, after: parsed.value });
}

const isSaid = ({ after }: Change): boolean => !Array.isArray(after) || after.length > 0;

/** What the proposal calls the record; what the register does, where it says nothing itself. */
function toChangeTitle({ spec }: PageContext, change: ProposedChange): string {
  if (change.op !== "retire") return kinds[change.kind].titleOf(change.body as never);
  const record = spec.byId.get(toRecordId(change.kind, change.slug));
  return record ? toTitle(record) : change.slug;
}
