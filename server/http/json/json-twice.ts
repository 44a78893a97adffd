/**
 * Members that an object of a JSON text has twice. Parsers take one of the two and each another one, so what a person
 * reads in such a text need not be what it does.
 */

interface Open {
  /** Of an object; a list has none. */
  readonly names: Set<string> | undefined;
  /** Whether a string that comes now is the name of a member. */
  isName: boolean;
}

/** The first name that stands twice in one object. The text has been parsed, so it is known to be JSON. */
export function findNameTwice(json: string): string | undefined {
  const open: Open[] = [];
  for (let at = 0; at < json.length; at += 1) {
    const inner = open.at(-1);
    switch (json.charAt(at)) {
      case "{":
        open.push({ names: new Set(), isName: true });
        break;
      case "[":
        open.push({ names: undefined, isName: false });
        break;
      case "}":
      case "]":
        open.pop();
        break;
      case ",":
        if (inner) inner.isName = inner.names !== undefined;
        break;
      case ":":
        if (inner) inner.isName = false;
        break;
      case '"': {
        const end = findStringEnd(json, at);
        if (inner?.names && inner.isName) {
          const name = JSON.parse(json.slice(at, end + 1)) as string; // a string of JSON
          if (inner.names.has(name)) return name;
          inner.names.add(name);
        }
        at = end;
        break;
      }
      default: // a number, a word or a blank
    }
  }
  return undefined;
}

/** By hand: a regular expression runs out of stack in a text of some megabytes. */
function findStringEnd(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === "\\" ? 2 : 1;
  return at;
}
