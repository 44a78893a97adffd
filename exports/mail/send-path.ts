/** Where a chair reads a mail before it is sent to the list, and where it is kept. */
import type { Plan } from "#domain/agenda/plan.ts";
import { NEXT_AGENDA } from "#domain/mail/about.ts";
import { toAgendaPath } from "#exports/agenda-path.ts";

export const MAILS = "/mails";

/** `about`: `topics/rollback`, `proposals/7`. */
export const toSendPath = (about: string): string => `${MAILS}/new?about=${about}`;

/** The agenda as it is ordered in the address of its page. */
export function toSendAgendaPath(plan: Plan | undefined): string {
  const [, query] = toAgendaPath(plan).split("?", 2);
  return `${toSendPath(NEXT_AGENDA)}${query === undefined ? "" : `&${query}`}`;
}

export const toKeptMailPath = (id: number): string => `${MAILS}/${id}`;
