/**
 * Which revision somebody means who names it by its number, by the tag of an edition, or by a day. A text that fits more
 * than one of them is refused where they differ: a tag may be written like a number or a day, and be cut later.
 */
import type { Edition } from "#domain/edition/edition.ts";
import { listNearest } from "#domain/nearest.ts";
import type { Problem } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { daySchema } from "#domain/text.ts";

/** The two ends of a comparison, as addresses call them. */
export type EndName = "from" | "to";

/** As what a text was read; "end" where there was none: the beginning, or the newest. */
export const namedAs = ["revision", "edition", "day", "end"] as const;

export interface NamedRevision {
  /** 0: the register before its first revision. */
  readonly revision: number;
  readonly as: (typeof namedAs)[number];
  readonly text: string;
}

/** What is compared, in the order of the register. */
export type Ends = Readonly<Record<EndName, NamedRevision>>;

/** What is known of the register at the moment that a text is read. */
export interface Known {
  readonly editions: readonly Pick<Edition, "tag" | "revision">[];
  /** The newest revision that counts. */
  readonly newest: number;
  /** ISO 8601, UTC. */
  readonly today: string;
  /** The newest revision at the end of the day that the text names; undefined where it is no day, or there was none yet. */
  readonly onDay: number | undefined;
}

const NUMBER = /^(?:0|[1-9]\d{0,8})$/;

export const isDay = (text: string): boolean => daySchema.safeParse(text).success;

/** Left out, the comparison begins before the first revision and ends with the newest one. */
export function findNamedRevision(end: EndName, text: string, known: Known): Result<NamedRevision, Problem> {
  if (text === "") return ok({ revision: end === "from" ? 0 : known.newest, as: "end", text });
  const meant = listMeant(text, known);
  const [first] = meant;
  const refuse = (message: string) => fail<Problem>({ type: "bad-parameter", parameter: end, message });
  if (!first) return refuse(toRefusal(text, known));
  if (meant.every(({ revision }) => revision === first.revision)) return ok(first);
  return refuse(`is ${meant.map(toWords).join(", and also ")}; give the number of the revision`);
}

function listMeant(text: string, { editions, newest, today, onDay }: Known): readonly NamedRevision[] {
  const edition = editions.find(({ tag, revision }) => tag === text && revision <= newest);
  const isRevision = NUMBER.test(text) && Number(text) <= newest;
  const isPast = isDay(text) && text <= today && onDay !== undefined && onDay <= newest;
  return [
    ...(edition ? [{ revision: edition.revision, as: "edition", text } as const] : []),
    ...(isRevision ? [{ revision: Number(text), as: "revision", text } as const] : []),
    ...(isPast ? [{ revision: onDay, as: "day", text } as const] : []),
  ];
}

function toWords({ as, revision, text }: NamedRevision): string {
  if (as === "edition") return `the edition \`${text}\`, revision ${revision}`;
  return as === "day"
    ? `the day ${text}, at the end of which revision ${revision} was the newest`
    : `revision ${revision}`;
}

function toRefusal(text: string, { editions, newest, today, onDay }: Known): string {
  if (NUMBER.test(text)) return `is revision ${text}, which is not there yet; the newest is ${newest}`;
  if (isDay(text)) {
    if (text > today) return `is a day to come; today is ${today} (UTC)`;
    return onDay === undefined
      ? "is a day by the end of which the register had not begun"
      : `is a day at the end of which revision ${onDay} was the newest; here ${newest} is`;
  }
  const near = listNearest(
    text,
    editions.filter(({ revision }) => revision <= newest).map(({ tag }) => tag),
  );
  const hint = near.length > 0 ? `; near it: ${near.join(", ")}` : "";
  return `must be the number of a revision, the tag of an edition, or a day such as 2025-02-10${hint}`;
}

/** What is compared with what came before it cannot be told as what changed. */
export function refuseReversed({ from, to }: Ends): Problem | undefined {
  if (from.revision <= to.revision) return undefined;
  return {
    type: "bad-parameter",
    parameter: "from",
    message: `is revision ${from.revision}, which is later than ${to.revision}, to which it is compared; exchange the two`,
  };
}
