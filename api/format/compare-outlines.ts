/** What changed from one version of the format to another, and whether programs that were written for the first one break. */
import type { Outline } from "#api/format/outline.ts";

export interface FormatChange {
  readonly op: "added" | "removed" | "changed";
  /** The schema and the place in it, as in an outline. */
  readonly place: string;
  /** What stood there, as in an outline; `?` in front says that it could be missing. */
  readonly before?: string;
  readonly after?: string;
  readonly isBreaking: boolean;
}

interface Line {
  readonly isRequest: boolean;
  readonly isOptional: boolean;
  readonly words: string;
}

const LINE = /^(>?)(\S+ [^:?]+)(\??): (.*)$/;

function readOutline(outline: Outline): ReadonlyMap<string, Line> {
  return new Map(
    outline.map((line) => {
      const [, request = "", place = line, optional = "", words = ""] = LINE.exec(line) ?? [];
      return [`${request}${place}`, { isRequest: request !== "", isOptional: optional !== "", words }];
    }),
  );
}

/** A part that stood under a name, and whose members now stand in its place, or the other way: what readers find there is the same. */
function unfold(lines: ReadonlyMap<string, Line>, other: ReadonlyMap<string, Line>): ReadonlyMap<string, Line> {
  const unfolded = new Map(lines);
  // Those that are added while it goes on are looked at, too: a part may name another one.
  for (const [place, { words, isRequest, isOptional }] of unfolded) {
    const there = other.get(place);
    if (!there || there.words === words || !/^#\w+$/.test(words)) continue;
    const part = `${isRequest ? ">" : ""}${words} /`;
    for (const [inPart, line] of lines)
      if (inPart === part) unfolded.set(place, { ...line, isOptional });
      else if (inPart.startsWith(part)) unfolded.set(`${place}/${inPart.slice(part.length)}`, line);
  }
  return unfolded;
}

export function compareOutlines(older: Outline, newer: Outline): readonly FormatChange[] {
  const [old, current] = [readOutline(older), readOutline(newer)];
  const [before, after] = [unfold(old, current), unfold(current, old)];
  const places = [...new Set([...before.keys(), ...after.keys()])].sort();
  return places.flatMap((place): readonly FormatChange[] => {
    const [was, is] = [before.get(place), after.get(place)];
    // Who sends what was taken is refused it now; who reads what was there finds nothing.
    if (was && !is) return [{ op: "removed", place, before: toText(was), isBreaking: true }];
    if (!was && is) return [{ op: "added", place, after: toText(is), isBreaking: isDemanded(place, is, before) }];
    if (!was || !is || toText(was) === toText(is)) return [];
    return [{ op: "changed", place, before: toText(was), after: toText(is), isBreaking: breaks(was, is) }];
  });
}

const toText = ({ isOptional, words }: Line): string => `${isOptional ? "?" : ""}${words}`;

/** Of a request, in a part that could be sent before: who does not know it leaves it out. */
const isDemanded = (place: string, { isRequest, isOptional }: Line, before: ReadonlyMap<string, Line>): boolean =>
  isRequest && !isOptional && before.has(toParent(place));

function toParent(place: string): string {
  const parent = place.slice(0, place.lastIndexOf("/"));
  return parent.endsWith(" ") ? `${parent}/` : parent;
}

function breaks(was: Line, is: Line): boolean {
  const [older, newer] = [toWords(was), toWords(is)];
  if (is.isRequest) return (was.isOptional && !is.isOptional) || !older.every((word) => newer.includes(word));
  if (!was.isOptional && is.isOptional) return true;
  // A word more among words is what readers of a list of words have to expect; another type is not.
  const news = newer.filter((word) => !older.includes(word));
  return news.length > 0 && !(isWords(older) && isWords(newer));
}

const toWords = ({ words }: Line): readonly string[] => words.split(" | ");

const isWords = (words: readonly string[]): boolean => words.every((word) => word.startsWith('"') || word === "null");
