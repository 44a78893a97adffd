import { findNewest, toAge } from "#domain/pair/freshness.ts";
import type { Test } from "#domain/pair/schema.ts";
import { toDayText } from "#ui/dates.ts";
import { SeverityMark } from "#ui/kinds/component/view.tsx";
import { quiet } from "#ui/list/columns.tsx";

interface NewestTestProps {
  /** Undefined where no pair leads this way. */
  readonly tests: readonly Test[] | undefined;
  readonly today: string;
}

/** What came of trying it last, and how long ago that is. */
export function NewestTest({ tests, today }: NewestTestProps) {
  if (!tests) return quiet("? no pair leads this way");
  const newest = findNewest(tests, today);
  if (!newest) return quiet("? no test on record");
  return (
    <>
      <SeverityMark severity={newest.result} /> {toDayText(newest.day)}, {toAgeText(newest.day, today)}
    </>
  );
}

export function toAgeText(day: string, today: string): string {
  const age = toAge(day, today);
  if (age < 0) return "not run yet";
  if (age === 0) return "today";
  return age === 1 ? "1 day ago" : `${age.toLocaleString("en")} days ago`;
}
