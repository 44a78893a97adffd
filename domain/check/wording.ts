/** How the messages of rules say what there is instead of what was given. */
import { findNearest } from "#domain/nearest.ts";

const SHOWN = 12;

/** "normal, prepared and frozen"; of a long list, the first twelve and how many more. */
export function toWordList(words: readonly string[]): string {
  if (words.length > SHOWN) return `${words.slice(0, SHOWN).join(", ")} and ${words.length - SHOWN} more`;
  const [last = "none", ...before] = [...words].reverse();
  return before.length === 0 ? last : `${before.reverse().join(", ")} and ${last}`;
}

/** What somebody probably meant by a word that is none of those that are known; else what is said instead. */
export function toHint(word: string, known: Iterable<string>, otherwise: string): string {
  const near = findNearest(word, known);
  return near ? `did you mean \`${near}\`?` : otherwise;
}
