/** What a mail to the list is about, as addresses and the register write it: `topics/rollback`, `proposals/7`, `agendas/2025-02-10`. */
import { findKindByCollection, type KindName } from "#domain/register/reference.ts";

export type MailAbout =
  | { readonly type: "record"; readonly kind: KindName; readonly slug: string }
  | { readonly type: "proposal"; readonly id: number }
  /** Of the call that comes next; which one that is stands in what is kept. */
  | { readonly type: "agenda" };

export const NEXT_AGENDA = "agendas/next";

/** Undefined for anything else. */
export function parseMailAbout(text: string): MailAbout | undefined {
  if (text === NEXT_AGENDA) return { type: "agenda" };
  const [collection = "", slug = "", ...rest] = text.split("/");
  if (slug === "" || rest.length > 0) return undefined;
  if (collection === "proposals")
    return /^[1-9]\d{0,8}$/.test(slug) ? { type: "proposal", id: Number(slug) } : undefined;
  const kind = findKindByCollection(collection);
  return kind && { type: "record", kind, slug };
}

export const toProposalAbout = (id: number): string => `proposals/${id}`;
export const toAgendaAbout = (day: string): string => `agendas/${day}`;

/** Where it is found in the register; an agenda that is over is drafted no more. */
export const toAboutPath = (about: string): string => (about.startsWith("agendas/") ? "/meetings/next" : `/${about}`);

/** "the agenda for 2025-02-10", "topics/rollback". */
export function toAboutWords(about: string): string {
  const [collection, id = ""] = about.split("/", 2);
  if (collection === "agendas") return `the agenda for ${id}`;
  return collection === "proposals" ? `proposal ${id}` : `\`${about}\``;
}
