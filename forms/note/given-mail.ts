/** What the head of a mail says that a meeting is told by: its title, who took the note, and where it is kept. */
import type { KnownPerson } from "#domain/note/people.ts";
import type { Spec } from "#domain/register/spec.ts";
import { limits } from "#domain/limits.ts";
import { listKnownPeople } from "#forms/note/people-in-note.ts";
import { emptyForm } from "#forms/proposal-form.ts";

export interface GivenMail {
  readonly messageId?: string | undefined;
  /** The day, by the clock of whoever sent it. */
  readonly mailed?: string | undefined;
  /** Their name. */
  readonly author?: string | undefined;
  readonly subject?: string | undefined;
  /** Where the archive of the list keeps it. */
  readonly archivedAt?: string | undefined;
  /** The slug of the meeting whose note it answers. */
  readonly answers?: string | undefined;
}

const toOneName = (name: string): string => name.replace(/\s+/gu, " ").trim().toLowerCase();

/** Who sent it, where the register has one person of that name, and no other. */
export function findAuthor(mail: GivenMail | undefined, spec: Spec): KnownPerson | undefined {
  const wanted = toOneName(mail?.author ?? "");
  if (wanted === "") return undefined;
  const found = listKnownPeople(spec, emptyForm).filter(({ name, otherNames }) =>
    [name, ...otherNames].some((own) => toOneName(own) === wanted),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** Its subject, without what programs put before that of an answer; undefined where nothing is left. */
export function toMailTitle(mail: GivenMail | undefined): string | undefined {
  const subject = (mail?.subject ?? "").trim();
  const title = mail?.answers === undefined ? subject.replace(/^(?:(?:re|aw|sv|fwd?)\s*:\s*)+/i, "") : subject;
  return title === "" ? undefined : title.slice(0, limits.line);
}
