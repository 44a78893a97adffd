/** What an address asks for. Repeated parameters ask twice; the first one counts. */
import { notFound } from "next/navigation";
import { can, type Actor } from "#domain/policy.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import type { Spec } from "#domain/register/spec.ts";
import { ok } from "#domain/result.ts";
import { toRecordId, type KindName } from "#domain/register/reference.ts";
import { listWaiting, listWaitingOn, type Waiting } from "#domain/proposal/waiting.ts";
import { findActor } from "#server/auth/actor.ts";
import { findStaticMarkup } from "#server/http/static-markup.ts";
import { daySchema } from "#domain/text.ts";
import type { Register } from "#server/register/register.ts";
import { requireRegister } from "#server/register/register.ts";
import type { RequestedWalk } from "#domain/machine/walk/requested-walk.ts";
import { toPageContext, type AskedFor, type PageContext } from "#ui/page-context.ts";

export type Query = Promise<AskedFor>;

/** What Next gives a page: the parts of its path that vary, and what its address asks for. */
export interface PageProps<Part extends string = never> {
  readonly params: Promise<Readonly<Record<Part, string>>>;
  readonly searchParams: Query;
}

export async function findParameter(query: Query, name: string): Promise<string | undefined> {
  const value = (await query)[name];
  return typeof value === "string" ? value : value?.[0];
}

/** Each time that it is given. */
export async function listParameter(query: Query, name: string): Promise<readonly string[]> {
  const value = (await query)[name];
  return typeof value === "string" ? [value] : (value ?? []);
}

/** A whole number of at least `least`, as an address writes it; undefined for anything else. */
export const findNumber = (text: string, least: number): number | undefined =>
  /^\d{1,9}$/.test(text) && Number(text) >= least ? Number(text) : undefined;

/** Undefined where the address says none, or something else. */
export const findNumberParameter = async (query: Query, name: string, least: number): Promise<number | undefined> =>
  findNumber((await findParameter(query, name)) ?? "", least);

/** The register as the address asks for it: the newest revision, the one it names, or the newest at the end of a day. */
export async function requirePageContext(query: Query): Promise<PageContext> {
  const asked = await query;
  const [named, day] = await Promise.all(["revision", "on"].map((name) => findParameter(query, name)));
  const revision = named === undefined ? undefined : findNumber(named, 1);
  if (named !== undefined && revision === undefined) notFound();
  if (day !== undefined && revision !== undefined) notFound();
  if (day !== undefined && !daySchema.safeParse(day).success) notFound();
  const context = (await findPageContext(day === undefined ? revision : { day })) ?? notFound();
  return { ...context, asked };
}

/** The register as it is, where a page looks back and shows something that is of now. */
export async function requireNewest({ pinned, spec }: PageContext): Promise<Spec> {
  const newest = pinned ? await requireRegister().spec() : ok(spec);
  return newest.ok ? newest.value : notFound();
}

/** The record after which a list goes on, also where it was retired since; undefined where the list begins. */
export async function requireLast(
  query: Query,
  { spec }: PageContext,
  kind?: KindName,
): Promise<AnyRecord | undefined> {
  const after = await findParameter(query, "after");
  if (after === undefined) return undefined;
  return spec.byId.get(kind === undefined ? after : toRecordId(kind, after)) ?? notFound();
}

export async function findPageContext(asOf: Parameters<Register["spec"]>[0]): Promise<PageContext | undefined> {
  const register = requireRegister();
  const [spec, newest, visitor, accounts, openProposals] = await Promise.all([
    register.spec(asOf),
    register.spec(),
    findActor(),
    register.accounts.listPublic(),
    register.proposals.countOpen(),
  ]);
  if (!spec.ok || !newest.ok) return undefined;
  const hasCharter = newest.value.records.charter.length > 0;
  const staticMarkup = findStaticMarkup();
  return toPageContext(spec.value, {
    ...(await register.check(spec.value)),
    newest: newest.value.revision,
    today: register.today(),
    pinned: asOf !== undefined,
    ...(visitor && { visitor }),
    sendsMail: asOf === undefined && sendsMail(visitor, newest.value),
    ...(staticMarkup && { staticMarkup, nextId: staticMarkup.nextId }),
    accounts: new Map(accounts.map((account) => [account.id, account])),
    openProposals,
    quoted: new Set<string>(),
    waitingOnVisitor: visitor && hasCharter ? await listWaitingOnVisitor(visitor, newest.value) : [],
  });
}

const sendsMail = (visitor: Actor | undefined, { records }: Spec): boolean =>
  visitor !== undefined &&
  can(visitor.role, "mail:send") &&
  requireRegister().mails.desk !== undefined &&
  records.charter[0]?.body.list.mailbox !== undefined;

async function listWaitingOnVisitor(visitor: Actor, spec: Spec): Promise<readonly Waiting[]> {
  const { proposals, now } = requireRegister();
  const waiting = listWaiting(await proposals.listUnfinished(visitor.id), { now: now(), spec });
  return listWaitingOn(waiting, visitor);
}

/** Where the site stands, as the outside sees it. */
export const requireOrigin = (): string => new URL(requireRegister().signIn.publicUrl).origin;

/** `4361-121` as a stretch of a note, in bytes; undefined for anything else. */
export function findPassage(text: string | undefined): { offset: number; length: number } | undefined {
  const [offset, length] = (text ?? "").split("-").map((part) => findNumber(part, 0));
  return offset === undefined || !length ? undefined : { offset, length };
}

/** A walk through a machine, or the ends of one; undefined where the address names none. */
export async function findRequestedWalk(query: Query): Promise<RequestedWalk | undefined> {
  const [from, walk, to] = await Promise.all(["from", "walk", "to"].map((name) => findParameter(query, name)));
  return from === undefined && walk === undefined && to === undefined ? undefined : { from, walk, to };
}
