/** The path of the page of the next agenda, of its form, and of what is written of it below `/api/v1`. */
import { toPlanText, type Plan } from "#domain/agenda/plan.ts";

export const AGENDA = "/meetings/next";

/** `ending` is that of one of its forms: `.eml`. Without a plan it is the agenda as it is drafted. */
export function toAgendaPath(plan?: Plan, ending = ""): string {
  // What may stand in a query stays as people write it.
  const said = plan && encodeURIComponent(toPlanText(plan)).replaceAll("%2F", "/").replaceAll("%2C", ",");
  return `${AGENDA}${ending}${said === undefined ? "" : `?agenda=${said}`}`;
}
