/** How the messages of rules list words: what there is instead of what was given. */

const SHOWN = 12;

/** "normal, prepared and frozen"; of a long list, the first twelve and how many more. */
export function toWordList(words: readonly string[]): string {
  if (words.length > SHOWN) return `${words.slice(0, SHOWN).join(", ")} and ${words.length - SHOWN} more`;
  const [last = "none", ...before] = [...words].reverse();
  return before.length === 0 ? last : `${before.reverse().join(", ")} and ${last}`;
}
