/**
 * How much JSON is read: counted in the text, before anything is made of it. A few kilobytes of brackets can nest
 * deeper than what walks the value may go, and a few megabytes can hold a million members.
 */
import { limits } from "#domain/limits.ts";

/** In words, which bound the text breaks; undefined where none. A text that is no JSON is for its parser to refuse. */
export function findJsonExcess(
  text: string,
  { members = limits.jsonMembers }: { readonly members?: number } = {},
): string | undefined {
  // For each list or object that is open: its members so far; of a list they are not counted.
  const open: { readonly isObject: boolean; members: number }[] = [];
  let values = 1;
  for (let at = 0; at < text.length; at += 1) {
    const inner = open.at(-1);
    switch (text.charCodeAt(at)) {
      case QUOTE:
        at = findStringEnd(text, at);
        break;
      case OPEN_LIST:
      case OPEN_OBJECT:
        open.push({ isObject: text.charCodeAt(at) === OPEN_OBJECT, members: 1 });
        values += 1;
        if (open.length > limits.jsonDepth) return `${limits.jsonDepth} lists and objects inside each other`;
        break;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        open.pop();
        break;
      case COMMA:
        values += 1;
        if (inner?.isObject && ++inner.members > members) return `${members} members of one object`;
        break;
      default: // a number, a word, a blank
    }
    if (values > limits.jsonValues) return `${limits.jsonValues} values`;
  }
  return undefined;
}

const [QUOTE, BACKSLASH, COMMA, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [34, 92, 44, 91, 93, 123, 125];

function findStringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
}
