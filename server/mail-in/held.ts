/** What notes are held against: the people, the cadence and the notes of a register, whether it is kept in tables or in files. */
import type { KeptMeeting } from "#domain/meeting/known-note.ts";
import type { KnownMail } from "#domain/mail/sent-mail.ts";
import type { Known } from "#domain/note/candidates.ts";
import type { Bodies } from "#domain/register/kinds.ts";

export interface Held extends Omit<Known, "day"> {
  readonly meetings: readonly KeptMeeting[];
  /** Those that went to the list from here. */
  readonly mails: readonly KnownMail[];
}

export interface HeldRecords {
  readonly person: readonly { readonly slug: string; readonly body: Pick<Bodies["person"], "name" | "otherNames"> }[];
  readonly charter: readonly { readonly body: Pick<Bodies["charter"], "cadence"> }[];
  readonly meeting: readonly KeptMeeting[];
}

export function toHeld({ person, charter, meeting }: HeldRecords, mails: readonly KnownMail[] = []): Held {
  const [first] = charter;
  return {
    people: person.map(({ slug, body }) => ({ slug, name: body.name, otherNames: body.otherNames })),
    ...(first && { cadence: first.body.cadence }),
    meetings: meeting,
    mails,
  };
}
