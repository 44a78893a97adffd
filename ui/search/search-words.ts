/** What is said of a search and its hits. */
import type { Problem } from "#domain/problem.ts";
import type { Hit, Reason } from "#domain/search/found.ts";
import type { SearchField } from "#domain/search/terms.ts";

const fieldWords: Readonly<Record<SearchField, string>> = {
  title: "in the title",
  also: "in its address or another name",
  identifiers: "as a name in it",
  text: "in its text",
  around: "in its sources and links",
};

const readingWords: Readonly<Record<Reason["reading"], string>> = {
  exact: "",
  beginning: ", as the beginning of a word,",
  near: ", with another letter or two,",
};

/** Each word with the place that weighs most. */
export function toReasonWords({ isNamed, reasons }: Pick<Hit, "isNamed" | "reasons">): string {
  if (isNamed) return "this is its name";
  return reasons
    .flatMap(({ typed, reading, fields: [first] }) =>
      first === undefined ? [] : [`“${typed}”${readingWords[reading]} ${fieldWords[first]}`],
    )
    .join("; ");
}

/** What is said of a search that was not answered, after "Your search". */
export function toRefusalWords(problem: Problem): string {
  switch (problem.type) {
    case "bad-parameter":
      return problem.message;
    case "unavailable":
      return "came before it can be answered: the index is being made, or others are searching; try again in a moment";
    default:
      return "takes more than there is for one search; use fewer words";
  }
}
