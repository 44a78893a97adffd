/** What rules look at: one record with what it asks for, or all records of some kinds. There is no third way. */
import type { Around, Check, EachCheck, Found, Index, Report, Simple, TogetherCheck } from "#domain/check/rule.ts";
import type { RecordOf } from "#domain/register/record/record.ts";
import { kindNames, type KindName } from "#domain/register/reference.ts";
import type { ListsOf } from "#domain/register/spec.ts";

/** One record of these kinds after the other. */
export const eachRecord = <Kind extends KindName>(
  kinds: Kind | readonly Kind[],
  look: (record: RecordOf<Kind>, around: Around) => Iterable<Found>,
): Check => {
  const check: EachCheck<Kind> = { type: "each", kinds: typeof kinds === "string" ? [kinds] : kinds, look };
  return check as unknown as Check; // who runs it gives it records of its kinds only
};

export const everyRecord = (look: EachCheck["look"]): Check => eachRecord(kindNames, look);

/** All records of these kinds at once: looked at whole again, whichever of them has changed. */
export const allTogether = <Kind extends KindName>(
  kinds: readonly Kind[],
  look: (records: ListsOf<Kind>) => Iterable<Report>,
): Check => {
  const check: TogetherCheck<Kind> = { type: "together", kinds, look };
  return check as unknown as Check; // who runs it gives it the lists of its kinds
};

/** For a rule of one record that has to know what others say: a record is looked at again only where the answer is another. */
export const defineIndex = <Kind extends KindName, Answer extends Simple>(
  kinds: readonly Kind[],
  make: (records: ListsOf<Kind>) => (key: string) => Answer,
): Index<KindName, Answer> => ({ kinds, make }) as unknown as Index<KindName, Answer>; // as above
