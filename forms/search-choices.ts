/** Finds records by what somebody has typed of their titles and slugs. */
import type { Choice } from "#forms/chosen-records.ts";

/** Those that hold every word; what begins with the whole of it comes first. */
export function searchChoices(choices: readonly Choice[], typed: string): readonly Choice[] {
  const query = typed.trim().toLowerCase();
  const words = query.split(/\s+/);
  const found = choices.filter(({ slug, title }) => {
    const text = `${slug} ${title}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const isFirst = ({ slug, title }: Choice) => slug.startsWith(query) || title.toLowerCase().startsWith(query);
  return [...found.filter(isFirst), ...found.filter((choice) => !isFirst(choice))];
}
