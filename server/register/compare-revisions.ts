/** What changed between two revisions that somebody named, each by its number, by the tag of an edition or by a day. */
import type { Edition } from "#domain/edition/edition.ts";
import { findNamedRevision, isDay, refuseReversed, type EndName, type Ends } from "#domain/edition/named-revision.ts";
import type { EditionNotes } from "#domain/edition/notes.ts";
import type { Problem } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { toDifferencePath } from "#exports/difference-path.ts";
import { toFormMessage } from "#forms/form-message.ts";
import type { Register } from "#server/register/register.ts";

type Source = Pick<Register, "today" | "revisionOn"> & {
  readonly editions: Pick<Register["editions"], "named" | "between">;
};

type Texts = Readonly<Record<EndName, string>>;

/** `newest` is the last revision that counts. */
export async function compareRevisions(
  register: Source,
  texts: Texts,
  newest: number,
): Promise<Result<Ends & { readonly notes: EditionNotes }, Problem>> {
  const ends = await findEnds(register, texts, newest, await register.editions.named());
  if (!ends.ok) return ends;
  const reversed = refuseReversed(ends.value);
  if (reversed) return fail(reversed);
  const notes = await register.editions.between(ends.value.from.revision, ends.value.to.revision);
  return notes.ok ? ok({ ...ends.value, notes: notes.value }) : notes;
}

async function findEnds(
  { today, revisionOn }: Source,
  texts: Texts,
  newest: number,
  editions: readonly Edition[],
): Promise<Result<Ends, Problem>> {
  const find = async (end: EndName) =>
    findNamedRevision(end, texts[end], {
      editions,
      newest,
      today: today(),
      onDay: isDay(texts[end]) ? await revisionOn(texts[end]) : undefined,
    });
  const from = await find("from");
  if (!from.ok) return from;
  const to = await find("to");
  return to.ok ? ok({ from: from.value, to: to.value }) : to;
}

/** For the page, which shows what was asked also where it cannot be answered. */
export interface ComparedShown {
  /** As they were typed; empty where nothing was. */
  readonly texts: Texts;
  /** Oldest first, those that can be named. */
  readonly editions: readonly Edition[];
  /** Undefined where nothing is asked, or it could not be answered. */
  readonly compared: (Ends & { readonly notes: EditionNotes }) | undefined;
  /** Why it could not be, in a sentence. */
  readonly refusal: string | undefined;
  /** The path of the two the other way round, where that is what is wrong. */
  readonly exchanged: string | undefined;
}

/** `given`: each as often as the address has it. */
export async function compareForPage(
  register: Source,
  given: Readonly<Record<EndName, readonly string[]>>,
  newest: number,
): Promise<ComparedShown> {
  const texts = { from: given.from[0]?.trim() ?? "", to: given.to[0]?.trim() ?? "" };
  const editions = (await register.editions.named()).filter(({ revision }) => revision <= newest);
  const shown = { texts, editions, compared: undefined, refusal: undefined, exchanged: undefined };
  const twice = (["from", "to"] as const).find((end) => given[end].length > 1);
  if (twice) return { ...shown, refusal: toFormMessage(toTwice(twice)) };
  if (given.from.length + given.to.length === 0) return shown;
  const compared = await compareRevisions(register, texts, newest);
  if (compared.ok) return { ...shown, compared: compared.value };
  const ends = await findEnds(register, texts, newest, editions);
  const isReversed = ends.ok && refuseReversed(ends.value) !== undefined;
  return {
    ...shown,
    refusal: toFormMessage(compared.failure),
    exchanged: isReversed ? toDifferencePath({ from: texts.to, to: texts.from }) : undefined,
  };
}

const toTwice = (parameter: EndName): Problem => ({
  type: "bad-parameter",
  parameter,
  message: "is given more than once; give it once",
});
